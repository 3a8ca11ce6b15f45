import type { AskableInstrument, Plan } from './planning-query.js';

/** What the form holds; every field as it was typed. */
export interface PlanDraft {
  readonly isYearly: boolean;
  readonly title: string;
  readonly instrumentCode: string;
  /** Null asks every theme. */
  readonly themeCodes: readonly string[] | null;
  readonly time: string;
  readonly opensOn: string;
  readonly lastDay: string;
  readonly referenceDate: string;
  readonly opensDay: string;
  readonly opensMonth: string;
  readonly weeksOpen: string;
  readonly referenceDay: string;
  readonly referenceMonth: string;
  readonly lastYear: string;
}

export const emptyDraft = (instruments: readonly AskableInstrument[]): PlanDraft => ({
  isYearly: true,
  title: '',
  instrumentCode:
    (instruments.find(({ code }) => code === 'zelfscan') ?? instruments[0])?.code ?? '',
  themeCodes: null,
  time: '09:00',
  opensOn: '',
  lastDay: '',
  referenceDate: '',
  opensDay: '1',
  opensMonth: '3',
  weeksOpen: '6',
  referenceDay: '1',
  referenceMonth: '1',
  lastYear: '',
});

/** The plan as the server knows it; null while something has not been filled in. */
export function planOf(draft: PlanDraft): Plan | null {
  const { title, instrumentCode, time } = draft;
  const themeCodes = draft.themeCodes && [...draft.themeCodes];
  const asked = { title, instrumentCode, themeCodes, time };
  if (!time) return null;
  if (!draft.isYearly) {
    const { opensOn, lastDay, referenceDate } = draft;
    if (!opensOn || !lastDay || !referenceDate) return null;
    return { campaign: { ...asked, opensOn, lastDay, referenceDate }, schedule: null };
  }
  const numbers = [
    ...[draft.opensDay, draft.opensMonth, draft.weeksOpen, draft.referenceDay],
    ...[draft.referenceMonth, draft.lastYear || '0'],
  ].map(Number);
  if (numbers.some((each) => !Number.isInteger(each))) return null;
  const [opensDay = 0, opensMonth = 0, weeksOpen = 0, referenceDay = 0, referenceMonth = 0] =
    numbers;
  const lastYear = draft.lastYear ? Number(draft.lastYear) : null;
  const rule = { opensDay, opensMonth, weeksOpen, referenceDay, referenceMonth, lastYear };
  return { campaign: null, schedule: { ...asked, ...rule } };
}
