import type { AnswerKind } from '@ijkpunt/contracts';

interface View {
  readonly questionCode: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
}

export interface Difference {
  readonly questionCode: string;
  /** In levels, from the lowest view to the highest. */
  readonly spread: number;
}

const steps: Partial<Record<AnswerKind, number>> = { no: 0, partly: 1, yes: 2 };

const valueOf = ({ kind, level }: View): number | null =>
  kind === 'level' ? level : (steps[kind] ?? null);

/**
 * How far the views on one question lie apart. A check's no, partly and yes are a step each;
 * "niet van toepassing" beside a level is at least one; not knowing contradicts nobody.
 */
function spreadOf(views: readonly View[]): number {
  const values = views.map(valueOf).filter((value) => value !== null);
  if (values.length === 0) return 0;
  const spread = Math.max(...values) - Math.min(...values);
  const isDoubted = views.some(({ kind }) => kind === 'not_applicable');
  return isDoubted ? Math.max(1, spread) : spread;
}

/** The questions on which views differ by a level or more: largest first, then as they are asked. */
export function differencesOf(
  asked: readonly { readonly code: string }[],
  views: readonly View[],
): Difference[] {
  return asked
    .map(({ code }) => ({
      questionCode: code,
      spread: spreadOf(views.filter(({ questionCode }) => questionCode === code)),
    }))
    .filter(({ spread }) => spread >= 1)
    .sort((a, b) => b.spread - a.spread);
}
