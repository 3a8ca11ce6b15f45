import type { AnswerKind, Fraction } from '@ijkpunt/contracts';
import {
  isQuestionScored,
  questionsOf,
  scoringOf,
  weightOf,
  type Instrument,
} from '@ijkpunt/instruments';
import { fraction } from './fraction.js';

export interface AnsweredLevel {
  readonly code: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
}

export interface ScoreShares {
  /** The highest share of a theme's questions that may be "weet ik niet" or n.v.t. */
  readonly atMostMissing: Fraction;
  /** The least share of the themes that needs a score for a total. */
  readonly atLeastThemes: Fraction;
}

export const usualShares: ScoreShares = {
  atMostMissing: { numerator: 3, denominator: 10 },
  atLeastThemes: { numerator: 7, denominator: 10 },
};

/** What of an instrument scores are computed with, worked out once for all of its scans. */
export interface ScorePlan {
  /** Of every question, in the order in which they are asked. */
  readonly codes: readonly string[];
  readonly isScored: readonly boolean[];
  readonly themes: readonly {
    readonly code: string;
    /** The questions with a score: their places among all, and how often each counts. */
    readonly scored: readonly { readonly place: number; readonly weight: number }[];
  }[];
  /** Null where the instrument follows the usual rule. */
  readonly shares: ScoreShares | null;
  readonly placeOf: ReadonlyMap<string, number>;
}

const plans = new WeakMap<Instrument, ScorePlan>();

export function planOf(instrument: Instrument): ScorePlan {
  const known = plans.get(instrument);
  if (known) return known;
  const plan = makePlan(instrument);
  plans.set(instrument, plan);
  return plan;
}

function makePlan(instrument: Instrument): ScorePlan {
  const questions = questionsOf(instrument);
  const placeOf = new Map(questions.map(({ code }, place) => [code, place]));
  return {
    codes: questions.map(({ code }) => code),
    isScored: questions.map((question) => isQuestionScored(instrument, question)),
    themes: instrument.themes.map((theme) => ({
      code: theme.code,
      scored: theme.questions.flatMap((question) => {
        const place = placeOf.get(question.code);
        const counts = place !== undefined && isQuestionScored(instrument, question);
        return counts ? [{ place, weight: weightOf(question) }] : [];
      }),
    })),
    shares: declaredShares(instrument),
    placeOf,
  };
}

/** The levels of one scan in the order of the questions; null where there is none. */
export function levelsInOrder(
  { codes, placeOf }: ScorePlan,
  answers: readonly AnsweredLevel[],
): (number | null)[] {
  const levels = codes.map((): number | null => null);
  answers.forEach(({ code, level }, index) => {
    // Answers mostly come in that order: comparing is quicker than looking up.
    const place = codes[index] === code ? index : placeOf.get(code);
    if (place !== undefined) levels[place] = level;
  });
  return levels;
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
