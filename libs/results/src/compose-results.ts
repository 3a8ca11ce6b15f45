import { shownDifference, toOneDecimal, type Fraction } from '@ijkpunt/contracts';
import { levelsOf, questionsOf, type Instrument } from '@ijkpunt/instruments';
import { carryAnswers, type SubmittedAnswer } from '@ijkpunt/scans';
import { compareScores, type ComparedScores, type Earlier } from './comparison.js';
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
  | 'totalSincePrevious'
  | 'baselineTotal'
  | 'totalSinceBaseline'
  | 'regionTotal'
> {
  readonly instrument: Instrument;
  /** Null before the first submission. */
  readonly answers: readonly SubmittedAnswer[] | null;
  /** Null when nothing was measured before. */
  readonly previous: Earlier | null;
  readonly baseline: Earlier | null;
  /** Null while the gate is closed. */
  readonly means: RegionMeans | null;
}

/** Makes the one view of a municipality's results out of its answers and the region's means. */
export function composeResults(given: ResultsSource): MunicipalResults {
  // Whatever the caller brings: behind a closed gate there is no regional figure.
  const source = given.gate.isOpen ? given : { ...given, means: null };
  const { instrument, answers, previous, baseline, means, ...rest } = source;
  const since = previous && compareScores(instrument, answers, previous);
  const sinceBaseline = baseline && compareScores(instrument, answers, baseline);
  const themes = composeThemes(source, since);
  const questions = composeQuestions(source);
  const lowest = lowestOf(questions);
  const own = answers && scoreThemes(instrument, answers);
  const total = shown(own && totalMean(own));
  const highestLevel = Math.max(...instrument.scale.map((level) => level.value));
  return {
    ...rest,
    scale: instrument.scale,
    total,
    totalAbsence: own ? totalAbsence(own) : 'not_submitted',
    previousTotal: shown(since?.former),
    totalSincePrevious: comparedWith(total, since?.own),
    baselineTotal: shown(sinceBaseline?.former),
    totalSinceBaseline: comparedWith(total, sinceBaseline?.own),
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

/** What has no score has none to compare either; without a comparison it is simply the score. */
const comparedWith = (own: number | null, compared: Fraction | null | undefined): number | null =>
  own === null || compared === undefined ? own : shown(compared);

function composeThemes(source: ResultsSource, since: ComparedScores | null): ThemeResult[] {
  const scores = scoreThemes(source.instrument, source.answers ?? []);
  return source.instrument.themes.map((theme, index) => {
    const score = scores[index];
    const own = score ? shown(themeMean(score)) : null;
    const asked = score?.asked ?? theme.questions.length;
    const compared = since?.themes[index];
    const region = source.means?.themes.find((each) => each.code === theme.code);
    return {
      code: theme.code,
      title: theme.title,
      own,
      ownAbsence: source.answers && score ? themeAbsence(score) : 'not_submitted',
      counted: score?.counted ?? 0,
      asked,
      lowest: score?.lowest ?? null,
      highest: score?.highest ?? null,
      previous: shown(compared?.former),
      ownCompared: comparedWith(own, compared?.own),
      comparable: compared?.comparable ?? asked,
      isBroken: compared?.isBroken ?? false,
      region: shown(region?.mean),
      regionCount: region?.n ?? null,
    };
  });
}

function composeQuestions(source: ResultsSource): QuestionResult[] {
  const own = new Map(source.answers?.map((answer) => [answer.code, answer]));
  const descents = source.previous?.descents ?? [];
  const carried = carryAnswers(descents, source.previous?.answers ?? []);
  const previous = new Map(carried.map((answer) => [answer.code, answer]));
  const breaks = new Map(
    descents.map(({ code, isComparable, reason }) => [code, isComparable ? null : reason]),
  );
  const region = new Map(source.means?.questions.map((each) => [each.code, each]));
  return questionsOf(source.instrument).map((question) => ({
    code: question.code,
    themeCode: question.code.charAt(0),
    statement: question.statement,
    kind: own.get(question.code)?.kind ?? null,
    levels: levelsOf(question),
    own: own.get(question.code)?.level ?? null,
    previous: previous.get(question.code)?.level ?? null,
    breakReason: breaks.get(question.code) ?? null,
    note: own.get(question.code)?.note ?? null,
    agreement: agreementOf(own.get(question.code)),
    region: shown(region.get(question.code)?.mean),
  }));
}

const agreementOf = (answer: SubmittedAnswer | undefined): QuestionResult['agreement'] =>
  answer?.agreement
    ? { reason: answer.agreement.reason, dissent: answer.agreement.dissent ?? null }
    : null;

/** Lowest level first; of equals the one furthest below the region, then as asked. */
function lowestOf(questions: readonly QuestionResult[]): QuestionResult[] {
  const distance = ({ own, region }: QuestionResult): number =>
    own === null || region === null ? 0 : shownDifference(own, region);
  return questions
    .filter((question) => question.own !== null)
    .toSorted((a, b) => (a.own ?? 0) - (b.own ?? 0) || distance(a) - distance(b))
    .slice(0, lowestShown);
}
