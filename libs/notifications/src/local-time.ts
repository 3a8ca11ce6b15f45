const zone = 'Europe/Amsterdam';
const dayMs = 24 * 3_600_000;
const morningHour = 9;
const quietFromHour = 21;
const quietUntilHour = 8;

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What the clocks of Amsterdam show, as if it were UTC: a moment to calculate days with. */
function wallClock(moment: Date): Date {
  const parts = new Map(
    clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return new Date(
    Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    ),
  );
}

/** The day in Amsterdam, as `YYYY-MM-DD`. */
export const localDay = (moment: Date): string => wallClock(moment).toISOString().slice(0, 10);

/** The last day on which one can still submit: what closes at midnight closes the day before. */
export const lastDay = (closesAt: Date): string => localDay(new Date(closesAt.getTime() - 1));

export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/** Nine o'clock in the morning of that day; clocks never change at that hour. */
function morningOf(day: string): Date {
  const shown = Date.parse(day) + morningHour * 3_600_000;
  const guess = new Date(shown);
  return new Date(shown - (wallClock(guess).getTime() - guess.getTime()));
}

/** The morning of that day, or of the first working day after it. */
export function workingMorning(day: string): Date {
  return isWeekend(day) ? workingMorning(daysLater(day, 1)) : morningOf(day);
}

/** The morning of that day, or of the last working day before it. */
export function workingMorningBefore(day: string): Date {
  return isWeekend(day) ? workingMorningBefore(daysLater(day, -1)) : morningOf(day);
}

/** At night and at weekends nobody is disturbed by the clock. */
export function isQuiet(moment: Date): boolean {
  const hour = wallClock(moment).getUTCHours();
  return hour < quietUntilHour || hour >= quietFromHour || isWeekend(localDay(moment));
}
