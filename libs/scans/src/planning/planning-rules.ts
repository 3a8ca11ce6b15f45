import { badInput } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import { readMembers } from '@ijkpunt/tenancy';
import { dayText, lastDayBefore, localMoment } from './amsterdam-time.js';
import { planRounds } from './plan-rounds.js';
import { readSchedules } from './schedules.js';
import type { Asked } from './usable-instruments.js';

/** How many rounds of a rule are looked at: so many that a leap year is among them. */
export const roundsCompared = 5;

export interface Window {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

interface Named extends Window, Asked {
  readonly title: string;
}

/** What may overlap because it is the same thing. */
export interface Except {
  readonly campaignId?: string;
  readonly scheduleId?: string;
  readonly round?: { readonly scheduleId: string | null; readonly year: number | null };
}

/** Nobody answers the same question in two campaigns at once: planned, or to come from a rule. */
export async function requireNoOverlap(
  tx: Transaction,
  context: RegionContext,
  asked: Asked & { readonly windows: readonly Window[] },
  { now, campaignId, scheduleId, round: own }: Except & { readonly now: Date },
): Promise<void> {
  const campaigns: Named[] = await tx.query(
    `select title, instrument_code as "instrumentCode", theme_codes as "themeCodes",
            opens_at as "opensAt", closes_at as "closesAt"
       from campaigns
      where region_id = $1 and instrument_code = $2 and withdrawn_at is null and closes_at > $3
        and id is distinct from $4 and (schedule_id is null or schedule_id is distinct from $5)
      order by opens_at limit 1000`,
    [context.regionId, asked.instrumentCode, now, campaignId ?? null, scheduleId ?? null],
  );
  const schedules = (await readSchedules(tx, context)).filter(
    ({ id, state }) => id !== scheduleId && state === 'active',
  );
  const rounds = schedules.flatMap(({ id, title, instrumentCode, themeCodes, rule, exceptions }) =>
    planRounds(rule, exceptions, now, roundsCompared)
      .filter(({ isSkipped }) => !isSkipped)
      .filter(({ year }) => id !== own?.scheduleId || year !== own.year)
      .map((round): Named => ({
        ...{ instrumentCode, themeCodes },
        ...round,
        title: `${title} ${round.year}`,
      })),
  );
  for (const other of [...campaigns, ...rounds]) {
    if (!shareQuestions(asked, other)) continue;
    if (!asked.windows.some((each) => overlap(each, other))) continue;
    throw badInput(
      `„${other.title}” is open van ${dayText(localMoment(other.opensAt).day)} tot en met ${dayText(lastDayBefore(other.closesAt))}, met dezelfde vragen; kies een andere tijd.`,
      { field: 'opensOn' },
    );
  }
}

const overlap = (a: Window, b: Window): boolean => a.opensAt < b.closesAt && b.opensAt < a.closesAt;

const shareQuestions = (a: Asked, b: Asked): boolean =>
  a.instrumentCode === b.instrumentCode &&
  (a.themeCodes === null ||
    b.themeCodes === null ||
    a.themeCodes.some((code) => b.themeCodes?.includes(code)));

/** On that day the region had members; which of its present ones it had not yet, in sentences. */
export async function requireMembersOn(
  tx: Transaction,
  context: RegionContext,
  { referenceDate, now }: { readonly referenceDate: string; readonly now: Date },
): Promise<string[]> {
  const then = await readMembers(tx, context, referenceDate);
  if (then.length === 0) {
    throw badInput(
      `Op ${dayText(referenceDate)} had de regio nog geen gemeenten; kies een latere peildatum.`,
      { field: 'referenceDate' },
    );
  }
  const known = new Set(then.map(({ code }) => code));
  const present = await readMembers(tx, context, localMoment(now).day);
  const missing = present.filter(({ code }) => !known.has(code)).map(({ name }) => name);
  if (missing.length === 0) return [];
  const names = new Intl.ListFormat('nl').format(missing);
  const verb = missing.length === 1 ? ['hoorde', 'doet'] : ['hoorden', 'doen'];
  return [
    `${names} ${verb[0]} op ${dayText(referenceDate)} nog niet bij de regio en ${verb[1]} niet mee.`,
  ];
}

const titleLimit = 80;

export function checkTitle(title: string): string {
  const checked = title.trim();
  if (
    !checked ||
    checked.length > titleLimit ||
    checked.includes('\0') ||
    !checked.isWellFormed()
  ) {
    throw badInput('Geef de meting een naam van maximaal 80 tekens.', { field: 'title' });
  }
  return checked;
}
