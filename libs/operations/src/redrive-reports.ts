import { Inject, Injectable } from '@nestjs/common';
import { isUuid, notFound } from '@ijkpunt/contracts';
import { record, standInRegion, systemContext, type Database } from '@ijkpunt/platform';
import { ADMIN_DATABASE, auditPlatform, requireAdmin, type PlatformAccess } from '@ijkpunt/tenancy';

/**
 * Has the reports of a campaign that fail tried again at once, and answers how many. They are tried
 * again without it too, less and less often. Records `reports.asked.v1`.
 */
@Injectable()
export class RedriveReports {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async run(
    access: PlatformAccess,
    { regionId, campaignId }: { readonly regionId: string; readonly campaignId: string },
  ): Promise<number> {
    if (!isUuid(regionId) || !isUuid(campaignId)) throw notFound();
    return requireAdmin(this.admin).onPlatform(async (tx) => {
      const [found]: { failing: number }[] = await tx.query(
        `select (select count(*)::int from report_failures f
                  where f.region_id = c.region_id and f.campaign_id = c.id) as failing
           from campaigns c where c.region_id = $1 and c.id = $2`,
        [regionId, campaignId],
      );
      if (!found) throw notFound();
      if (found.failing === 0) return 0;
      const detail = { regionId, campaignId, count: found.failing };
      await auditPlatform(tx, access, { action: 'reports.redriven', detail });
      const context = systemContext(regionId, access.traceId);
      await standInRegion(tx, context);
      const fact = { kind: 'reports.asked.v1', entityId: campaignId, version: 0 } as const;
      await record(tx, context, fact);
      return found.failing;
    });
  }
}
