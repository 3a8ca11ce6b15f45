import { toOneDecimal } from '@ijkpunt/contracts';
import { isQuestionScored, typeOf, type Descent, type Instrument } from '@ijkpunt/instruments';
import type { RegionMean, RegionMeans } from '../region-means.js';
import type { RegionFigure, RegionQuestionFigure, RegionThemeFigure } from './region-results.js';

export interface FiguresSource {
  readonly instrument: Instrument;
  /** Null while the gate is closed or before the first edition. */
  readonly means: RegionMeans | null;
  readonly previousMeans: RegionMeans | null;
  /** By the code of a theme the one of then whose mean means the same, if any. */
  readonly sameTheme: (themeCode: string) => string | null;
  /** Null between equal versions, and when nothing was measured before. */
  readonly descents: readonly Descent[] | null;
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
  const descents = new Map(source.descents?.map((descent) => [descent.code, descent]));
  const brokenThemes = instrument.themes.map(({ code }) => sameTheme(code) === null);
  return {
    total: figureOf({
      now: means?.total,
      before: previousMeans?.total,
      isBroken: brokenThemes.includes(true),
    }),
    themes: instrument.themes.map(({ code, title }, index) => ({
      ...{ code, title },
      ...figureOf({
        now: means?.themes.find((each) => each.code === code),
        before: previousMeans?.themes.find((each) => each.code === sameTheme(code)),
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
          isBroken: former === null,
        }),
      };
    }),
  };
}

interface FigureSource {
  readonly now: RegionMean | undefined;
  readonly before: RegionMean | undefined;
  readonly isBroken: boolean;
}

function figureOf({ now, before, isBroken }: FigureSource): RegionFigure {
  return {
    mean: now?.mean ? toOneDecimal(now.mean) : null,
    absence: now ? (now.mean ? null : 'too_few') : 'gate_closed',
    n: now?.n ?? 0,
    previous: before?.mean && !isBroken ? toOneDecimal(before.mean) : null,
    isBroken,
  };
}
