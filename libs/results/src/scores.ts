import type { Fraction } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import { fraction, meanOf } from './fraction.js';
import type { ScoreAbsence } from './municipal-results.js';
import {
  levelsInOrder,
  planOf,
  usualShares,
  type AnsweredLevel,
  type ScorePlan,
  type ScoreShares,
} from './score-plan.js';

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

/** Adds up the answers of one scan per theme, in the order of the instrument. */
export function scoreThemes(
  instrument: Instrument,
  answers: readonly AnsweredLevel[],
): ThemeScore[] {
  const plan = planOf(instrument);
  return scoreLevels(plan, levelsInOrder(plan, answers));
}

/** The levels by the code of their question. */
export const levelsIn = (answers: readonly AnsweredLevel[]): Record<string, number> =>
  Object.fromEntries(answers.flatMap(({ code, level }) => (level === null ? [] : [[code, level]])));

/** The same of levels in the order of the questions. */
export function scoreLevels(plan: ScorePlan, levels: readonly (number | null)[]): ThemeScore[] {
  return plan.themes.map(({ code, scored }) => {
    let [counted, levelSum, weightSum] = [0, 0, 0];
    let lowest: number | null = null;
    let highest: number | null = null;
    for (const { place, weight } of scored) {
      const level = levels[place] ?? null;
      if (level === null) continue;
      counted += 1;
      levelSum += level * weight;
      weightSum += weight;
      if (lowest === null || level < lowest) lowest = level;
      if (highest === null || level > highest) highest = level;
    }
    const score = { code, asked: scored.length, counted, levelSum };
    const range = { lowest, highest };
    if (weightSum === counted && !plan.shares) return { ...score, ...range };
    return {
      ...score,
      ...(weightSum === counted ? {} : { weightSum }),
      ...range,
      ...(plan.shares ? { shares: plan.shares } : {}),
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
export const totalMean = (scores: readonly ThemeScore[]): Fraction | null =>
  totalMeanOf(scores.map(themeMean), scores[0]?.shares ?? null);

export function totalMeanOf(
  themeMeans: readonly (Fraction | null)[],
  shares: ScoreShares | null,
): Fraction | null {
  const { numerator, denominator } = (shares ?? usualShares).atLeastThemes;
  const means = themeMeans.filter((mean) => mean !== null);
  return means.length * denominator >= themeMeans.length * numerator ? meanOf(means) : null;
}

export const themeAbsence = (score: ThemeScore): ScoreAbsence | null =>
  themeMean(score) ? null : 'too_many_open';
export const totalAbsence = (scores: readonly ThemeScore[]): ScoreAbsence | null =>
  totalMean(scores) ? null : 'too_few_themes';
