import {
  record,
  StoppedHalfway,
  systemContext,
  type Database,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import { findCampaignById } from '@ijkpunt/scans';
import { Region } from '@ijkpunt/tenancy';
import type { BuildReports } from '../build-reports.js';
import type { MakeReports } from '../make-reports.js';
import { planReports, type CampaignReports, type LackingReports } from '../report-plan.js';

interface RebuildOf {
  readonly regionId: string;
  readonly rebuildId: string;
  readonly traceId: string;
}
interface Part {
  readonly job: CampaignReports;
  readonly version: number;
  readonly lacking: LackingReports;
}

const tellEveryMs = 2_000;

/**
 * Makes the reports of a region that are of an older template or style, measurement by measurement.
 * What is left is counted from the reports that are there, so whoever comes after a dead worker goes
 * on where that one was. Fresh reports go first.
 */
export class RebuildReports {
  private isStopping = false;
  private toldAt = 0;

  constructor(
    private readonly database: Database,
    private readonly makeReports: MakeReports,
    private readonly before: BuildReports,
  ) {}

  async run({ regionId, rebuildId, traceId }: RebuildOf): Promise<void> {
    const context = systemContext(regionId, traceId);
    const parts = await this.begin(context, rebuildId);
    if (!parts) return;
    for (const part of parts) {
      await this.before.untilIdle();
      if (this.isStopping) throw new StoppedHalfway('not all reports were made anew');
      const failures = await this.makeReports.run(part.job, part.lacking);
      await this.note(context, rebuildId, part, failures.length);
    }
    await this.end(context, rebuildId, parts.at(-1));
  }

  /** Ends a run after the reports it is at. */
  stop(): void {
    this.isStopping = true;
  }

  /** Null when it is over, or unknown. */
  private async begin(context: RegionContext, id: string): Promise<Part[] | null> {
    return this.database.inRegion(context, async (tx) => {
      const [rebuild]: { id: string }[] = await tx.query(
        'select id from report_rebuilds where region_id = $1 and id = $2 and finished_at is null',
        [context.regionId, id],
      );
      if (!rebuild) return null;
      const parts = await planRegion(tx, context);
      const left = parts.reduce((sum, { lacking }) => sum + lacking.reports.length, 0);
      await tx.query(
        `update report_rebuilds set wanted = coalesce(wanted, $3),
                made = greatest(coalesce(wanted, $3) - $3, 0), failed = 0, moved_at = now()
          where region_id = $1 and id = $2`,
        [context.regionId, id, left],
      );
      return parts;
    });
  }

  private async note(context: RegionContext, id: string, part: Part, failed: number) {
    const { job, version, lacking } = part;
    await this.database.inRegion(context, async (tx) => {
      await tx.query(
        `update report_rebuilds set made = made + $3, failed = failed + $4, moved_at = now()
          where region_id = $1 and id = $2`,
        [context.regionId, id, lacking.reports.length - failed, failed],
      );
      // Screens hear of a long row now and then.
      if (Date.now() - this.toldAt < tellEveryMs) return;
      this.toldAt = Date.now();
      await record(tx, context, { kind: 'report.built.v1', entityId: job.campaign.id, version });
    });
  }

  private async end(context: RegionContext, id: string, last: Part | undefined) {
    await this.database.inRegion(context, async (tx) => {
      await tx.query(
        'update report_rebuilds set finished_at = now() where region_id = $1 and id = $2',
        [context.regionId, id],
      );
      if (!last) return;
      const { job, version } = last;
      await record(tx, context, { kind: 'report.built.v1', entityId: job.campaign.id, version });
    });
  }
}

async function planRegion(tx: Transaction, context: RegionContext): Promise<Part[]> {
  const region = await tx.findOneByOrFail(Region, { regionId: context.regionId });
  const computed: { campaign_id: string; computed_version: number }[] = await tx.query(
    `select campaign_id, computed_version from campaign_results
      where region_id = $1 and computed_version > 0 order by computed_at desc`,
    [context.regionId],
  );
  const parts: Part[] = [];
  for (const { campaign_id: id, computed_version: version } of computed) {
    const campaign = await findCampaignById(tx, context, id);
    if (!campaign) continue;
    const job = { context, campaign, region };
    const all = await planReports(tx, job, 'newest');
    parts.push(...all.map((lacking) => ({ job, version, lacking })));
  }
  return parts;
}
