import { addDays, localMoment, resolveMoment } from '@ijkpunt/scans';

const morning = '09:00';
const quietFrom = '21:00';
const quietUntil = '08:00';

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

const morningOf = (day: string): Date => resolveMoment({ day, time: morning }).at;

/** The morning of that day, or of the first working day after it. */
export function workingMorning(day: string): Date {
  return isWeekend(day) ? workingMorning(addDays(day, 1)) : morningOf(day);
}

/** The morning of that day, or of the last working day before it. */
export function workingMorningBefore(day: string): Date {
  return isWeekend(day) ? workingMorningBefore(addDays(day, -1)) : morningOf(day);
}

/** At night and at weekends nobody is disturbed by the clock. */
export function isQuiet(moment: Date): boolean {
  const { day, time } = localMoment(moment);
  return time < quietUntil || time >= quietFrom || isWeekend(day);
}
