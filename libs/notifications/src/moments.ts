import { addDays, lastDayBefore, localMoment } from '@ijkpunt/scans';
import { isWorkingDay, workingMorning, workingMorningBefore } from './working-time.js';

/** What was missed for longer than this is not told any more. */
export const madeUpWithinMs = 3 * 24 * 3_600_000;

export interface Period {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** In days before the last day; a region may choose others. */
export interface ReminderSettings {
  readonly isOn: boolean;
  readonly daysBefore: readonly number[];
}

export const usualReminders: ReminderSettings = { isOn: true, daysBefore: [21, 14, 7] };

/** The working mornings on which those who have not finished are reminded, earliest first. */
export function reminderMoments(period: Period, settings: ReminderSettings): Date[] {
  if (!settings.isOn) return [];
  const closesOn = lastDayBefore(period.closesAt);
  const last = almostClosedMoment(period);
  const times = settings.daysBefore
    .map((days) => workingMorning(addDays(closesOn, -days)))
    .filter((moment) => moment > period.opensAt && moment < last)
    .map((moment) => moment.getTime());
  return [...new Set(times)].sort((a, b) => a - b).map((time) => new Date(time));
}

/** The last working morning before the last day. */
export function almostClosedMoment({ closesAt }: Period): Date {
  return workingMorningBefore(addDays(lastDayBefore(closesAt), -1));
}

/** Whether something happened since the working morning before this one. */
export const isInDigest = (moment: Date, day: string): boolean =>
  moment > workingMorningBefore(addDays(day, -1)) && moment <= workingMorning(day);

/** The days of which the working morning has come, as far back as anything is made up. */
export const digestDays = (now: Date): string[] =>
  [3, 2, 1, 0]
    .map((days) => addDays(localMoment(now).day, -days))
    .filter((day) => isWorkingDay(day) && isRecent(workingMorning(day), now));

/** The latest of these moments that has come: one message makes up for all that were missed. */
export function latestDue(moments: readonly Date[], now: Date): Date | null {
  const due = moments.filter((moment) => moment <= now && isRecent(moment, now));
  return due.toSorted((a, b) => a.getTime() - b.getTime()).at(-1) ?? null;
}

export const isRecent = (moment: Date, now: Date): boolean =>
  moment <= now && now.getTime() - moment.getTime() < madeUpWithinMs;
