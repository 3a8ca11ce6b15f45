import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import type { PlatformAccess, RegionAccess } from '../actor.js';
import { ADMIN_DATABASE } from '../admin-database.js';
import { onPlatform } from '../platform-database.js';
import { requireRegional } from '../policy.js';
import type { Membership } from './membership-rules.js';
import { getRegion, readMemberships, readRegions, type NamedRegion } from './membership-rows.js';

export interface RegionMemberships {
  readonly region: NamedRegion;
  readonly memberships: readonly Membership[];
}

/** Who belongs to a region and when, those who left too. */
@Injectable()
export class ReadMemberships {
  constructor(
    private readonly database: Database,
    @Inject(ADMIN_DATABASE) private readonly admin: Database | null,
  ) {}

  /** For who leads the region. */
  async inRegion({ region, context }: RegionAccess): Promise<RegionMemberships> {
    requireRegional(region, 'progress.view');
    const memberships = await this.database.inRegion(context, (tx) =>
      readMemberships(tx, region.id),
    );
    return { region, memberships };
  }

  /** For the platform administrator. */
  async onPlatform(_access: PlatformAccess, slug: string): Promise<RegionMemberships> {
    return onPlatform(this.admin, async (tx) => {
      const region = await getRegion(tx, slug);
      return { region, memberships: await readMemberships(tx, region.id) };
    });
  }

  /** Every region by name, for the choice of where a municipality moves to. */
  async regions(_access: PlatformAccess): Promise<NamedRegion[]> {
    return onPlatform(this.admin, readRegions);
  }
}
