import { addDays, localMoment, resolveMoment } from '@ijkpunt/scans';
import { isPublicHoliday } from './holidays.js';

const morning = '09:00';
const quietFrom = '21:00';
const quietUntil = '08:00';

export const isWorkingDay = (day: string): boolean =>
  ![0, 6].includes(new Date(day).getUTCDay()) && !isPublicHoliday(day);

const workingDay = (day: string): string => (isWorkingDay(day) ? day : workingDay(addDays(day, 1)));
const workingDayBefore = (day: string): string =>
  isWorkingDay(day) ? day : workingDayBefore(addDays(day, -1));

const morningOf = (day: string): Date => resolveMoment({ day, time: morning }).at;

/** The morning of that day, or of the first working day after it. */
export const workingMorning = (day: string): Date => morningOf(workingDay(day));

/** The morning of that day, or of the last working day before it. */
export const workingMorningBefore = (day: string): Date => morningOf(workingDayBefore(day));

/** At night, at weekends and on public holidays nobody is disturbed by the clock. */
export function isQuiet(moment: Date): boolean {
  const { day, time } = localMoment(moment);
  return time < quietUntil || time >= quietFrom || !isWorkingDay(day);
}

/** That moment, or the first after it at which somebody may be disturbed. */
export function awakeFrom(moment: Date): Date {
  if (!isQuiet(moment)) return moment;
  const { day, time } = localMoment(moment);
  const next = time < quietUntil ? day : addDays(day, 1);
  return resolveMoment({ day: workingDay(next), time: quietUntil }).at;
}
