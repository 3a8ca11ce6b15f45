import { addDays, monthNames } from '@ijkpunt/contracts';

export { addDays, dayText, isDay } from '@ijkpunt/contracts';

const dayMs = 86_400_000;

/** A day and a time as calendars and clocks in Amsterdam show them. */
export interface LocalMoment {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` */
  readonly time: string;
}

export interface ResolvedMoment {
  readonly at: Date;
  /** Clocks skipped this time that day (it becomes an hour later), or showed it twice (the first). */
  readonly oddity: 'skipped' | 'twice' | null;
}

// Swedish writes a moment as ISO does.
const shown = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

export function localMoment(at: Date): LocalMoment {
  const text = shown.format(at);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The moment at which clocks in Amsterdam show this, and what is odd about it. */
export function resolveMoment({ day, time }: LocalMoment): ResolvedMoment {
  const asUtc = Date.parse(`${day}T${time}Z`);
  const candidates = [asUtc - dayMs, asUtc + dayMs].map((around) => asUtc - offsetAt(around));
  const isShown = (at: number): boolean => {
    const local = localMoment(new Date(at));
    return local.day === day && local.time === time;
  };
  const moments = [...new Set(candidates)].filter(isShown).sort((a, b) => a - b);
  const [first, second] = moments;
  if (first === undefined) return { at: new Date(candidates[0] ?? asUtc), oddity: 'skipped' };
  return { at: new Date(first), oddity: second === undefined ? null : 'twice' };
}

/** How far Amsterdam is ahead of UTC. */
const offsetAt = (at: number): number =>
  Date.parse(`${shown.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1_000) * 1_000;

export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The moment after the last second of a day. */
export const endOfDay = (day: string): Date =>
  resolveMoment({ day: addDays(day, 1), time: '00:00' }).at;

/** The last day on which something is open that closes at this moment. */
export const lastDayBefore = (closesAt: Date): string =>
  localMoment(new Date(closesAt.getTime() - 1)).day;

export const monthText = (month: number): string => monthNames[month - 1] ?? '';
