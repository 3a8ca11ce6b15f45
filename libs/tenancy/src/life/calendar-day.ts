import { badInput, isCalendarDay } from '@ijkpunt/contracts';

/** Swedish writes a day as ISO does. */
const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day that calendars in Amsterdam show, as `YYYY-MM-DD`. */
export const todayOf = (now: Date): string => shown.format(now);

/** Refuses what is no day of a calendar, such as 29 February of most years. */
export function requireDay(day: string, field: string): string {
  if (isCalendarDay(day)) return day;
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const problem = year
    ? `De dag ${Number(date)}-${Number(month)}-${year} bestaat niet.`
    : 'Kies een dag, geschreven als 2027-03-01.';
  throw badInput(problem, { field });
}
