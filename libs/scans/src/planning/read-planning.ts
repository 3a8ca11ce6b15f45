import { Injectable } from '@nestjs/common';
import type { Instrument } from '@ijkpunt/instruments';
import { Database, readRows, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { readMembers, requireRegional, type Member, type RegionAccess } from '@ijkpunt/tenancy';
import { Campaign } from '../campaign.entity.js';
import { askedInstrument } from '../campaigns.js';
import { localMoment } from './amsterdam-time.js';
import { planRounds, type Round } from './plan-rounds.js';
import { readSchedules, type Schedule } from './schedules.js';
import { findAskable, readUsableInstruments } from './usable-instruments.js';

export interface Extension {
  readonly campaignId: string;
  readonly name: string;
  readonly slug: string;
  readonly until: Date;
  readonly reason: string;
}

export interface PlannedCampaign {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly extensions: readonly Extension[];
}

export interface PlannedSchedule {
  readonly schedule: Schedule;
  readonly rounds: readonly Round[];
  /** Why it makes no rounds, in a sentence. */
  readonly problem: string | null;
}

export interface Planning {
  readonly campaigns: readonly PlannedCampaign[];
  readonly schedules: readonly PlannedSchedule[];
  /** What a new campaign may ask. */
  readonly instruments: readonly Instrument[];
  readonly members: readonly Member[];
}

/** The coordinator's page: what was, is and comes, and what it may be made of. */
@Injectable()
export class ReadPlanning {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, now = new Date()): Promise<Planning> {
    const { context, region } = access;
    requireRegional(region, 'campaign.plan');
    return this.database.readInRegion(context, async (tx) => {
      const schedules: PlannedSchedule[] = [];
      for (const schedule of await readSchedules(tx, context)) {
        schedules.push(await toPlanned(tx, schedule, now));
      }
      return {
        campaigns: await readCampaigns(tx, context),
        schedules,
        instruments: await readUsableInstruments(tx),
        members: await readMembers(tx, context, localMoment(now).day),
      };
    });
  }
}

async function toPlanned(tx: Transaction, schedule: Schedule, now: Date): Promise<PlannedSchedule> {
  const asked = await findAskable(tx, schedule);
  return {
    schedule,
    rounds: planRounds(schedule.rule, schedule.exceptions, now, 3),
    problem: 'problem' in asked ? asked.problem : null,
  };
}

async function readCampaigns(tx: Transaction, context: RegionContext): Promise<PlannedCampaign[]> {
  const campaigns = await readRows(
    tx,
    Campaign,
    'where region_id = $1 and withdrawn_at is null order by opens_at desc limit 100',
    [context.regionId],
  );
  const extensions: Extension[] = await tx.query(
    `select e.campaign_id as "campaignId", m.name, m.slug, e.until, e.reason
       from campaign_extensions e join municipalities m on m.code = e.municipality_code
      where e.region_id = $1 order by m.name`,
    [context.regionId],
  );
  const planned: PlannedCampaign[] = [];
  for (const campaign of campaigns) {
    planned.push({
      campaign,
      instrument: await askedInstrument(tx, campaign),
      extensions: extensions.filter(({ campaignId }) => campaignId === campaign.id),
    });
  }
  return planned;
}
