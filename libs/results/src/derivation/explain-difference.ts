import { shownDifference } from '@ijkpunt/contracts';
import { fraction } from '../fraction.js';
import { absentFigure, type ExplainedFigure, type FigurePart } from './derivation.js';

export interface Side {
  readonly about: string;
  readonly figure: ExplainedFigure;
}

/** The difference between two figures as they are shown, so that a reader gets the same. */
export function explainDifference(to: Side, from: Side): ExplainedFigure {
  const parts = [to, from].map(partOf);
  const rest = { title: to.figure.title, parts };
  const [now, then] = [to.figure.value, from.figure.value];
  if (now === null || then === null) return absentFigure('difference', 'one_is_missing', rest);
  return {
    ...absentFigure('difference', 'one_is_missing', rest),
    ...{ value: shownDifference(now, then), absence: null },
  };
}

const partOf = ({ about, figure: { value } }: Side): FigurePart => ({
  ...{ code: about, title: '', about, weight: 1, reason: null },
  state: value === null ? 'no_score' : 'counted',
  // Shown figures have one decimal.
  value: value === null ? null : fraction(Math.round(value * 10), 10),
});
