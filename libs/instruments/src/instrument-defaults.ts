import type { Instrument, InstrumentQuestion } from './instrument-shape.js';
import type { QuestionKind } from './instrument-words.js';

type Scoring = NonNullable<Instrument['scoring']>;

const usualScoring: Scoring = {
  rule: 'mean_of_theme_means',
  theme: { atMostMissing: '3/10' },
  total: { atLeastThemes: '7/10' },
};

/*
 * What an absent field means. The documents stay as their author wrote them: a default filled in
 * while reading would make a published version differ from its own file.
 */

export const typeOf = (question: InstrumentQuestion): QuestionKind => question.type ?? 'level';

export const levelsOf = (question: InstrumentQuestion): readonly string[] =>
  'levels' in question ? question.levels : [];

export const weightOf = (question: InstrumentQuestion): number =>
  'levels' in question ? (question.weight ?? 1) : 0;

export const isQuestionScored = (instrument: Instrument, question: InstrumentQuestion): boolean =>
  instrument.isScored && 'levels' in question && (question.isScored ?? true);

/** The declared rule, or the one of the first Zelfscan; null when nothing is scored. */
export const scoringOf = (instrument: Instrument): Scoring | null =>
  instrument.isScored ? (instrument.scoring ?? usualScoring) : null;
