import { shownDifference } from '@ijkpunt/contracts';
import { distanceIn, type LevelCount } from '../region-spread.js';
import { openingQuestion } from './opening-question.js';
import type {
  Difference,
  OpenedMember,
  RegionQuestionFigure,
  RegionThemeFigure,
  SeenSpread,
} from './region-results.js';

export interface DifferencesSource {
  readonly scale: readonly { readonly value: number }[];
  readonly themes: readonly RegionThemeFigure[];
  readonly questions: readonly RegionQuestionFigure[];
  readonly members: readonly OpenedMember[];
  readonly spreadOf: (questionCode: string) => SeenSpread | null;
}

const mostOfQuestions = 10;
const mostOfThemes = 5;
/** Parts of the scale: less than this is no difference to call a meeting for. */
const worthTalking = { question: 0.5, theme: 0.2 } as const;

type Weighed = Omit<Difference, 'openingQuestion'> & { readonly weight: number };

/** Furthest apart first, questions and themes by the same measure: the part of the scale. */
export function differencesIn(source: DifferencesSource): Difference[] {
  const values = source.scale.map(({ value }) => value);
  const range = Math.max(...values) - Math.min(...values) || 1;
  const top = (all: readonly Weighed[], most: number): Weighed[] =>
    all.toSorted((a, b) => b.weight - a.weight).slice(0, most);
  const questions = top(questionsApart(source, range), mostOfQuestions);
  const themes = top(themesApart(source, range), mostOfThemes);
  const texts = new Map([
    ...source.themes.map(({ code, title }) => [code, title] as const),
    ...source.questions.map(({ code, statement }) => [code, statement] as const),
  ]);
  return top([...questions, ...themes], mostOfQuestions + mostOfThemes).map(
    ({ weight: _, ...difference }) => ({
      ...difference,
      openingQuestion: openingQuestion(difference, {
        text: texts.get(difference.questionCode ?? difference.themeCode) ?? '',
      }),
    }),
  );
}

function questionsApart(source: DifferencesSource, range: number): Weighed[] {
  return source.questions.flatMap(({ code, themeCode, mean }, index) => {
    const spread = source.spreadOf(code);
    const chosen = spread?.levels.filter(({ count }) => count > 0) ?? [];
    const [lowest, highest] = [chosen[0]?.value, chosen.at(-1)?.value];
    if (!spread || lowest === undefined || highest === undefined) return [];
    if (highest - lowest < range * worthTalking.question) return [];
    const apart = oneApart(chosen);
    const who = apart === null ? [] : source.members.filter((each) => each.levels[index] === apart);
    const municipality = who.length === 1 ? (who[0]?.municipality ?? null) : null;
    const isNamed = municipality !== null && apart !== null;
    return [
      {
        kind: isNamed ? 'one_apart' : hasTwoCamps(chosen) ? 'two_camps' : 'spread_out',
        ...{ themeCode, questionCode: code, spread, lowest, highest },
        municipality: isNamed ? municipality : null,
        own: isNamed ? apart : 0,
        region: mean,
        // Twice the standard deviation over the scale: 1 when half is at each end.
        weight: (2 * Math.sqrt(distanceIn(spread.levels))) / range,
      },
    ];
  });
}

/** The level of the one that stands more than a level from all others; null without one. */
function oneApart(chosen: readonly LevelCount[]): number | null {
  // Beside one other nobody is apart from most.
  if (chosen.length < 2 || countOf(chosen) < 3) return null;
  const ends = [
    [chosen[0], chosen[1]],
    [chosen.at(-1), chosen.at(-2)],
  ] as const;
  for (const [end, next] of ends) {
    if (end?.count === 1 && next && Math.abs(end.value - next.value) > 1) return end.value;
  }
  return null;
}

/** Nobody between the lower and the higher ones, and on each side more than one. */
function hasTwoCamps(chosen: readonly LevelCount[]): boolean {
  return chosen.some(({ value }, index) => {
    const next = chosen[index + 1];
    if (next === undefined || next.value - value <= 1) return false;
    return countOf(chosen.slice(0, index + 1)) > 1 && countOf(chosen.slice(index + 1)) > 1;
  });
}

const countOf = (levels: readonly LevelCount[]): number =>
  levels.reduce((sum, { count }) => sum + count, 0);

function themesApart(source: DifferencesSource, range: number): Weighed[] {
  return source.themes.flatMap(({ code, mean }, index) => {
    if (mean === null) return [];
    return source.members.flatMap(({ municipality, themes }): Weighed[] => {
      const own = themes[index] ?? null;
      if (own === null) return [];
      const difference = shownDifference(own, mean);
      const weight = Math.abs(difference) / range;
      if (weight < worthTalking.theme) return [];
      return [
        {
          kind: difference > 0 ? 'theme_above' : 'theme_below',
          ...{ themeCode: code, questionCode: null, spread: null },
          ...{ lowest: Math.min(own, mean), highest: Math.max(own, mean) },
          ...{ municipality, own, region: mean, weight },
        },
      ];
    });
  });
}
