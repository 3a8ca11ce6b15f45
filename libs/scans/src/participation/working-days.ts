import { addDays } from '../planning/amsterdam-time.js';

const isWorkingDay = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** How many days from Monday to Friday there are from one day up to and including another. */
export function workingDays(from: string, until: string): number {
  let count = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** The day on which a stretch of this many working days begins that ends with `until`. */
export function workingDaysBack(until: string, count: number): string {
  let day = until;
  for (let left = count - (isWorkingDay(day) ? 1 : 0); left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
