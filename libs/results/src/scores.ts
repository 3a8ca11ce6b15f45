import type { AnswerKind, Fraction } from '@ijkpunt/contracts';
import { isQuestionScored, scoringOf, weightOf, type Instrument } from '@ijkpunt/instruments';
import { fraction, meanOf } from './fraction.js';
import type { ScoreAbsence } from './municipal-results.js';

/** What the scores are made of, per theme: whole numbers only. */
export interface ThemeScore {
  readonly code: string;
  /** Questions of the theme that were asked and have a score. */
  readonly asked: number;
  /** Questions answered with a level. */
  readonly counted: number;
  /** Each level as often as its question weighs. */
  readonly levelSum: number;
  /** Together the weights of what is counted; left out when each question counts once. */
  readonly weightSum?: number;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** What the instrument declares otherwise than usual, so that the score explains itself. */
  readonly shares?: ScoreShares;
}

export interface ScoreShares {
  /** The highest share of a theme's questions that may be "weet ik niet" or n.v.t. */
  readonly atMostMissing: Fraction;
  /** The least share of the themes that needs a score for a total. */
  readonly atLeastThemes: Fraction;
}

const usualShares: ScoreShares = {
  atMostMissing: { numerator: 3, denominator: 10 },
  atLeastThemes: { numerator: 7, denominator: 10 },
};

export interface AnsweredLevel {
  readonly code: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
}

/** Adds up the answers of one scan per theme, in the order of the instrument. */
export function scoreThemes(
  instrument: Instrument,
  answers: readonly AnsweredLevel[],
): ThemeScore[] {
  const byCode = new Map(answers.map((answer) => [answer.code, answer]));
  const shares = declaredShares(instrument);
  return instrument.themes.map((theme) => {
    const scored = theme.questions.filter((question) => isQuestionScored(instrument, question));
    const counted = scored.flatMap((question) => {
      const level = byCode.get(question.code)?.level;
      return level === undefined || level === null ? [] : [{ level, weight: weightOf(question) }];
    });
    const levels = counted.map(({ level }) => level);
    const weightSum = counted.reduce((sum, { weight }) => sum + weight, 0);
    return {
      code: theme.code,
      asked: scored.length,
      counted: counted.length,
      levelSum: counted.reduce((sum, { level, weight }) => sum + level * weight, 0),
      ...(weightSum === counted.length ? {} : { weightSum }),
      lowest: levels.length ? Math.min(...levels) : null,
      highest: levels.length ? Math.max(...levels) : null,
      ...(shares ? { shares } : {}),
    };
  });
}

/** The mean of the answered levels; null when too much of the theme is open. */
export function themeMean(score: ThemeScore): Fraction | null {
  const { numerator, denominator } = (score.shares ?? usualShares).atMostMissing;
  const open = score.asked - score.counted;
  const isTooOpen = open * denominator > score.asked * numerator;
  if (isTooOpen || score.counted === 0) return null;
  return fraction(score.levelSum, score.weightSum ?? score.counted);
}

/** The mean of the theme means; null when too few of the themes have one. */
export function totalMean(scores: readonly ThemeScore[]): Fraction | null {
  const { numerator, denominator } = (scores[0]?.shares ?? usualShares).atLeastThemes;
  const means = scores.flatMap((score) => themeMean(score) ?? []);
  return means.length * denominator >= scores.length * numerator ? meanOf(means) : null;
}

/** What the instrument declares of its own; null when it follows the usual rule. */
function declaredShares(instrument: Instrument): ScoreShares | null {
  const scoring = scoringOf(instrument);
  if (!scoring) return null;
  const declared = {
    atMostMissing: shareOf(scoring.theme.atMostMissing),
    atLeastThemes: shareOf(scoring.total.atLeastThemes),
  };
  return JSON.stringify(declared) === JSON.stringify(usualShares) ? null : declared;
}

export function shareOf(text: string): Fraction {
  const [numerator = 0, denominator = 1] = text.split('/').map(Number);
  return fraction(numerator, denominator);
}

export const themeAbsence = (score: ThemeScore): ScoreAbsence | null =>
  themeMean(score) ? null : 'too_many_open';
export const totalAbsence = (scores: readonly ThemeScore[]): ScoreAbsence | null =>
  totalMean(scores) ? null : 'too_few_themes';
