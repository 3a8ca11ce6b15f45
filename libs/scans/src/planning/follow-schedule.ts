import { record, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { eventPriority, insertCampaign } from './insert-campaign.js';
import { planRounds, type Round } from './plan-rounds.js';
import type { Schedule } from './schedules.js';
import { findAskable } from './usable-instruments.js';

const dayMs = 86_400_000;
/** So long before it opens a round becomes a campaign that everybody sees coming. */
const aheadDays = 90;
/** After which a rule that has no questions to ask is tried again. */
const retryDays = 1;

/**
 * Brings the campaigns of a schedule that are not open yet in line with its rule: those that are
 * near are made or moved, those that are no longer meant are withdrawn. Safe to run at any time
 * and again. The caller holds the lock on the region's planning.
 */
export async function followSchedule(
  tx: Transaction,
  context: RegionContext,
  schedule: Schedule,
  now: Date,
): Promise<void> {
  const { rule, exceptions, state } = schedule;
  const rounds = state === 'active' ? planRounds(rule, exceptions, now, 2) : [];
  const held = rounds.filter(({ isSkipped }) => !isSkipped);
  const near = held.filter((round) => lookAt(round) <= now);
  await withdrawOthers(tx, context, schedule, near);
  const hasMade = await makeOrMove(tx, context, schedule, near);
  const next = held.find((round) => lookAt(round) > now);
  const at = hasMade ? next && lookAt(next) : new Date(now.getTime() + retryDays * dayMs);
  await tx.query('update schedules set look_at = $3 where region_id = $1 and id = $2', [
    context.regionId,
    schedule.id,
    at ?? null,
  ]);
}

const lookAt = ({ opensAt }: Round): Date => new Date(opensAt.getTime() - aheadDays * dayMs);

async function withdrawOthers(
  tx: Transaction,
  context: RegionContext,
  { id }: Schedule,
  near: readonly Round[],
): Promise<void> {
  const [withdrawn]: [{ id: string }[], number] = await tx.query(
    `update campaigns set withdrawn_at = now()
      where region_id = $1 and schedule_id = $2 and opened_at is null and withdrawn_at is null
        and schedule_year <> all($3)
    returning id`,
    [context.regionId, id, near.map(({ year }) => year)],
  );
  await tell(tx, context, 'campaign.withdrawn.v1', withdrawn);
}

/** Answers whether there was something to ask. */
async function makeOrMove(
  tx: Transaction,
  context: RegionContext,
  schedule: Schedule,
  near: readonly Round[],
): Promise<boolean> {
  const known: { schedule_year: number }[] = await tx.query(
    'select schedule_year from campaigns where region_id = $1 and schedule_id = $2',
    [context.regionId, schedule.id],
  );
  const madeYears = new Set(known.map((row) => row.schedule_year));
  for (const round of near.filter(({ year }) => madeYears.has(year))) {
    await move(tx, context, schedule, round);
  }
  const fresh = near.filter(({ year }) => !madeYears.has(year));
  if (fresh.length === 0) return true;
  const asked = await findAskable(tx, schedule);
  if ('problem' in asked) return false;
  for (const { year, referenceDate, opensAt, closesAt } of fresh) {
    await insertCampaign(tx, context, {
      ...{ referenceDate, opensAt, closesAt },
      title: `${schedule.title} ${year}`,
      instrument: asked.instrument,
      themeCodes: schedule.themeCodes,
      round: { scheduleId: schedule.id, year },
    });
  }
  return true;
}

/** A round that opened stays as it is. */
async function move(
  tx: Transaction,
  context: RegionContext,
  { id }: Schedule,
  { year, referenceDate, opensAt, closesAt }: Round,
): Promise<void> {
  const [moved]: [{ id: string }[], number] = await tx.query(
    `update campaigns
        set reference_date = $4, opens_at = $5, closes_at = $6, withdrawn_at = null,
            revision = revision + 1
      where region_id = $1 and schedule_id = $2 and schedule_year = $3 and opened_at is null
        and (reference_date, opens_at, closes_at, withdrawn_at)
          is distinct from ($4::date, $5::timestamptz, $6::timestamptz, null)
    returning id`,
    [context.regionId, id, year, referenceDate, opensAt, closesAt],
  );
  await tell(tx, context, 'campaign.moved.v1', moved);
}

async function tell(
  tx: Transaction,
  context: RegionContext,
  kind: 'campaign.withdrawn.v1' | 'campaign.moved.v1',
  campaigns: readonly { readonly id: string }[],
): Promise<void> {
  if (campaigns.length === 0) return;
  const facts = campaigns.map(({ id }) => ({ kind, entityId: id, version: 0 }));
  await record(tx, context, ...facts.map((fact) => ({ ...fact, priority: eventPriority })));
}
