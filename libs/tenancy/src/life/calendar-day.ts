import { badInput } from '@ijkpunt/contracts';

/** Swedish writes a day as ISO does. */
const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const inWords = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** The day that calendars in Amsterdam show, as `YYYY-MM-DD`. */
export const todayOf = (now: Date): string => shown.format(now);

export const dayInWords = (day: string): string => inWords.format(new Date(`${day}T00:00Z`));

/** Refuses what is no day of a calendar, such as 29 February of most years. */
export function requireDay(day: string, field: string): string {
  const [, year, month, date] = /^([12]\d{3})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year) throw badInput('Kies een dag, geschreven als 2027-03-01.', { field });
  const at = Date.parse(`${day}T00:00Z`);
  const exists = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  if (!exists) {
    throw badInput(`De dag ${Number(date)}-${Number(month)}-${year} bestaat niet.`, { field });
  }
  return day;
}
