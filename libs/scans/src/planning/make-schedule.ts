import { Injectable } from '@nestjs/common';
import { badInput, newId } from '@ijkpunt/contracts';
import { Database, once, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { audit, lockPlanning, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { isTime, localMoment } from './amsterdam-time.js';
import { followSchedule } from './follow-schedule.js';
import { findRuleProblems, planRounds, type Round, type YearlyRule } from './plan-rounds.js';
import {
  checkTitle,
  requireMembersOn,
  requireNoOverlap,
  roundsCompared,
} from './planning-rules.js';
import { getSchedule } from './schedules.js';
import { getAskable, type Asked } from './usable-instruments.js';

/** A yearly rule as somebody makes it; the year is put behind the title. */
export interface SchedulePlan extends Asked {
  readonly title: string;
  readonly rule: Omit<YearlyRule, 'startsOn'>;
}

/** Makes a yearly rule; its rounds become campaigns three months ahead, the first perhaps now. */
@Injectable()
export class MakeSchedule {
  constructor(private readonly database: Database) {}

  async run(
    access: RegionAccess,
    { idempotencyKey: key, ...plan }: SchedulePlan & { readonly idempotencyKey: string },
    now = new Date(),
  ): Promise<void> {
    requireRegional(access.region, 'campaign.plan');
    await this.database.inRegion(access.context, async (tx) => {
      await once(tx, access.context, { key, content: ['schedule', plan] }, () =>
        makeSchedule(tx, access.context, plan, now),
      );
    });
  }
}

/** Checks everything before it writes anything. */
export async function makeSchedule(
  tx: Transaction,
  context: RegionContext,
  plan: SchedulePlan,
  now: Date,
): Promise<{ readonly id: string }> {
  await lockPlanning(tx, context);
  const title = checkTitle(plan.title);
  await getAskable(tx, plan);
  const { rule } = await checkSchedule(tx, context, plan, now);
  const id = newId();
  await tx.query(
    `insert into schedules (region_id, id, title, instrument_code, theme_codes, opens_month,
       opens_day, opens_time, weeks_open, reference_month, reference_day, starts_on, last_year,
       created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[context.regionId, id, title, plan.instrumentCode, plan.themeCodes],
      ...[rule.opens.month, rule.opens.day, rule.time, rule.weeksOpen],
      ...[rule.reference.month, rule.reference.day, rule.startsOn, rule.lastYear],
      context.personId,
    ],
  );
  await audit(tx, context, { action: 'schedule.made', entityId: id, detail: { title, rule } });
  await followSchedule(tx, context, await getSchedule(tx, context, id), now);
  return { id };
}

/** The rule with its coming three rounds, as this region has them; refused when it cannot be. */
export async function checkSchedule(
  tx: Transaction,
  context: RegionContext,
  plan: Omit<SchedulePlan, 'title'>,
  now: Date,
): Promise<CheckedRule> {
  const checked = checkRule(plan, now);
  const [first, ...later] = checked.rounds;
  const { referenceDate } = first;
  const notes = await requireMembersOn(tx, context, { referenceDate, now });
  const windows = planRounds(checked.rule, [], now, roundsCompared);
  await requireNoOverlap(tx, context, { ...plan, windows }, { now });
  return { ...checked, rounds: [{ ...first, notes: [...first.notes, ...notes] }, ...later] };
}

export interface CheckedRule {
  /** From today on. */
  readonly rule: YearlyRule;
  readonly rounds: readonly [Round, ...Round[]];
}

/** What holds in every region. */
export function checkRule({ rule: planned }: Omit<SchedulePlan, 'title'>, now: Date): CheckedRule {
  const rule = { ...planned, startsOn: localMoment(now).day };
  if (!isTime(rule.time)) throw badInput('Geef de tijd als 09:00.', { field: 'time' });
  const [problem] = findRuleProblems(rule);
  if (problem) throw badInput(problem, { field: 'rule' });
  const [first, ...later] = planRounds(rule, [], now, 3);
  if (first) return { rule, rounds: [first, ...later] };
  throw badInput('Zo komt er geen ronde meer; kies een later laatste jaar.', { field: 'lastYear' });
}
