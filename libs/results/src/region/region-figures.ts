import { toOneDecimal } from '@ijkpunt/contracts';
import { isQuestionScored, typeOf, type Descent, type Instrument } from '@ijkpunt/instruments';
import type { RegionMean, RegionMeans } from '../region-means.js';
import { themeMean, totalMean } from '../scores.js';
import type { OpenedResult } from './opened-results.js';
import type {
  FigureAbsence,
  RegionFigure,
  RegionQuestionFigure,
  RegionThemeFigure,
} from './region-results.js';

export interface FiguresSource {
  readonly instrument: Instrument;
  /** Null while the gate is closed or before the first edition. */
  readonly means: RegionMeans | null;
  readonly previousMeans: RegionMeans | null;
  /** By the code of a theme the one of then whose mean means the same, if any. */
  readonly sameTheme: (themeCode: string) => string | null;
  /** Null between equal versions, and when nothing was measured before. */
  readonly descents: readonly Descent[] | null;
  /** What the viewer sees of single municipalities, now and then. */
  readonly opened: readonly OpenedResult[];
  readonly openedBefore: readonly OpenedResult[];
}

export interface RegionFigures {
  readonly total: RegionFigure;
  readonly themes: readonly RegionThemeFigure[];
  readonly questions: readonly RegionQuestionFigure[];
}

/** Questions answered with a level: what a region can compare. */
export const comparedQuestions = (instrument: Instrument) =>
  instrument.themes.flatMap((theme) =>
    theme.questions
      .filter((question) => typeOf(question) === 'level' && isQuestionScored(instrument, question))
      .map((question) => ({ ...question, themeCode: theme.code })),
  );

/** The region's means beside those of the measurement before. */
export function regionFigures(source: FiguresSource): RegionFigures {
  const { instrument, means, previousMeans, sameTheme } = source;
  const [seen, seenBefore] = [seenIn(source.opened), seenIn(source.openedBefore)];
  const descents = new Map(source.descents?.map((descent) => [descent.code, descent]));
  const brokenThemes = instrument.themes.map(({ code }) => sameTheme(code) === null);
  return {
    total: figureOf({
      now: means?.total,
      before: previousMeans?.total,
      seen: seen.total,
      seenBefore: seenBefore.total,
      isBroken: brokenThemes.includes(true),
    }),
    themes: instrument.themes.map(({ code, title }, index) => ({
      ...{ code, title },
      ...figureOf({
        now: means?.themes.find((each) => each.code === code),
        before: previousMeans?.themes.find((each) => each.code === sameTheme(code)),
        seen: seen.theme(code),
        seenBefore: seenBefore.theme(sameTheme(code) ?? code),
        isBroken: brokenThemes[index] ?? false,
      }),
    })),
    questions: comparedQuestions(instrument).map(({ code, themeCode, statement }) => {
      const descent = descents.get(code);
      const former = descent ? (descent.isComparable ? descent.from[0] : null) : code;
      return {
        ...{ code, themeCode, statement },
        breakReason: former === null ? (descent?.reason ?? null) : null,
        ...figureOf({
          now: means?.questions.find((each) => each.code === code),
          before: previousMeans?.questions.find((each) => each.code === former),
          seen: seen.question(code),
          seenBefore: seenBefore.question(former ?? code),
          isBroken: former === null,
        }),
      };
    }),
  };
}

interface FigureSource {
  readonly now: RegionMean | undefined;
  readonly before: RegionMean | undefined;
  /** How many of those it stands on show their own. */
  readonly seen: number;
  readonly seenBefore: number;
  readonly isBroken: boolean;
}

/** How many of the municipalities that show their figures have one. */
const seenIn = (opened: readonly OpenedResult[]) => ({
  total: opened.filter(({ scores }) => totalMean(scores)).length,
  theme: (code: string): number =>
    opened.filter(({ scores }) => {
      const score = scores.find((each) => each.code === code);
      return score && themeMean(score);
    }).length,
  question: (code: string): number =>
    opened.filter(({ levels }) => levels[code] !== undefined).length,
});

/** A mean of which all parts but one are known tells that one: then it is withheld. */
function figureOf({ now, before, seen, seenBefore, isBroken }: FigureSource): RegionFigure {
  const n = now?.n ?? 0;
  const absence = now ? absenceOf(now, seen) : 'gate_closed';
  const isPreviousShown = before && !isBroken && absenceOf(before, seenBefore) === null;
  return {
    mean: now?.mean && absence === null ? toOneDecimal(now.mean) : null,
    absence,
    n,
    previous: before?.mean && isPreviousShown ? toOneDecimal(before.mean) : null,
    isBroken,
  };
}

function absenceOf({ mean, n }: RegionMean, seen: number): FigureAbsence | null {
  if (!mean) return 'too_few';
  return n - seen === 1 ? 'traceable' : null;
}
