import { expect } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { accessOf, connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import type { Campaign } from '../../campaign.entity.js';
import { ChangeCampaign, type ChangeCampaignRequest } from '../change-campaign.js';
import { ChangeSchedule, type ChangeScheduleRequest } from '../change-schedule.js';
import { MakeSchedule, type SchedulePlan } from '../make-schedule.js';
import { OpenAndCloseCampaigns } from '../open-and-close-campaigns.js';
import { PlanCampaign, type CampaignPlan } from '../plan-campaign.js';
import { ReadPlanning, type Planning } from '../read-planning.js';

export const at = (text: string): Date => new Date(`${text}:00Z`);
/** Long after the demo, and in winter. */
export const now = at('2030-01-10T12:00');

export const once: CampaignPlan = {
  title: 'Zelfscan 2030',
  instrumentCode: 'zelfscan',
  themeCodes: null,
  opensOn: '2030-03-01',
  time: '09:00',
  lastDay: '2030-04-11',
  referenceDate: '2030-01-01',
};
const yearly: SchedulePlan = {
  title: 'Zelfscan',
  instrumentCode: 'zelfscan',
  themeCodes: null,
  rule: {
    opens: { month: 3, day: 1 },
    time: '09:00',
    weeksOpen: 6,
    reference: { month: 1, day: 1 },
    lastYear: null,
  },
};

/** The coordinator of a region of the demo, at a desk where time is told. */
export class PlanningWorld {
  private constructor(
    readonly database: TestDatabase,
    readonly app: Database,
    private readonly connections: readonly Database[],
    readonly coordinator: RegionAccess,
    /** People of the region who may plan nothing. */
    readonly others: readonly RegionAccess[],
    private readonly openAndClose: OpenAndCloseCampaigns,
  ) {}

  static async create(): Promise<PlanningWorld> {
    const database = await createTestDatabase('demo');
    const app = await connectAs(database.urls.ijk_app, 6);
    const identity = await connectAs(database.urls.ijk_identity);
    const worker = await connectAs(database.urls.ijk_worker, 4);
    const relay = await connectAs(database.urls.ijk_relay);
    await database.query(
      'delete from events; update campaigns set closed_at = closes_at where closed_at is null',
    );
    const access = (name: string): Promise<RegionAccess> =>
      accessOf(identity, `${name}@demo.example`, 'rotterdam-rijnmond');
    return new PlanningWorld(
      database,
      app,
      [app, identity, worker, relay],
      await access('coordinator.rijnmond'),
      await Promise.all(['begeleider', 'schiedam', 'schiedam.lezer'].map(access)),
      new OpenAndCloseCampaigns(worker, relay),
    );
  }

  /** Forgets what was planned; the demo stays. */
  async reset(): Promise<void> {
    await this.database.query(`
      delete from campaign_extensions;
      delete from campaigns where opens_at > '2029-01-01';
      delete from schedule_exceptions;
      delete from schedules;
      delete from events`);
  }

  async close(): Promise<void> {
    await Promise.all(this.connections.map((each) => each.close()));
    await this.database.drop();
  }

  plan(change: Partial<CampaignPlan> = {}, access = this.coordinator, when = now): Promise<void> {
    const request = { ...once, ...change, idempotencyKey: newId() };
    return new PlanCampaign(this.app).run(access, request, when);
  }

  make(
    change: Partial<SchedulePlan['rule']> = {},
    rest: Partial<SchedulePlan> = {},
    when = now,
  ): Promise<void> {
    const wanted = { ...yearly, ...rest, rule: { ...yearly.rule, ...change } };
    const request = { ...wanted, idempotencyKey: newId() };
    return new MakeSchedule(this.app).run(this.coordinator, request, when);
  }

  read(when = now): Promise<Planning> {
    return new ReadPlanning(this.app).run(this.coordinator, when);
  }

  /** What was planned, oldest first. */
  async comes(when = now): Promise<Campaign[]> {
    const { campaigns } = await this.read(when);
    return campaigns
      .map(({ campaign }) => campaign)
      .filter(({ opensAt }) => opensAt > at('2029-01-01T00:00'))
      .reverse();
  }

  async first(when = now): Promise<Campaign> {
    const [campaign] = await this.comes(when);
    if (!campaign) throw new Error('no campaign');
    return campaign;
  }

  async change(
    deed: ChangeCampaignRequest['deed'],
    when: Date,
    fields: Partial<ChangeCampaignRequest> = {},
    access = this.coordinator,
  ): Promise<void> {
    const { slug, revision } = await this.first(when);
    const empty = { opensOn: null, time: null, lastDay: null, municipality: null, reason: 'Zo.' };
    const request = { campaign: slug, expectedRevision: revision, deed, ...empty, ...fields };
    await new ChangeCampaign(this.app).run(access, request, when);
  }

  async turn(
    deed: ChangeScheduleRequest['deed'],
    fields: Partial<ChangeScheduleRequest> = {},
    when = now,
    access = this.coordinator,
  ): Promise<void> {
    const [planned] = (await this.read(when)).schedules;
    const { id: scheduleId = '', revision = 0 } = planned?.schedule ?? {};
    const empty = { year: null, opensOn: null, time: null };
    const request = { scheduleId, expectedRevision: revision, deed, ...empty, ...fields };
    await new ChangeSchedule(this.app).run(access, request, when);
  }

  /** As if the queue told a worker that this moment came. */
  clock(when: Date): Promise<void> {
    return this.openAndClose.run(when);
  }

  async told(): Promise<string[]> {
    const events = await this.database.query<{ kind: string }>(
      'select kind from events order by created_at, id',
    );
    return events.map(({ kind }) => kind.split('.')[1] ?? '');
  }

  /** The work is refused with this sentence, and nothing at all is different after it. */
  async refuses(work: () => Promise<unknown>, message: string): Promise<void> {
    const before = await this.stored();
    await expect(work()).rejects.toThrow(message);
    expect(await this.stored()).toEqual(before);
  }

  private stored(): Promise<unknown[]> {
    return this.database.query(
      `select (select count(*)::int from campaigns) as campaigns,
              (select count(*)::int from schedules) as schedules,
              (select count(*)::int from schedule_exceptions) as exceptions,
              (select count(*)::int from campaign_extensions) as extensions,
              (select count(*)::int from events) as events,
              (select count(*)::int from audit_log) as audits,
              (select sum(revision)::int from campaigns) as revisions`,
    );
  }
}
