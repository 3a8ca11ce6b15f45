import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { Database, systemContext, type RegionContext } from '@ijkpunt/platform';
import { enterPlatform, enterRegion, type Actor } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { getNamedRegion, requireAdmin } from '../life/platform-regions.js';
import type { RegionStyle } from './region-style.js';

export interface LogoName {
  readonly region: string;
  /** In hexadecimal; of a logo that was replaced there is nothing left. */
  readonly sha256: string;
}

/** The logo itself, for everybody with a role in the region and who keeps the platform. */
@Injectable()
export class ReadLogoFile {
  constructor(
    private readonly database: Database,
    @Inject(ADMIN_DATABASE) private readonly admin: Database | null,
  ) {}

  async run(
    actor: Actor,
    { region, sha256 }: LogoName,
    traceId: string,
  ): Promise<NonNullable<RegionStyle['logo']>> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw notFound();
    const { database, context } = await this.open(actor, region, traceId);
    const [logo] = await database.readInRegion(context, (tx) =>
      tx.query<NonNullable<RegionStyle['logo']>[]>(
        'select bytes, type from region_logos where region_id = $1 and sha256 = $2',
        [context.regionId, Buffer.from(sha256, 'hex')],
      ),
    );
    if (!logo) throw notFound();
    return logo;
  }

  private async open(
    actor: Actor,
    slug: string,
    traceId: string,
  ): Promise<{ readonly database: Database; readonly context: RegionContext }> {
    if (actor.regions.some((region) => region.slug === slug)) {
      return { database: this.database, context: enterRegion(actor, slug, traceId).context };
    }
    enterPlatform(actor, traceId);
    const admin = requireAdmin(this.admin);
    const { id } = await getNamedRegion(admin, slug);
    return { database: admin, context: systemContext(id, traceId) };
  }
}
