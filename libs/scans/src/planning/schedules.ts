import { notFound, isUuid } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { ScheduleState } from './campaign-states.js';
import type { RoundException, YearlyRule } from './plan-rounds.js';

/** A yearly rule of a region that makes its campaigns. */
export interface Schedule {
  readonly id: string;
  readonly title: string;
  readonly instrumentCode: string;
  readonly themeCodes: readonly string[] | null;
  readonly rule: YearlyRule;
  readonly state: ScheduleState;
  readonly revision: number;
  readonly exceptions: readonly RoundException[];
}

interface Row {
  id: string;
  title: string;
  instrument_code: string;
  theme_codes: string[] | null;
  opens_month: number;
  opens_day: number;
  opens_time: string;
  weeks_open: number;
  reference_month: number;
  reference_day: number;
  starts_on: string;
  last_year: number | null;
  state: ScheduleState;
  revision: number;
  exceptions: { year: number; kind: 'skip' | 'move'; opens_at: string | null }[] | null;
}

/** Schedules of the region, newest first; ended ones only when asked for by id. */
async function readRows(
  tx: Transaction,
  context: RegionContext,
  id: string | null,
): Promise<Schedule[]> {
  const rows: Row[] = await tx.query(
    `select id, title, instrument_code, theme_codes, opens_month, opens_day, opens_time, weeks_open,
            reference_month, reference_day, starts_on::text, last_year, revision,
            case when ended_at is not null then 'ended'
                 when paused_at is not null then 'paused' else 'active' end as state,
            (select jsonb_agg(jsonb_build_object('year', year, 'kind', kind, 'opens_at', opens_at))
               from schedule_exceptions e
              where e.region_id = s.region_id and e.schedule_id = s.id) as exceptions
       from schedules s
      where region_id = $1 and ($2::uuid is null and ended_at is null or id = $2)
      order by created_at desc, id limit 100`,
    [context.regionId, id],
  );
  return rows.map(toSchedule);
}

const toSchedule = (row: Row): Schedule => ({
  id: row.id,
  title: row.title,
  instrumentCode: row.instrument_code,
  themeCodes: row.theme_codes,
  rule: {
    opens: { month: row.opens_month, day: row.opens_day },
    time: row.opens_time,
    weeksOpen: row.weeks_open,
    reference: { month: row.reference_month, day: row.reference_day },
    startsOn: row.starts_on,
    lastYear: row.last_year,
  },
  state: row.state,
  revision: row.revision,
  exceptions: (row.exceptions ?? []).map(({ year, kind, opens_at }) =>
    kind === 'skip' ? { year, kind } : { year, kind, opensAt: new Date(opens_at ?? Number.NaN) },
  ),
});

export const readSchedules = (tx: Transaction, context: RegionContext): Promise<Schedule[]> =>
  readRows(tx, context, null);

export async function getSchedule(
  tx: Transaction,
  context: RegionContext,
  id: string,
): Promise<Schedule> {
  const [schedule] = isUuid(id) ? await readRows(tx, context, id) : [];
  if (!schedule) throw notFound();
  return schedule;
}
