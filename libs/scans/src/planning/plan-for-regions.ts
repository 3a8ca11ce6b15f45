import { Inject, Injectable } from '@nestjs/common';
import { badInput, Refusal } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import {
  systemContext,
  type Database,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import { ADMIN_DATABASE, auditPlatform, type PlatformAccess } from '@ijkpunt/tenancy';
import { checkRule, makeSchedule, type SchedulePlan } from './make-schedule.js';
import { planCampaign, windowOf, type CampaignPlan } from './plan-campaign.js';
import type { Round } from './plan-rounds.js';
import { previewOf, type PlanPreview } from './preview-plan.js';
import { getAskable, readUsableInstruments } from './usable-instruments.js';

export type Plan =
  | { readonly campaign: CampaignPlan; readonly schedule: null }
  | { readonly campaign: null; readonly schedule: SchedulePlan };

export interface RegionOutcome {
  readonly region: { readonly slug: string; readonly name: string };
  /** Why this region got none, in a sentence; null when it was planned. */
  readonly problem: string | null;
}

interface NamedRegion {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isReadOnly: boolean;
}

/** So that one request ends in time; who plans for more asks again. */
const mostRegions = 50;

/**
 * Plans the same for many regions: each in a transaction of its own, so that a region that cannot
 * have it keeps no other from it and has nothing half. Records what planning one does.
 */
@Injectable()
export class PlanForRegions {
  constructor(@Inject(ADMIN_DATABASE) private readonly admin: Database | null) {}

  async read(
    _access: PlatformAccess,
  ): Promise<{ readonly regions: NamedRegion[]; readonly instruments: Instrument[] }> {
    return this.database().onPlatform(async (tx) => ({
      regions: await readRegions(tx),
      instruments: await readUsableInstruments(tx),
    }));
  }

  /** What holds for every region; what one region objects to is told when it is planned. */
  async preview(_access: PlatformAccess, plan: Plan, now = new Date()): Promise<PlanPreview> {
    return previewOf(() =>
      this.database().onPlatform(async (tx): Promise<readonly Round[]> => {
        await getAskable(tx, plan.campaign ?? plan.schedule);
        if (plan.schedule) return checkRule(plan.schedule, now).rounds;
        const { referenceDate } = plan.campaign;
        const year = Number(referenceDate.slice(0, 4));
        const window = windowOf(plan.campaign, now);
        return [{ ...window, year, referenceDate, isSkipped: false, isMoved: false }];
      }),
    );
  }

  async run(
    access: PlatformAccess,
    slugs: readonly string[],
    plan: Plan,
    now = new Date(),
  ): Promise<RegionOutcome[]> {
    const wanted = new Set(slugs);
    if (wanted.size > mostRegions) {
      throw badInput(`Plan voor hooguit ${mostRegions} regio’s tegelijk.`, { field: 'regions' });
    }
    const regions = await this.database().onPlatform(async (tx) => {
      const found = (await readRegions(tx)).filter(({ slug }) => wanted.has(slug));
      if (found.length === 0 || found.length < wanted.size) {
        throw badInput('Kies regio’s die er zijn.', { field: 'regions' });
      }
      const detail = { regions: [...wanted], ...plan };
      await auditPlatform(tx, access, { action: 'campaigns.planned', detail });
      return found;
    });
    const outcomes: RegionOutcome[] = [];
    for (const { id, slug, name, isReadOnly } of regions) {
      const problem = isReadOnly
        ? 'Het abonnement van deze regio is afgelopen.'
        : await this.planFor(access, id, plan, now);
      outcomes.push({ region: { slug, name }, problem });
    }
    return outcomes;
  }

  private async planFor(
    { personId, traceId }: PlatformAccess,
    regionId: string,
    { campaign, schedule }: Plan,
    now: Date,
  ): Promise<string | null> {
    const context: RegionContext = { ...systemContext(regionId, traceId), personId };
    const work = (tx: Transaction): Promise<object> =>
      campaign
        ? planCampaign(tx, context, campaign, now)
        : makeSchedule(tx, context, schedule, now);
    try {
      await this.database().inRegion(context, work);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  }

  private database(): Database {
    if (!this.admin) throw new Refusal('UNAVAILABLE', 'Beheer is hier nu niet beschikbaar.');
    return this.admin;
  }
}

const readRegions = (tx: Transaction): Promise<NamedRegion[]> =>
  tx.query(
    `select r.region_id as id, r.slug, r.name,
            coalesce(s.read_only_from <= app.today(), false) as "isReadOnly"
       from regions r left join subscriptions s using (region_id) order by r.name`,
  );
