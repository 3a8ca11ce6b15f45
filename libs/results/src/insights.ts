import { shownDifference } from '@ijkpunt/contracts';
import type { Insight, QuestionResult, ThemeResult } from './municipal-results.js';

/** Smaller differences are not worth a sentence: they turn on one answer. */
const worthSaying = 0.2;
const most = 3;

interface Candidate extends Insight {
  readonly size: number;
}

/**
 * At most three things worth saying: the largest change since last time, the largest distance to
 * the region, and the lowest question of the scan. Of each kind one, largest first.
 */
export function insightsOf(
  themes: readonly ThemeResult[],
  lowest: readonly QuestionResult[],
  highestLevel: number,
): Insight[] {
  const ownOf = (theme: ThemeResult, other: number | null): [number, number] | null =>
    theme.own === null || other === null ? null : [other, theme.own];
  const changes = candidates(
    themes,
    (theme) => ownOf(theme, theme.previous),
    'improved',
    'declined',
  );
  const distances = candidates(
    themes,
    (theme) => ownOf(theme, theme.region),
    'ahead_of_region',
    'behind_region',
  );
  const [question] = lowest;
  const low: Candidate[] =
    question && question.own !== null && question.own * 2 < highestLevel
      ? [
          {
            kind: 'low_question',
            themeCode: question.themeCode,
            questionCode: question.code,
            from: highestLevel,
            to: question.own,
            size: 0,
          },
        ]
      : [];
  const first = [largest(changes), largest(distances), ...low].flatMap((each) => each ?? []);
  const rest = [...changes, ...distances].sort((a, b) => b.size - a.size);
  return [...first, ...rest]
    .filter((each, index, all) => all.findIndex(({ kind }) => kind === each.kind) === index)
    .slice(0, most)
    .map(({ kind, themeCode, questionCode, from, to }) => ({
      kind,
      themeCode,
      questionCode,
      from,
      to,
    }));
}

function candidates(
  themes: readonly ThemeResult[],
  pair: (theme: ThemeResult) => [number, number] | null,
  up: Insight['kind'],
  down: Insight['kind'],
): Candidate[] {
  return themes.flatMap((theme) => {
    const values = pair(theme);
    if (!values) return [];
    const [from, to] = values;
    const difference = shownDifference(to, from);
    if (Math.abs(difference) < worthSaying) return [];
    const kind = difference > 0 ? up : down;
    return [
      { kind, themeCode: theme.code, questionCode: null, from, to, size: Math.abs(difference) },
    ];
  });
}

const largest = (all: readonly Candidate[]): Candidate | undefined =>
  all.toSorted((a, b) => b.size - a.size)[0];

/**
 * Adds the question that moved or differs most in the direction of the insight, so that a reader
 * has somewhere to begin. None when no question of the theme points that way.
 */
export function nameQuestion(insight: Insight, questions: readonly QuestionResult[]): Insight {
  if (insight.questionCode !== null) return insight;
  const isAgainstRegion = insight.kind === 'ahead_of_region' || insight.kind === 'behind_region';
  const direction = insight.to > insight.from ? 1 : -1;
  const moves = questions.flatMap(({ code, themeCode, own, previous, region }) => {
    const other = isAgainstRegion ? region : previous;
    if (themeCode !== insight.themeCode || own === null || other === null) return [];
    return [{ code, size: direction * shownDifference(own, other) }];
  });
  const [most] = moves.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size);
  return { ...insight, questionCode: most?.code ?? null };
}
