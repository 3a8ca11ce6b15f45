import { shownDifference, toOneDecimal, type Fraction } from '@ijkpunt/contracts';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import type { SubmittedAnswer } from '@ijkpunt/scans';
import { insightsOf, nameQuestion } from './insights.js';
import type { MunicipalResults, QuestionResult, ThemeResult } from './municipal-results.js';
import type { RegionMeans } from './region-means.js';
import { scoreThemes, themeAbsence, themeMean, totalAbsence, totalMean } from './scores.js';

/** How many of the lowest questions are named. */
const lowestShown = 3;

export interface ResultsSource extends Omit<
  MunicipalResults,
  | 'themes'
  | 'questions'
  | 'lowest'
  | 'insights'
  | 'scale'
  | 'total'
  | 'totalAbsence'
  | 'previousTotal'
  | 'baselineTotal'
  | 'regionTotal'
> {
  readonly instrument: Instrument;
  /** Null before the first submission. */
  readonly answers: readonly SubmittedAnswer[] | null;
  readonly previousAnswers: readonly SubmittedAnswer[] | null;
  readonly baselineAnswers: readonly SubmittedAnswer[] | null;
  /** Null while the gate is closed. */
  readonly means: RegionMeans | null;
}

/** Makes the one view of a municipality's results out of its answers and the region's means. */
export function composeResults(given: ResultsSource): MunicipalResults {
  // Whatever the caller brings: behind a closed gate there is no regional figure.
  const source = given.gate.isOpen ? given : { ...given, means: null };
  const { instrument, answers, previousAnswers, baselineAnswers, means, ...rest } = source;
  const themes = composeThemes(source);
  const questions = composeQuestions(source);
  const lowest = lowestOf(questions);
  const own = answers && scoreThemes(instrument, answers);
  const highestLevel = Math.max(...instrument.scale.map((level) => level.value));
  return {
    ...rest,
    scale: instrument.scale,
    total: shownTotal(instrument, answers),
    totalAbsence: own ? totalAbsence(own) : 'not_submitted',
    previousTotal: shownTotal(instrument, previousAnswers),
    baselineTotal: shownTotal(instrument, baselineAnswers),
    regionTotal: shown(means?.total.mean),
    themes,
    questions,
    lowest,
    insights: own
      ? insightsOf(themes, lowest, highestLevel).map((each) => nameQuestion(each, questions))
      : [],
  };
}

const shown = (mean: Fraction | null | undefined): number | null =>
  mean ? toOneDecimal(mean) : null;

function shownTotal(
  instrument: Instrument,
  answers: readonly SubmittedAnswer[] | null,
): number | null {
  return answers && shown(totalMean(scoreThemes(instrument, answers)));
}

function composeThemes(source: ResultsSource): ThemeResult[] {
  const own = scoreThemes(source.instrument, source.answers ?? []);
  const previous = scoreThemes(source.instrument, source.previousAnswers ?? []);
  return source.instrument.themes.map((theme, index) => {
    const score = own[index];
    const before = previous[index];
    const region = source.means?.themes.find((each) => each.code === theme.code);
    return {
      code: theme.code,
      title: theme.title,
      own: score ? shown(themeMean(score)) : null,
      ownAbsence: source.answers && score ? themeAbsence(score) : 'not_submitted',
      counted: score?.counted ?? 0,
      asked: score?.asked ?? theme.questions.length,
      lowest: score?.lowest ?? null,
      highest: score?.highest ?? null,
      previous: before ? shown(themeMean(before)) : null,
      region: shown(region?.mean),
      regionCount: region?.n ?? null,
    };
  });
}

function composeQuestions(source: ResultsSource): QuestionResult[] {
  const own = new Map(source.answers?.map((answer) => [answer.code, answer]));
  const previous = new Map(source.previousAnswers?.map((answer) => [answer.code, answer]));
  const region = new Map(source.means?.questions.map((each) => [each.code, each]));
  return questionsOf(source.instrument).map((question) => ({
    code: question.code,
    themeCode: question.code.charAt(0),
    statement: question.statement,
    kind: own.get(question.code)?.kind ?? null,
    own: own.get(question.code)?.level ?? null,
    previous: previous.get(question.code)?.level ?? null,
    region: shown(region.get(question.code)?.mean),
  }));
}

/** Lowest level first; of equals the one furthest below the region, then as asked. */
function lowestOf(questions: readonly QuestionResult[]): QuestionResult[] {
  const distance = ({ own, region }: QuestionResult): number =>
    own === null || region === null ? 0 : shownDifference(own, region);
  return questions
    .filter((question) => question.own !== null)
    .toSorted((a, b) => (a.own ?? 0) - (b.own ?? 0) || distance(a) - distance(b))
    .slice(0, lowestShown);
}
