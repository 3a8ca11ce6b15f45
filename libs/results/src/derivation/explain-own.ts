import { toOneDecimal } from '@ijkpunt/contracts';
import {
  isQuestionScored,
  questionsOf,
  typeOf,
  weightOf,
  type Instrument,
  type InstrumentQuestion,
} from '@ijkpunt/instruments';
import type { SubmittedAnswer } from '@ijkpunt/scans';
import { scoredIn } from '../comparison.js';
import { add, fraction } from '../fraction.js';
import { scoreThemes, themeMean, totalMean, type ThemeScore } from '../scores.js';
import {
  absentFigure,
  type ExplainedFigure,
  type FigurePart,
  type PartState,
} from './derivation.js';
import { nameOfFigure, type FigureSide } from './figure-name.js';

/** What a score is made over: one municipality's answers to what was asked and may be counted. */
export interface Scope {
  readonly side: FigureSide;
  /** All that the questionnaire holds, in its order. */
  readonly whole: Instrument;
  readonly asked: Instrument;
  /** What of that may be counted: less than was asked beside another version. */
  readonly counted: Instrument;
  /** Null when nothing was handed in. */
  readonly answers: readonly SubmittedAnswer[] | null;
  /** By code of a question why it may not be compared. */
  readonly reasons: ReadonlyMap<string, string | null>;
}

/** Why a theme of the counted part is broken: it was scored and has nothing left. */
const isBroken = ({ asked, counted }: Scope, code: string): boolean =>
  scoredIn(asked, code).length > 0 && scoredIn(counted, code).length === 0;

export function explainTheme(scope: Scope, code: string): ExplainedFigure | null {
  const theme = scope.asked.themes.find((each) => each.code === code);
  const index = scope.counted.themes.findIndex((each) => each.code === code);
  if (!theme || index < 0) return null;
  const score = scoreThemes(scope.counted, scope.answers ?? [])[index];
  const mean = score ? themeMean(score) : null;
  const parts = theme.questions.map((question) => partOfQuestion(scope, code, question));
  const base = { title: theme.title, parts };
  if (scope.answers === null) return absentFigure('mean_of_answers', 'not_submitted', base);
  if (isBroken(scope, code)) return absentFigure('mean_of_answers', 'broken', base);
  const rest = {
    ...base,
    sum: fraction(score?.levelSum ?? 0, 1),
    divisor: score?.weightSum ?? score?.counted ?? 0,
  };
  return mean
    ? { ...absentFigure('mean_of_answers', 'too_many_open', rest), ...shownAs(mean) }
    : absentFigure('mean_of_answers', 'too_many_open', rest);
}

const shownAs = (mean: Parameters<typeof toOneDecimal>[0]) => ({
  value: toOneDecimal(mean),
  absence: null,
});

function partOfQuestion(scope: Scope, themeCode: string, question: InstrumentQuestion): FigurePart {
  const { code, statement: title } = question;
  const answer = scope.answers?.find((each) => each.code === code);
  const state = stateOf(scope, themeCode, question, answer);
  const isCounted = state === 'counted' && answer !== undefined && answer.level !== null;
  return {
    ...{ code, title, state, weight: weightOf(question) },
    value: isCounted ? fraction(answer.level ?? 0, 1) : null,
    about: nameOfFigure({ kind: 'question', code }, scope.side === 'previous' ? 'previous' : 'own'),
    reason: state === 'not_comparable' ? (scope.reasons.get(code) ?? null) : null,
  };
}

function stateOf(
  { asked, counted }: Scope,
  themeCode: string,
  question: InstrumentQuestion,
  answer: SubmittedAnswer | undefined,
): PartState {
  if (typeOf(question) === 'open') return 'in_words';
  if (!isQuestionScored(asked, question)) return 'not_scored';
  if (!scoredIn(counted, themeCode).some(({ code }) => code === question.code)) {
    return 'not_comparable';
  }
  return answer ? stateOfAnswer(answer) : 'unanswered';
}

function stateOfAnswer({ kind, level }: SubmittedAnswer): PartState {
  if (level !== null) return 'counted';
  if (kind === 'dont_know' || kind === 'not_applicable') return kind;
  return 'not_scored';
}

export function explainTotal(scope: Scope): ExplainedFigure {
  const scores = scoreThemes(scope.counted, scope.answers ?? []);
  const asked = new Set(scope.asked.themes.map(({ code }) => code));
  const figure = explainThemeScores(scope.whole, scores);
  const parts = figure.parts.map((part): FigurePart => {
    const { code } = part;
    if (!asked.has(code)) return { ...part, state: 'not_asked' };
    const about = nameOfFigure({ kind: 'theme', code }, scope.side);
    const isLost = part.state === 'no_score' && isBroken(scope, code);
    return { ...part, about, state: isLost ? 'broken' : part.state };
  });
  return scope.answers === null
    ? absentFigure('mean_of_themes', 'not_submitted', { parts })
    : { ...figure, parts };
}

/** A total by the scores of its themes alone. */
export function explainThemeScores(
  whole: Instrument,
  scores: readonly ThemeScore[],
): ExplainedFigure {
  const parts = whole.themes.map(({ code, title }): FigurePart => {
    const score = scores.find((each) => each.code === code);
    const value = score ? themeMean(score) : null;
    const state = value ? 'counted' : 'no_score';
    return { code, title, state, value, weight: 1, about: null, reason: null };
  });
  const counted = parts.flatMap(({ value }) => value ?? []);
  const rest = { parts, sum: counted.reduce(add, fraction(0, 1)), divisor: counted.length };
  const mean = totalMean(scores);
  return mean
    ? { ...absentFigure('mean_of_themes', 'too_few_themes', rest), ...shownAs(mean) }
    : absentFigure('mean_of_themes', 'too_few_themes', rest);
}

export function explainAnswer(scope: Scope, code: string): ExplainedFigure | null {
  const question = questionsOf(scope.asked).find((each) => each.code === code);
  if (!question) return null;
  const title = question.statement;
  if (scope.answers === null) return absentFigure('answer', 'not_submitted', { title });
  const answer = scope.answers.find((each) => each.code === code);
  const reason = scope.reasons.get(code);
  const state = !answer ? (reason === undefined ? 'unanswered' : 'not_comparable') : null;
  const part: FigurePart = {
    ...{ code, title, state: state ?? (answer ? stateOfAnswer(answer) : 'unanswered') },
    value: answer && answer.level !== null ? fraction(answer.level, 1) : null,
    ...{ weight: 1, about: null, reason: reason ?? null },
  };
  const rest = { title, parts: [part] };
  if (state === 'not_comparable') return absentFigure('answer', 'not_comparable', rest);
  if (answer && answer.level !== null) {
    const sum = fraction(answer.level, 1);
    return { ...absentFigure('answer', 'no_level', { ...rest, sum, divisor: 1 }), ...shownAs(sum) };
  }
  return absentFigure('answer', 'no_level', rest);
}
