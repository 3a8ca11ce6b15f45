import { Injectable } from '@nestjs/common';
import { forbidden } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import { audit, can, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { askRebuild, findLastRebuild, type Rebuild } from './rebuild.js';

/** Whoever coordinates a region asks for all of its reports anew, after a change of how they look. */
@Injectable()
export class RequestRebuild {
  constructor(private readonly database: Database) {}

  async run({ region, context }: RegionAccess): Promise<Rebuild> {
    requireRegional(region, 'region_reports.view');
    if (!can(region, 'reports.rebuild')) throw forbidden();
    return this.database.inRegion(context, async (tx) => {
      const entityId = await askRebuild(tx, context);
      if (entityId) await audit(tx, context, { action: 'rebuild.asked', entityId });
      const last = await findLastRebuild(tx, context);
      if (!last) throw new Error('a rebuild that was asked for is not there');
      return last;
    });
  }
}
