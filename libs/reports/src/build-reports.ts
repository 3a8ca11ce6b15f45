import { record, StoppedHalfway, systemContext, type Database } from '@ijkpunt/platform';
import { readVersions } from '@ijkpunt/results';
import { findCampaignById } from '@ijkpunt/scans';
import { Region } from '@ijkpunt/tenancy';
import { readFollowing } from './earlier/earlier-versions.js';
import type { MakeReports } from './make-reports.js';
import { isMadeAtOnce, plannedReports } from './report-kinds.js';
import { planReports, type CampaignReports, type LackingReports } from './report-plan.js';

interface Plan {
  readonly job: CampaignReports;
  readonly version: number;
  readonly wordsVersion: number;
  /** The versions of earlier measurements that are followed once it is made. */
  readonly followed: string;
  readonly lacking: readonly LackingReports[];
}

interface CampaignOf {
  readonly regionId: string;
  readonly campaignId: string;
  readonly traceId: string;
}

/** How far a campaign is with what people wait for, and with what is kept. */
const progress = { at_once: 'reported', kept: 'archived' } as const;
const follows = { at_once: 'followed', kept: 'kept_followed' } as const;
const tellEveryMs = 2_000;

const formsOf = (wanted: keyof typeof progress): string[] =>
  plannedReports
    .filter((planned) => isMadeAtOnce(planned) === (wanted === 'at_once'))
    .map(({ form }) => form);

/**
 * Makes the reports that a campaign lacks. No lock is held while a file is made; of a report made
 * twice one is kept. A report that fails keeps nobody else's back: the others are made, then the
 * run fails as a whole.
 */
export class BuildReports {
  private isStopping = false;
  private running = 0;
  private waiting: (() => void)[] = [];
  private toldAt = 0;

  /** `before` is what these reports let go first in this process. */
  constructor(
    private readonly database: Database,
    private readonly makeReports: MakeReports,
    private readonly wanted: keyof typeof progress,
    private readonly before?: BuildReports,
  ) {}

  async run(of: CampaignOf): Promise<void> {
    this.running += 1;
    try {
      const plan = await this.plan(of);
      if (plan) await this.make(plan);
    } finally {
      this.running -= 1;
      if (this.running === 0) for (const go of this.waiting.splice(0)) go();
    }
  }

  /** Ends a run after the reports it is at; what is left is made by whoever comes next. */
  stop(): void {
    this.isStopping = true;
  }

  /** Until nothing is being made here. */
  async untilIdle(): Promise<void> {
    while (this.running > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async plan({ regionId, campaignId, traceId }: CampaignOf): Promise<Plan | null> {
    const context = systemContext(regionId, traceId);
    return this.database.readInRegion(context, async (tx) => {
      const campaign = await findCampaignById(tx, context, campaignId);
      const region = await tx.findOneBy(Region, { regionId });
      if (!campaign || !region) return null;
      const versions = await readVersions(tx, context, campaign.id);
      const job = { context, campaign, region };
      const following = await readFollowing(tx, context, campaign.id);
      const lacking = await planReports(tx, job, this.wanted, following.isDue);
      const isNext = this.wanted === 'at_once' && following.isDue;
      const followed = isNext ? following.versions : following.followed;
      const { computedVersion: version = 0, wordsVersion = 0 } = versions ?? {};
      return { job, version, wordsVersion, followed, lacking };
    });
  }

  private async make(plan: Plan): Promise<void> {
    const failures: unknown[] = [];
    for (const lacking of plan.lacking) {
      await this.before?.untilIdle();
      if (this.isStopping) throw new StoppedHalfway('not all reports were made');
      failures.push(...(await this.makeReports.run(plan.job, lacking)));
      await this.tellNow(plan);
    }
    await this.finish(plan, failures.length === 0);
    if (failures.length > 0) throw new AggregateError(failures, 'not every report could be made');
  }

  /** Reports to keep come in long rows: screens hear of them now and then. */
  private async tellNow({ job, version }: Plan): Promise<void> {
    if (this.wanted === 'at_once' || Date.now() - this.toldAt < tellEveryMs) return;
    this.toldAt = Date.now();
    const fact = { kind: 'report.built.v1', entityId: job.campaign.id, version } as const;
    await this.database.inRegion(job.context, (tx) => record(tx, job.context, fact));
  }

  private async finish(
    { job, version, wordsVersion, followed, lacking }: Plan,
    isWhole: boolean,
  ): Promise<void> {
    const { context, campaign } = job;
    const part = progress[this.wanted];
    await this.database.inRegion(context, async (tx) => {
      let isFurther = false;
      if (isWhole) {
        const [, count]: [unknown[], number] = await tx.query(
          `update campaign_results set ${part}_version = greatest(${part}_version, $3),
                  ${part}_words_version = greatest(${part}_words_version, $4)
            where region_id = $1 and campaign_id = $2
              and (${part}_version < $3 or ${part}_words_version < $4)`,
          [context.regionId, campaign.id, version, wordsVersion],
        );
        isFurther = this.wanted === 'at_once' && count > 0;
        await tx.query(
          `update campaign_results set ${follows[this.wanted]} = $3
            where region_id = $1 and campaign_id = $2 and ${follows[this.wanted]} <> $3`,
          [context.regionId, campaign.id, followed],
        );
        // Of what was needed before, or asked anew.
        await tx.query(
          'delete from report_failures where region_id = $1 and campaign_id = $2 and form = any($3)',
          [context.regionId, campaign.id, formsOf(this.wanted)],
        );
      }
      if (!isFurther && lacking.length === 0) return;
      const kind = this.wanted === 'at_once' ? 'reports.made.v1' : 'report.built.v1';
      await record(tx, context, { kind, entityId: campaign.id, version });
    });
  }
}
