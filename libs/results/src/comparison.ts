import type { Fraction } from '@ijkpunt/contracts';
import {
  isQuestionScored,
  scoringOf,
  weightOf,
  type Descent,
  type Instrument,
  type InstrumentQuestion,
} from '@ijkpunt/instruments';
import { carryAnswers, type SubmittedAnswer } from '@ijkpunt/scans';
import { scoreThemes, themeMean, totalMean } from './scores.js';

/** An earlier measurement, and how the present questions descend from those it asked. */
export interface Earlier {
  /** Null when the municipality did not submit then. */
  readonly answers: readonly SubmittedAnswer[] | null;
  readonly descents: readonly Descent[];
}

export interface ComparedTheme {
  /** How many of the scored questions may be compared. */
  readonly comparable: number;
  /** Too few of them: the line from then to now stops here. */
  readonly isBroken: boolean;
  /** The present score over the questions that may be compared. */
  readonly own: Fraction | null;
  /** The former score over the same questions. */
  readonly former: Fraction | null;
}

/** Now and then over the same questions, so that a difference is never one of the list itself. */
export interface ComparedScores {
  readonly themes: readonly ComparedTheme[];
  readonly own: Fraction | null;
  readonly former: Fraction | null;
}

/** A theme with fewer comparable questions than this share would be another theme. */
const fewestComparable = { numerator: 7, denominator: 10 };

/** Whether so little of a theme, or of a total's themes, may be compared that its line stops. */
export const isTooFew = (kept: number, asked: number): boolean =>
  kept * fewestComparable.denominator < asked * fewestComparable.numerator;

/** What of an instrument may stand beside an earlier measurement. */
export interface ComparablePart {
  /** The instrument with those questions only; a theme that lost too many has none. */
  readonly instrument: Instrument;
  readonly themes: readonly Pick<ComparedTheme, 'comparable' | 'isBroken'>[];
}

export function comparablePart(
  instrument: Instrument,
  descents: readonly Descent[],
): ComparablePart {
  const comparable = new Set(
    descents.flatMap(({ code, isComparable }) => (isComparable ? code : [])),
  );
  const shares = instrument.themes.map((theme) => {
    const scored = theme.questions.filter((question) => isQuestionScored(instrument, question));
    const kept = scored.filter(({ code }) => comparable.has(code));
    return { theme, kept, isBroken: isTooFew(kept.length, scored.length) };
  });
  return {
    instrument: {
      ...instrument,
      themes: shares.map(({ theme, kept, isBroken }) => ({
        ...theme,
        questions: isBroken ? [] : kept,
      })),
    },
    themes: shares.map(({ kept, isBroken }) => ({ comparable: kept.length, isBroken })),
  };
}

/** Scores both measurements by the present rule over the questions that may be compared. */
export function compareScores(
  instrument: Instrument,
  answers: readonly SubmittedAnswer[] | null,
  earlier: Earlier,
): ComparedScores {
  const { instrument: shared, themes } = comparablePart(instrument, earlier.descents);
  const own = scoreThemes(shared, answers ?? []);
  const former = scoreThemes(shared, carryAnswers(earlier.descents, earlier.answers ?? []));
  return {
    themes: themes.map((theme, index) => ({
      ...theme,
      own: own[index] ? themeMean(own[index]) : null,
      former: former[index] ? themeMean(former[index]) : null,
    })),
    own: answers && totalMean(own),
    former: earlier.answers && totalMean(former),
  };
}

/**
 * The theme of an older version whose published mean means the same as that of this one; null
 * where there is none. An edition is never computed again, so every question must have stayed.
 */
export function findSameTheme(
  former: Instrument,
  present: Instrument,
  descents: readonly Descent[],
  themeCode: string,
): string | null {
  const rules = [former, present].map((each) => scoringOf(each)?.theme.atMostMissing);
  const byCode = new Map(descents.map((descent) => [descent.code, descent]));
  const now = scoredIn(present, themeCode);
  const origins = now.map(({ code }) => byCode.get(code));
  const home = former.themes.find(({ questions }) =>
    questions.some(({ code }) => code === origins[0]?.from[0]),
  );
  if (!home || rules[0] !== rules[1]) return null;
  const then = new Map(scoredIn(former, home.code).map((each) => [each.code, each]));
  const isSame = now.every((question, index) => {
    const origin = origins[index];
    const before = origin?.isComparable ? then.get(origin.from[0] ?? '') : undefined;
    return before !== undefined && weightOf(before) === weightOf(question);
  });
  return isSame && then.size === now.length ? home.code : null;
}

export const scoredIn = (instrument: Instrument, themeCode: string): InstrumentQuestion[] =>
  instrument.themes
    .filter(({ code }) => code === themeCode)
    .flatMap(({ questions }) => questions)
    .filter((question) => isQuestionScored(instrument, question));
