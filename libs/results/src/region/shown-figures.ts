import type { Fraction } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import type { RegionMeans } from '../region-means.js';
import { planOf } from '../score-plan.js';
import { themeMean, totalMean, type ThemeScore } from '../scores.js';
import { leavesRoom, scaleEnds } from './room.js';

/** What a municipality opened of its submission that counts. */
export interface OpenedFigures {
  readonly municipalityCode: string;
  /** The version at which it opened its figures, and that of the figures themselves. */
  readonly openedVersion: number;
  readonly version: number;
  readonly scores: readonly ThemeScore[];
  /** Empty where no level of it is shown anyway. */
  readonly levels: Readonly<Record<string, number>>;
}

/** What stands beside the figures of single municipalities. */
export interface Beside {
  readonly instrument: Instrument;
  /** Null as long as there is no mean. */
  readonly edition: { readonly version: number; readonly means: RegionMeans } | null;
  /** How many submitted and hide their figures, and how many may still come to do so. */
  readonly hidden: number;
  readonly pending: number;
  /** Whose figures the reader knows anyway: keeping those back would hide nothing. */
  readonly known?: string;
}

/** Figures that may be shown; of the themes in `heldThemes` without the levels. */
export type ShownFigures<T> = T & { readonly heldThemes: readonly string[] };

/** A published mean, and what a municipality has under it. */
interface Published {
  readonly mean: number;
  readonly n: number;
  /** The theme of a question; null for a theme and the total. */
  readonly themeCode: string | null;
  readonly valueIn: (row: OpenedFigures) => number | null;
}

/**
 * Which figures of municipalities may be shown beside the mean of their region. This is the one
 * place that decides so, for every page and file.
 *
 * A mean is promised to all who made it and is always shown. Shown figures can be subtracted from
 * it, and what is left is the sum over those who hide theirs: of one alone that is its figure,
 * and of some who all stand at one end of the scale nearly so. Then one more municipality is kept
 * back, and one more, until what is left tells of nobody. That one opened last of all, since
 * nobody saw it before. Where only a question would tell, its levels of that theme are kept back
 * and its scores are not: the score of a theme leaves room for the levels that it was made of.
 *
 * Nothing of who hides is asked for, so whoever reads could decide the same.
 */
export function withoutTraceable<T extends OpenedFigures>(
  opened: readonly T[],
  beside: Beside,
): ShownFigures<T>[] {
  const { instrument, edition, hidden, pending, known } = beside;
  const scale = scaleEnds(instrument.scale);
  const lastFirst = opened
    .filter(({ municipalityCode }) => municipalityCode !== known)
    .toSorted(
      (a, b) =>
        b.openedVersion - a.openedVersion || b.municipalityCode.localeCompare(a.municipalityCode),
    );
  const held = new Set<T>();
  const heldThemes = new Map<T, Set<string>>();

  const isShown = (row: T, { themeCode }: Published): boolean =>
    !held.has(row) && !(themeCode !== null && heldThemes.get(row)?.has(themeCode));
  const tells = (figure: Published): boolean => {
    const shown = opened.filter((row) => isShown(row, figure) && isUnder(row, figure));
    const count = figure.n - shown.length;
    if (shown.length === 0 || count <= 0) return false;
    const seen = shown.reduce((sum, row) => sum + (figure.valueIn(row) ?? figure.mean), 0);
    return !leavesRoom({ sum: figure.mean * figure.n - seen, count }, scale);
  };
  // What was submitted again since may have been seen as it was when it was counted.
  const isUnder = (row: T, figure: Published): boolean =>
    figure.valueIn(row) !== null || row.version > (edition?.version ?? Infinity);
  const holdOneMore = (figure: Published): boolean => {
    const next = lastFirst.filter((row) => isShown(row, figure) && isUnder(row, figure));
    const { themeCode } = figure;
    const ofLevels = next.find((row) => themeCode && hidesLevels(instrument, row, themeCode));
    const [whole] = next;
    if (ofLevels && themeCode) {
      heldThemes.set(ofLevels, (heldThemes.get(ofLevels) ?? new Set<string>()).add(themeCode));
    } else if (whole) held.add(whole);
    return next.length > 0;
  };

  const [last] = lastFirst;
  // While some have to come, the only one to hide may be among them.
  if (instrument.hasRegionalMean && hidden <= 1 && hidden + pending > 0 && last) held.add(last);
  const published = edition ? publishedIn(instrument, edition.means) : [];
  // What is kept back for one mean leaves more room beside every other.
  for (const figure of published) while (tells(figure) && holdOneMore(figure));

  return opened
    .filter((row) => !held.has(row))
    .map((row) => {
      const themes = heldThemes.get(row) ?? new Set<string>();
      return {
        ...{ ...row, heldThemes: [...themes].toSorted() },
        levels: withoutThemes(instrument, row.levels, themes),
      };
    });
}

const valueOf = (mean: Fraction | null): number | null => mean && mean.numerator / mean.denominator;

/** The total and the themes before the questions: they take a whole municipality. */
function publishedIn(instrument: Instrument, means: RegionMeans): Published[] {
  const figure = (
    of: { readonly mean: Fraction | null; readonly n: number },
    themeCode: string | null,
    valueIn: Published['valueIn'],
  ): Published[] => {
    const mean = valueOf(of.mean);
    return mean === null ? [] : [{ mean, n: of.n, themeCode, valueIn }];
  };
  const themeOf = new Map(
    instrument.themes.flatMap(({ code, questions }) =>
      questions.map((question) => [question.code, code] as const),
    ),
  );
  return [
    ...figure(means.total, null, ({ scores }) => valueOf(totalMean(scores))),
    ...means.themes.flatMap(({ code, ...of }) =>
      figure(of, null, ({ scores }) => {
        const score = scores.find((each) => each.code === code);
        return score ? valueOf(themeMean(score)) : null;
      }),
    ),
    ...means.questions.flatMap(({ code, ...of }) =>
      figure(of, themeOf.get(code) ?? null, ({ levels }) => levels[code] ?? null),
    ),
  ];
}

/** Whether a theme's score alone leaves its levels in the dark: not of one level, nor of equal ends. */
function hidesLevels(
  instrument: Instrument,
  { levels }: OpenedFigures,
  themeCode: string,
): boolean {
  const plan = planOf(instrument);
  const scored = plan.themes.find(({ code }) => code === themeCode)?.scored ?? [];
  const counted = scored.flatMap(({ place, weight }) => {
    const level = levels[plan.codes[place] ?? ''];
    return level === undefined ? [] : Array.from({ length: weight }, () => level);
  });
  const sum = counted.reduce((total, level) => total + level, 0);
  return (
    new Set(scored.map(({ weight }) => weight)).size === 1 &&
    leavesRoom({ sum, count: counted.length }, scaleEnds(instrument.scale))
  );
}

function withoutThemes(
  instrument: Instrument,
  levels: OpenedFigures['levels'],
  themes: ReadonlySet<string>,
): OpenedFigures['levels'] {
  if (themes.size === 0) return levels;
  const away = new Set(
    instrument.themes
      .filter(({ code }) => themes.has(code))
      .flatMap(({ questions }) => questions.map(({ code }) => code)),
  );
  return Object.fromEntries(Object.entries(levels).filter(([code]) => !away.has(code)));
}
