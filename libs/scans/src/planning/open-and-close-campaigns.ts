import { newId, type EventKind } from '@ijkpunt/contracts';
import {
  record,
  systemContext,
  type Database,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import { lockPlanning } from '@ijkpunt/tenancy';
import { followSchedule } from './follow-schedule.js';
import { eventPriority } from './insert-campaign.js';
import { getSchedule } from './schedules.js';

interface DueMoment {
  readonly region_id: string;
  readonly id: string;
  readonly deed: 'open' | 'close';
}

interface DueSchedule {
  readonly region_id: string;
  readonly id: string;
  readonly now: Date;
}

/** By the clock of the database: that of one process may be wrong. */
const present = 'coalesce($3::timestamptz, now())';
const deeds = {
  open: {
    kind: 'campaign.opened.v1',
    statement: `update campaigns set opened_at = ${present}, revision = revision + 1
      where region_id = $1 and id = $2 and opened_at is null and withdrawn_at is null
        and opens_at <= ${present}`,
  },
  close: {
    kind: 'campaign.closed.v1',
    statement: `update campaigns set closed_at = ${present}, revision = revision + 1
      where region_id = $1 and id = $2 and opened_at is not null and closed_at is null
        and greatest(closes_at, extended_until) <= ${present}`,
  },
} as const satisfies Record<DueMoment['deed'], { kind: EventKind; statement: string }>;

/** A region whose subscription ended begins nothing; what it began still comes to its end. */
const mayBegin = (table: string): string => `not exists (
     select from subscriptions s where s.region_id = ${table}.region_id and s.read_only_from
       <= (coalesce($1::timestamptz, now()) at time zone 'Europe/Amsterdam')::date)`;

const dueSchedules = `
  select region_id, id, coalesce($1::timestamptz, now()) as now from schedules
   where look_at <= coalesce($1, now()) and ${mayBegin('schedules')} order by look_at`;

const dueMoments = `
  select region_id, id, 'open' as deed, opens_at as due_at from campaigns
   where opened_at is null and withdrawn_at is null and opens_at <= coalesce($1::timestamptz, now())
     and ${mayBegin('campaigns')}
  union all
  select region_id, id, 'close', greatest(closes_at, extended_until) from campaigns
   where closed_at is null and withdrawn_at is null
     and greatest(closes_at, extended_until) <= coalesce($1, now())
  order by due_at, deed desc`;

/**
 * Makes the campaigns of schedules, and opens and closes every campaign whose moment came, in the
 * order of those moments, however long nobody looked. Each is a transaction that does something
 * for the first who comes only, so any number of workers may be told of any moment at any time.
 * Records `campaign.opened.v1` and `campaign.closed.v1`; at the close a batched region publishes
 * what waits.
 */
export class OpenAndCloseCampaigns {
  constructor(
    private readonly worker: Database,
    private readonly relay: Database,
  ) {}

  /** What fails keeps nothing else waiting; the job then fails, and comes back. */
  async run(now: Date | null = null): Promise<void> {
    const failures: unknown[] = [];
    const attempt = (work: Promise<void>): Promise<unknown> =>
      work.catch((error: unknown) => failures.push(error));
    const schedules = await this.relay.runOutsideRegions<DueSchedule[]>(dueSchedules, [now]);
    for (const schedule of schedules) await attempt(this.follow(schedule));
    const moments = await this.relay.runOutsideRegions<DueMoment[]>(dueMoments, [now]);
    for (const moment of moments) await attempt(this.perform(moment, now));
    if (failures.length > 0) throw new AggregateError(failures, 'some campaigns did not move');
  }

  private async follow({ region_id, id, now }: DueSchedule): Promise<void> {
    const context = systemContext(region_id, newId());
    await this.worker.inRegion(context, async (tx) => {
      await lockPlanning(tx, context);
      await followSchedule(tx, context, await getSchedule(tx, context, id), now);
    });
  }

  private async perform(moment: DueMoment, now: Date | null): Promise<void> {
    const context = systemContext(moment.region_id, newId());
    await this.worker.inRegion(context, (tx) => moveCampaign(tx, context, moment, now));
  }
}

/** Opens what is due in this region, for somebody who will not wait for the clock. */
export async function openDueCampaigns(
  tx: Transaction,
  context: RegionContext,
  now: Date,
): Promise<void> {
  const due: { id: string }[] = await tx.query(
    `select id from campaigns
      where region_id = $1 and opened_at is null and withdrawn_at is null and opens_at <= $2`,
    [context.regionId, now],
  );
  for (const { id } of due) await moveCampaign(tx, context, { id, deed: 'open' }, now);
}

/** Does nothing unless it is due and was not done. */
export async function moveCampaign(
  tx: Transaction,
  context: RegionContext,
  { id, deed }: Pick<DueMoment, 'id' | 'deed'>,
  now: Date | null,
): Promise<void> {
  const { kind, statement } = deeds[deed];
  const { regionId } = context;
  const [, moved]: [unknown[], number] = await tx.query(statement, [regionId, id, now]);
  if (moved === 0) return;
  if (deed === 'close') await publishWhatWaits(tx, regionId, id);
  await record(tx, context, { kind, entityId: id, version: 0, priority: eventPriority });
}

/** Another version of the results is wanted; with nothing submitted there is none to compute. */
async function publishWhatWaits(
  tx: Transaction,
  regionId: string,
  campaignId: string,
): Promise<void> {
  await tx.query(
    `update campaign_results set wanted_version = wanted_version + 1
      where region_id = $1 and campaign_id = $2
        and exists (select from regions where region_id = $1 and edition_policy = 'batched')`,
    [regionId, campaignId],
  );
}
