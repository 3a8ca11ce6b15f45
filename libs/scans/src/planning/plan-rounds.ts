import {
  addDays,
  dayText,
  endOfDay,
  localMoment,
  monthText,
  resolveMoment,
} from './amsterdam-time.js';

/** A day that comes each year. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** "Elk jaar op 1 maart, zes weken open, peildatum 1 januari". */
export interface YearlyRule {
  readonly opens: DayOfYear;
  /** `HH:MM`, by the clocks of Amsterdam. */
  readonly time: string;
  readonly weeksOpen: number;
  readonly reference: DayOfYear;
  /** No round opens before this day. */
  readonly startsOn: string;
  readonly lastYear: number | null;
}

/** A year that goes otherwise than the rule. */
export type RoundException =
  | { readonly year: number; readonly kind: 'skip' }
  | { readonly year: number; readonly kind: 'move'; readonly opensAt: Date };

export interface Round {
  readonly year: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** `YYYY-MM-DD` */
  readonly referenceDate: string;
  readonly isSkipped: boolean;
  readonly isMoved: boolean;
  /** What is not as the rule says, in sentences. */
  readonly notes: readonly string[];
}

/** Not more, so that a round has ended before that of the next year, moved or not. */
export const mostWeeks = 26;
const lastYearOfAll = 2099;

/** The coming rounds, the first of them perhaps open already; skipped ones are told of beside. */
export function planRounds(
  rule: YearlyRule,
  exceptions: readonly RoundException[],
  from: Date,
  count: number,
): Round[] {
  const rounds: Round[] = [];
  const first = Math.max(yearOf(rule.startsOn), yearOf(localMoment(from).day) - 1);
  const last = Math.min(rule.lastYear ?? lastYearOfAll, lastYearOfAll);
  for (let year = first; year <= last; year += 1) {
    if (rounds.filter(({ isSkipped }) => !isSkipped).length === count) break;
    const round = roundOf(rule, exceptions, year);
    if (round && round.closesAt > from) rounds.push(round);
  }
  return rounds;
}

/** The round of one year; null when the rule did not hold yet, or no longer. */
export function roundOf(
  rule: YearlyRule,
  exceptions: readonly RoundException[],
  year: number,
): Round | null {
  const planned = dayIn(year, rule.opens);
  const reference = dayIn(year, rule.reference);
  const exception = exceptions.find((each) => each.year === year);
  const opensOn = exception?.kind === 'move' ? localMoment(exception.opensAt).day : planned.day;
  if (opensOn < rule.startsOn || (rule.lastYear !== null && year > rule.lastYear)) return null;
  const notes: string[] = [];
  if (reference.isMoved)
    notes.push(`${noLeapDay(year)} de peildatum is ${dayText(reference.day)}.`);
  const fixed = { year, referenceDate: reference.day };
  if (exception?.kind === 'move') {
    const { opensAt } = exception;
    const closesAt = closingAfter(opensOn, rule.weeksOpen);
    return { ...fixed, opensAt, closesAt, isSkipped: false, isMoved: true, notes };
  }
  if (planned.isMoved) notes.push(`${noLeapDay(year)} de meting opent op ${dayText(planned.day)}.`);
  const { at: opensAt, note } = opening(planned.day, rule.time);
  if (note) notes.push(note);
  return {
    ...fixed,
    opensAt,
    closesAt: closingAfter(planned.day, rule.weeksOpen),
    isSkipped: exception?.kind === 'skip',
    isMoved: false,
    notes,
  };
}

/** The moment of opening, and a sentence when the clock changes just then. */
export function opening(day: string, time: string): { at: Date; note: string | null } {
  const { at, oddity } = resolveMoment({ day, time });
  const later = localMoment(at).time;
  const notes = {
    skipped: `Op ${dayText(day)} slaat de klok ${time} over: de meting opent om ${later}.`,
    twice: `Op ${dayText(day)} is het twee keer ${time}: de meting opent de eerste keer.`,
  };
  return { at, note: oddity && notes[oddity] };
}

/** What cannot be meant, each in a sentence; nothing is a rule that can be kept. */
export function findRuleProblems(rule: YearlyRule): string[] {
  const { opens, reference, weeksOpen, startsOn, lastYear } = rule;
  const unknown = [opens, reference].filter((each) => !isDayOfYear(each));
  if (unknown.length > 0) {
    return unknown.map(
      ({ day, month }) => `${day} ${monthText(month) || `(maand ${month})`} bestaat niet.`,
    );
  }
  const problems: string[] = [];
  if (!Number.isInteger(weeksOpen) || weeksOpen < 1 || weeksOpen > mostWeeks) {
    problems.push(`Een meting is 1 tot ${mostWeeks} hele weken open.`);
  }
  if (reference.month * 100 + reference.day > opens.month * 100 + opens.day) {
    problems.push('De peildatum ligt na de opening; kies een dag ervoor of die dag zelf.');
  }
  if (lastYear !== null && (lastYear < yearOf(startsOn) || lastYear > lastYearOfAll)) {
    problems.push(`Het laatste jaar is ${yearOf(startsOn)} tot en met ${lastYearOfAll}.`);
  }
  return problems;
}

/** The 29th of February is a day, in most years the one before it. */
const isDayOfYear = ({ month, day }: DayOfYear): boolean =>
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysIn(2028, month);

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function dayIn(year: number, { month, day }: DayOfYear): { day: string; isMoved: boolean } {
  const last = Math.min(day, daysIn(year, month));
  const two = (value: number): string => String(value).padStart(2, '0');
  return { day: `${year}-${two(month)}-${two(last)}`, isMoved: last < day };
}

const closingAfter = (opensOn: string, weeks: number): Date =>
  endOfDay(addDays(opensOn, weeks * 7 - 1));

const yearOf = (day: string): number => Number(day.slice(0, 4));

const noLeapDay = (year: number): string => `${year} heeft geen 29 februari:`;
