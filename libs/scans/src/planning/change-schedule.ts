import { Injectable } from '@nestjs/common';
import { badInput, conflict } from '@ijkpunt/contracts';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { audit, lockPlanning, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { isDay, isTime, localMoment } from './amsterdam-time.js';
import { requireTransition, scheduleMachine, type ScheduleDeed } from './campaign-states.js';
import { followSchedule } from './follow-schedule.js';
import { openDueCampaigns } from './open-and-close-campaigns.js';
import { opening, planRounds, roundOf, type Round, type RoundException } from './plan-rounds.js';
import { requireNoOverlap, roundsCompared } from './planning-rules.js';
import { getSchedule, type Schedule } from './schedules.js';

export interface ChangeScheduleRequest {
  readonly scheduleId: string;
  readonly expectedRevision: number;
  readonly deed: ScheduleDeed;
  /** Of the round that is skipped, moved, run now or restored. */
  readonly year: number | null;
  /** Where a round is moved to. */
  readonly opensOn: string | null;
  readonly time: string | null;
}

/**
 * Pauses, resumes or ends a yearly rule, or makes one round of it go otherwise. The campaigns that
 * are not open yet follow in the same transaction; one that opened is left as it is.
 */
@Injectable()
export class ChangeSchedule {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, request: ChangeScheduleRequest, now = new Date()): Promise<void> {
    const { context, region } = access;
    requireRegional(region, 'campaign.plan');
    await this.database.inRegion(context, async (tx) => {
      await lockPlanning(tx, context);
      const schedule = await getSchedule(tx, context, request.scheduleId);
      if (schedule.revision !== request.expectedRevision) {
        throw conflict('De meetkalender is intussen gewijzigd. Ververs de pagina.', {
          current: schedule.revision,
          yours: request.expectedRevision,
        });
      }
      requireTransition(scheduleMachine, request.deed, schedule.state);
      await perform(tx, context, { schedule, request, now });
      await tx.query(
        'update schedules set revision = revision + 1 where region_id = $1 and id = $2',
        [context.regionId, schedule.id],
      );
      const { deed, year } = request;
      await audit(tx, context, {
        action: 'schedule.changed',
        entityId: schedule.id,
        detail: { deed, year },
      });
      await followSchedule(tx, context, await getSchedule(tx, context, schedule.id), now);
      if (deed === 'run') await openDueCampaigns(tx, context, now);
    });
  }
}

interface Change {
  readonly schedule: Schedule;
  readonly request: ChangeScheduleRequest;
  readonly now: Date;
}

async function perform(tx: Transaction, context: RegionContext, change: Change): Promise<void> {
  const { schedule, request, now } = change;
  const of = [context.regionId, schedule.id];
  switch (request.deed) {
    case 'pause':
      await tx.query('update schedules set paused_at = $3 where region_id = $1 and id = $2', [
        ...of,
        now,
      ]);
      return;
    case 'resume':
      await resume(tx, context, change);
      return;
    case 'end':
      await tx.query('update schedules set ended_at = $3 where region_id = $1 and id = $2', [
        ...of,
        now,
      ]);
      return;
    default:
      await changeRound(tx, context, change, request.deed);
  }
}

/** What did not open while it stood still is not made up: nobody was told to expect it. */
async function resume(
  tx: Transaction,
  context: RegionContext,
  { schedule, now }: Change,
): Promise<void> {
  const startsOn = localMoment(now).day;
  const windows = planRounds(
    { ...schedule.rule, startsOn },
    schedule.exceptions,
    now,
    roundsCompared,
  );
  const held = windows.filter(({ isSkipped }) => !isSkipped);
  await requireNoOverlap(
    tx,
    context,
    { ...schedule, windows: held },
    { now, scheduleId: schedule.id },
  );
  await tx.query(
    'update schedules set paused_at = null, starts_on = $3 where region_id = $1 and id = $2',
    [context.regionId, schedule.id, startsOn],
  );
}

async function changeRound(
  tx: Transaction,
  context: RegionContext,
  { schedule, request, now }: Change,
  deed: 'skip' | 'move' | 'run' | 'restore',
): Promise<void> {
  const round = await getComingRound(tx, context, { schedule, request, now });
  const { year } = round;
  const exception = deed === 'restore' ? null : exceptionFor(deed, { year, request, now });
  const others = schedule.exceptions.filter((each) => each.year !== year);
  const next = roundOf(schedule.rule, exception ? [...others, exception] : others, year);
  if (!next || next.opensAt < (deed === 'run' ? new Date(now.getTime() - 1) : now)) {
    throw badInput('De ronde ligt dan in het verleden; kies een later moment.', {
      field: 'opensOn',
    });
  }
  if (next.referenceDate > localMoment(next.opensAt).day) {
    throw badInput(`De peildatum (${next.referenceDate}) ligt dan na de opening.`, {
      field: 'opensOn',
    });
  }
  if (!next.isSkipped) {
    const except = { now, scheduleId: schedule.id };
    await requireNoOverlap(tx, context, { ...schedule, windows: [next] }, except);
  }
  await tx.query(
    'delete from schedule_exceptions where region_id = $1 and schedule_id = $2 and year = $3',
    [context.regionId, schedule.id, year],
  );
  if (!exception) return;
  await tx.query(
    `insert into schedule_exceptions (region_id, schedule_id, year, kind, opens_at)
     values ($1, $2, $3, $4, $5)`,
    [
      ...[context.regionId, schedule.id, year, exception.kind],
      exception.kind === 'move' ? exception.opensAt : null,
    ],
  );
}

/** The round of the year that was asked for: one that is still to open. */
async function getComingRound(
  tx: Transaction,
  context: RegionContext,
  { schedule, request, now }: Change,
): Promise<Round> {
  const year = request.year ?? 0;
  const round = roundOf(schedule.rule, schedule.exceptions, year);
  const opened: unknown[] = await tx.query(
    `select from campaigns where region_id = $1 and schedule_id = $2 and schedule_year = $3
        and opened_at is not null`,
    [context.regionId, schedule.id, year],
  );
  if (!round || opened.length > 0 || round.closesAt <= now) {
    throw badInput('Deze ronde is er niet, is al open of is geweest.', { field: 'year' });
  }
  return round;
}

function exceptionFor(
  deed: 'skip' | 'move' | 'run',
  { year, request, now }: { year: number; request: ChangeScheduleRequest; now: Date },
): RoundException {
  if (deed === 'skip') return { year, kind: 'skip' };
  const opensAt = deed === 'run' ? now : movedTo(request);
  if (Number(localMoment(opensAt).day.slice(0, 4)) !== year) {
    throw badInput(`De ronde van ${year} begint in ${year}; plan anders een losse meting.`, {
      field: 'opensOn',
    });
  }
  return { year, kind: 'move', opensAt };
}

function movedTo({ opensOn, time }: ChangeScheduleRequest): Date {
  if (!opensOn || !isDay(opensOn)) {
    throw badInput('Kies de dag waarop de ronde opent.', { field: 'opensOn' });
  }
  if (!time || !isTime(time)) throw badInput('Geef de tijd als 09:00.', { field: 'time' });
  return opening(opensOn, time).at;
}
