const zone = 'Europe/Amsterdam';
const locale = 'nl-NL';

const oneDecimal = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const dayMonth = new Intl.DateTimeFormat(locale, {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
});
const dayMonthYear = new Intl.DateTimeFormat(locale, {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat(locale, {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
});
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });

const dayMs = 24 * 60 * 60 * 1000;

export const formatFigure = (value: number): string => oneDecimal.format(value);

export const formatCount = (value: number): string => whole.format(value);

/** With a true minus sign; a difference of zero carries no sign. */
export function formatDifference(value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return sign + oneDecimal.format(Math.abs(value));
}

export const formatDay = (moment: string | Date): string => dayMonth.format(new Date(moment));
export const formatDate = (moment: string | Date): string => dayMonthYear.format(new Date(moment));
export const formatTime = (moment: string | Date): string => clock.format(new Date(moment));
export const formatList = (items: readonly string[]): string => conjunction.format(items);

/** Parts of one line; a line that breaks never begins with the dot between them. */
export const joinParts = (parts: readonly string[]): string => parts.join('\u00a0· ');

/** `YYYY-MM-DD` of a moment, by the calendar here. */
export const dayOf = (moment: Date): string => isoDay.format(moment);

const calendarDay = (moment: Date): number =>
  Math.floor(Date.parse(`${isoDay.format(moment)}T00:00:00Z`) / dayMs);

/** Calendar days in Amsterdam between two moments, so that a clock change counts as a day. */
export const daysBetween = (from: Date, to: Date): number => calendarDay(to) - calendarDay(from);

/** A campaign closes at the end of its last day: one that closes at midnight ends the day before. */
export const lastDay = (closesAt: string): Date => new Date(Date.parse(closesAt) - 1);

/** 'vandaag 14:03', 'gisteren 14:03', otherwise the date. */
export function formatWhen(moment: string, now: Date): string {
  const at = new Date(moment);
  const days = daysBetween(at, now);
  if (days === 0) return `vandaag ${formatTime(at)}`;
  if (days === 1) return `gisteren ${formatTime(at)}`;
  return at.getFullYear() === now.getFullYear() ? formatDay(at) : formatDate(at);
}

export function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${oneDecimal.format(bytes / 1_000_000)} MB`;
}
