import { lastDayBefore, localMoment } from '../planning/amsterdam-time.js';
import { workingDays, workingDaysBack } from './working-days.js';

export const forecastKinds = ['complete', 'over', 'too_early', 'too_little', 'forecast'] as const;
export type ForecastKind = (typeof forecastKinds)[number];

/** What the pace of a municipality says about its own last day. */
export const outlooks = ['in', 'likely', 'unsure', 'unlikely', 'too_short', 'not_begun'] as const;
export type Outlook = (typeof outlooks)[number];

export interface Pace {
  /** A submission of it counts, also while it is being corrected. */
  readonly isIn: boolean;
  readonly answered: number;
  readonly asked: number;
  /** Its own closing, when it was given longer. */
  readonly closesAt: Date;
  /** How many questions got their first answer on which day, earliest first. */
  readonly days: readonly { readonly day: string; readonly answered: number }[];
}

export interface Forecast {
  readonly kind: ForecastKind;
  readonly memberCount: number;
  /** Who makes it in time, at the least and at the most; equal when the pace leaves no doubt. */
  readonly atLeast: number;
  readonly atMost: number;
  /** Of whom the pace says nothing: not begun, or only just. */
  readonly silent: number;
}

/** How many questions got their first answer in how many working days, and how many that will make. */
export interface PaceStretch {
  readonly from: string;
  readonly answered: number;
  readonly workingDays: number;
  /** Of all questions, at the end of the last day. */
  readonly expected: number;
}

export interface DerivedPace {
  readonly outlook: Outlook;
  readonly lastDay: string;
  /** Working days from tomorrow on. */
  readonly daysAhead: number;
  /** Since the first answer, and of late; empty where there is no pace. */
  readonly stretches: readonly PaceStretch[];
}

/** Of a stretch that is shorter, one good morning would say everything. */
const shortestPace = 3;
const recentDays = 10;
const earliestForecast = 5;

/**
 * Two ways of looking, since people answer in bursts: the pace since a municipality began, and
 * that of the last ten working days. With both in time it is likely, with one it is unsure.
 */
export function derivePace(member: Pace, now: Date): DerivedPace {
  const { isIn, answered, asked, days } = member;
  const lastDay = lastDayBefore(member.closesAt);
  const today = localMoment(now).day;
  // What is left of today is left out: better too careful than too cheerful.
  const ahead = lastDay < today ? 0 : workingDays(today, lastDay) - workingDays(today, today);
  const [first] = days;
  const stretches =
    isIn || answered === 0 || !first ? [] : stretchesOf(member, { first: first.day, today, ahead });
  const outlook = ((): Outlook => {
    if (isIn) return 'in';
    if (answered === 0 || !first) return 'not_begun';
    if (lastDay < today) return 'unlikely';
    if (answered >= asked) return 'likely';
    if (workingDays(first.day, today) < shortestPace) return 'too_short';
    const makesIt = stretches.map(({ expected }) => expected >= asked);
    if (makesIt.every(Boolean)) return 'likely';
    return makesIt.some(Boolean) ? 'unsure' : 'unlikely';
  })();
  return { outlook, lastDay, daysAhead: ahead, stretches };
}

function stretchesOf(
  { answered, days }: Pace,
  { first, today, ahead }: { first: string; today: string; ahead: number },
): PaceStretch[] {
  const recently = workingDaysBack(today, recentDays);
  return [first, recently > first ? recently : first].flatMap((from) => {
    const gained = days
      .filter(({ day }) => day >= from)
      .reduce((sum, each) => sum + each.answered, 0);
    const worked = workingDays(from, today);
    // Begun in this very weekend.
    if (worked === 0) return [];
    const expected = answered + (gained / worked) * ahead;
    return [{ from, answered: gained, workingDays: worked, expected }];
  });
}

export const outlookOf = (member: Pace, now: Date): Outlook => derivePace(member, now).outlook;

/** How many municipalities will have submitted on their last day, if all go on as they do. */
export function forecastOf(
  members: readonly Pace[],
  { opensAt, now }: { readonly opensAt: Date; readonly now: Date },
): Forecast {
  const found = members.map((member) => outlookOf(member, now));
  const count = (...wanted: readonly Outlook[]): number =>
    found.filter((outlook) => wanted.includes(outlook)).length;
  const surely = count('in', 'likely');
  const silent = count('not_begun', 'too_short');
  const of = { memberCount: members.length, silent };
  const isIn = count('in');
  const asItIs = { ...of, atLeast: isIn, atMost: isIn };
  if (isIn === members.length) return { ...asItIs, kind: 'complete' };
  if (members.every((member) => member.isIn || member.closesAt <= now)) {
    return { ...asItIs, kind: 'over' };
  }
  const daysOpen = workingDays(localMoment(opensAt).day, localMoment(now).day);
  if (daysOpen < earliestForecast) return { ...asItIs, kind: 'too_early' };
  if (silent === members.length - isIn) return { ...asItIs, kind: 'too_little' };
  // Who did not begin stands still; who only just began may go either way.
  return {
    ...of,
    kind: 'forecast',
    atLeast: surely,
    atMost: surely + count('unsure', 'too_short'),
  };
}
