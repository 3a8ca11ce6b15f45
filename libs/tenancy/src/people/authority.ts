import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import { requireActor, type Actor, type PlatformAccess, type RegionAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { audit, auditPlatform } from '../audit.js';
import { getNamedRegion, requireAdmin } from '../life/platform-regions.js';
import type { Giver } from './may-give.js';

/** On whose behalf roles of a region are given and taken. */
export interface Authority {
  readonly regionId: string;
  readonly regionName: string;
  readonly personId: string;
  readonly personName: string;
  readonly roles: readonly Giver[];
  /**
   * Writes the deed down before it is done, since no transaction spans the two databases. Giving
   * is refused in a region that is read-only; taking never is.
   */
  note(entry: PeopleDeed): Promise<void>;
}

export interface PeopleDeed {
  readonly action: 'person.invited' | 'invitation.changed' | 'role.ended';
  readonly entityId: string;
  readonly detail: object;
  readonly isGiving: boolean;
}

@Injectable()
export class Authorities {
  constructor(
    private readonly database: Database,
    @Inject(ADMIN_DATABASE) private readonly admin: Database | null,
  ) {}

  /** Of who works in the region; which of its roles count is decided by each deed. */
  inRegion({ region, context }: RegionAccess): Authority {
    const { regionId, personId, personName } = context;
    return {
      ...{ regionId, regionName: region.name, personId, personName, roles: region.grants },
      note: ({ isGiving, ...entry }) =>
        this.database.inRegion(isGiving ? context : { ...context, isReadOnly: false }, (tx) =>
          audit(tx, context, entry),
        ),
    };
  }

  /** Of the platform's administrator, who also invites while nothing else changes any more. */
  async onPlatform(access: PlatformAccess, actor: Actor | null, slug: string): Promise<Authority> {
    const admin = requireAdmin(this.admin);
    const region = await getNamedRegion(admin, slug);
    return {
      regionId: region.id,
      regionName: region.name,
      personId: access.personId,
      personName: requireActor(actor).name,
      roles: [{ role: 'platform_administrator', municipality: null }],
      note: ({ action, entityId, detail }) =>
        admin.onPlatform((tx) =>
          auditPlatform(tx, access, {
            action,
            detail: { region: region.slug, entityId, ...detail },
          }),
        ),
    };
  }
}
