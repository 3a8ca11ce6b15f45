import { daysBetween, lastDay } from '../messages/format.js';
import { t } from '../messages/t.js';

/** 'nog 16 dagen, tot en met 7 december'; a closed campaign says when it closed. */
export function deadlineText(closesAt: string, now: Date = new Date()): string {
  const day = lastDay(closesAt);
  const days = daysBetween(now, day);
  if (days < 0) return t('deadline.closed', { day });
  return `${t('deadline.left', { days })}, ${t('deadline.until', { day })}`;
}

export function daysLeftText(closesAt: string, now: Date = new Date()): string {
  return t('deadline.left', { days: daysBetween(now, lastDay(closesAt)) });
}
