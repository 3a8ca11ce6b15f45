import type { AnswerKind, Fraction } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import { fraction, meanOf } from './fraction.js';
import type { ScoreAbsence } from './municipal-results.js';

/** What the scores are made of, per theme: whole numbers only. */
export interface ThemeScore {
  readonly code: string;
  /** Questions of the theme that were asked. */
  readonly asked: number;
  /** Questions answered with a level. */
  readonly counted: number;
  readonly levelSum: number;
  readonly lowest: number | null;
  readonly highest: number | null;
}

export interface AnsweredLevel {
  readonly code: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
}

/** The highest share of a theme's questions that may be "weet ik niet" or n.v.t.: 30 %. */
const openLimit = { numerator: 3, denominator: 10 } as const;
/** The least share of the themes that needs a score for a total: 70 %. */
const themesNeeded = { numerator: 7, denominator: 10 } as const;

/** Adds up the answers of one scan per theme, in the order of the instrument. */
export function scoreThemes(
  instrument: Instrument,
  answers: readonly AnsweredLevel[],
): ThemeScore[] {
  const byCode = new Map(answers.map((answer) => [answer.code, answer]));
  return instrument.themes.map((theme) => {
    const levels = theme.questions.flatMap((question) => {
      const level = byCode.get(question.code)?.level;
      return level === undefined || level === null ? [] : [level];
    });
    return {
      code: theme.code,
      asked: theme.questions.length,
      counted: levels.length,
      levelSum: levels.reduce((sum, level) => sum + level, 0),
      lowest: levels.length ? Math.min(...levels) : null,
      highest: levels.length ? Math.max(...levels) : null,
    };
  });
}

/** The mean of the answered levels; null when too much of the theme is open. */
export function themeMean(score: ThemeScore): Fraction | null {
  const open = score.asked - score.counted;
  const isTooOpen = open * openLimit.denominator > score.asked * openLimit.numerator;
  return isTooOpen || score.counted === 0 ? null : fraction(score.levelSum, score.counted);
}

/** The mean of the theme means; null when under 70 % of the themes has one. */
export function totalMean(scores: readonly ThemeScore[]): Fraction | null {
  const means = scores.flatMap((score) => themeMean(score) ?? []);
  const isEnough =
    means.length * themesNeeded.denominator >= scores.length * themesNeeded.numerator;
  return isEnough ? meanOf(means) : null;
}

export const themeAbsence = (score: ThemeScore): ScoreAbsence | null =>
  themeMean(score) ? null : 'too_many_open';
export const totalAbsence = (scores: readonly ThemeScore[]): ScoreAbsence | null =>
  totalMean(scores) ? null : 'too_few_themes';
