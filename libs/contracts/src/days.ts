const dayMs = 86_400_000;

/** 30 February is none. */
function isOnCalendar(day: string): boolean {
  const at = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** Of the years this product is used in; a day that no calendar has is none. */
export const isDay = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(text) && isOnCalendar(text);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);

export const monthNames: readonly string[] = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus'],
  ...['september', 'oktober', 'november', 'december'],
];

/** 1 maart 2027 */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${monthNames[(month ?? 1) - 1]} ${year}`;
}

/** Also of the years before: a municipality may be older than this product. */
export const isCalendarDay = (text: string): boolean =>
  /^(18|19|20)\d\d-\d\d-\d\d$/.test(text) && isOnCalendar(text);
