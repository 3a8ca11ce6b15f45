import { addDays } from '@ijkpunt/scans';

/** In days after Easter Sunday: that day, the Monday after it, Ascension, Pentecost and its Monday. */
const afterEaster = [0, 1, 39, 49, 50];

/**
 * A day on which offices in the Netherlands are closed. The fifth of May is one in every year and
 * not in each fifth: many municipalities are free, and a reminder that comes a day later harms
 * nobody. Good Friday is none, since most people work.
 */
export function isPublicHoliday(day: string): boolean {
  const year = day.slice(0, 4);
  const fixed = ['01-01', '05-05', '12-25', '12-26'].map((date) => `${year}-${date}`);
  const easter = easterSunday(Number(year));
  return [...fixed, kingsDay(year), ...afterEaster.map((days) => addDays(easter, days))].includes(
    day,
  );
}

/** A king has his birthday on Saturday when it is on Sunday. */
function kingsDay(year: string): string {
  const birthday = `${year}-04-27`;
  return new Date(birthday).getUTCDay() === 0 ? addDays(birthday, -1) : birthday;
}

/** By the Gregorian calendar (Meeus, Jones and Butcher), whose letters these are. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-0${month}-${String(date).padStart(2, '0')}`;
}
