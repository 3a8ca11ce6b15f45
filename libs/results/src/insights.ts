import { shownDifference } from '@ijkpunt/contracts';
import type { Insight, QuestionResult, ThemeResult } from './municipal-results.js';

/** Smaller differences are not worth a sentence: they turn on one answer. */
const worthSaying = 0.2;
const most = 3;

interface Candidate extends Insight {
  readonly size: number;
}

/**
 * At most three things worth saying, each of another kind and about another theme: the largest
 * change since last time, the largest distance to the region and a low question. A strength is
 * among them where there is one.
 */
export function insightsOf(
  themes: readonly ThemeResult[],
  lowest: readonly QuestionResult[],
  highestLevel: number,
): Insight[] {
  const pair = (own: number | null, other: number | null): [number, number] | null =>
    own === null || other === null ? null : [other, own];
  const bySize = (all: readonly Candidate[]): Candidate[] =>
    all.toSorted((a, b) => b.size - a.size);
  const changes = bySize(
    candidates(themes, (theme) => pair(theme.ownCompared, theme.previous), 'improved', 'declined'),
  );
  const distances = bySize(
    candidates(
      themes,
      (theme) => pair(theme.own, theme.region),
      'ahead_of_region',
      'behind_region',
    ),
  );
  const lows = lowQuestions(lowest, highestLevel);

  const [change] = changes;
  const distance = distances.find((each) => each.themeCode !== change?.themeCode);
  const first = [change, distance].filter((each) => each !== undefined);
  const others = bySize([...changes, ...distances]);
  const hasStrength = [...first, ...lows].some(isStrength);
  const last = hasStrength
    ? [...lows, ...others]
    : [...others.filter(isStrength), ...lows, ...others];
  return pickDifferent([...first, ...last]).map(({ kind, themeCode, questionCode, from, to }) => ({
    kind,
    themeCode,
    questionCode,
    from,
    to,
  }));
}

const isStrength = ({ kind }: Insight): boolean =>
  kind === 'improved' || kind === 'ahead_of_region';

/** The first three of which no two are of one kind or about one theme. */
function pickDifferent(inOrder: readonly Candidate[]): Candidate[] {
  const picked: Candidate[] = [];
  for (const each of inOrder) {
    const isNew = picked.every(
      ({ kind, themeCode }) => kind !== each.kind && themeCode !== each.themeCode,
    );
    if (isNew && picked.length < most) picked.push(each);
  }
  return picked;
}

function lowQuestions(lowest: readonly QuestionResult[], highestLevel: number): Candidate[] {
  return lowest.flatMap(({ code, themeCode, own }) =>
    own !== null && own * 2 < highestLevel
      ? [
          {
            kind: 'low_question' as const,
            themeCode,
            questionCode: code,
            from: highestLevel,
            to: own,
            size: 0,
          },
        ]
      : [],
  );
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
