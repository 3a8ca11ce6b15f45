import { Injectable } from '@nestjs/common';
import { Refusal } from '@ijkpunt/contracts';
import { Database, type Transaction } from '@ijkpunt/platform';
import { requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { checkSchedule, type SchedulePlan } from './make-schedule.js';
import { checkCampaign, type CampaignPlan } from './plan-campaign.js';
import type { Round } from './plan-rounds.js';
import { getAskable } from './usable-instruments.js';

/** What would come of a plan: rounds, or why there are none. */
export interface PlanPreview {
  readonly rounds: readonly Round[];
  readonly problem: string | null;
}

/** Shows what a plan comes to while it is being made, by the checks of making it. */
@Injectable()
export class PreviewPlan {
  constructor(private readonly database: Database) {}

  schedule(access: RegionAccess, plan: SchedulePlan, now = new Date()): Promise<PlanPreview> {
    return this.preview(access, async (tx) => {
      await getAskable(tx, plan);
      return (await checkSchedule(tx, access.context, plan, now)).rounds;
    });
  }

  campaign(access: RegionAccess, plan: CampaignPlan, now = new Date()): Promise<PlanPreview> {
    return this.preview(access, async (tx) => {
      await getAskable(tx, plan);
      const window = await checkCampaign(tx, access.context, plan, now);
      const { referenceDate } = plan;
      const year = Number(referenceDate.slice(0, 4));
      return [{ ...window, year, referenceDate, isSkipped: false, isMoved: false }];
    });
  }

  private async preview(
    { region, context }: RegionAccess,
    look: (tx: Transaction) => Promise<readonly Round[]>,
  ): Promise<PlanPreview> {
    requireRegional(region, 'campaign.plan');
    return previewOf(() => this.database.readInRegion(context, look));
  }
}

/** A refusal is an answer here: somebody is still choosing. */
export async function previewOf(look: () => Promise<readonly Round[]>): Promise<PlanPreview> {
  try {
    return { rounds: await look(), problem: null };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'BAD_USER_INPUT') {
      return { rounds: [], problem: error.message };
    }
    throw error;
  }
}
