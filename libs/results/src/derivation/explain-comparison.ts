import { shownDifference, type Fraction } from '@ijkpunt/contracts';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import { add, fraction } from '../fraction.js';
import type { EditionSummary } from '../municipal-results.js';
import type { FirstSpread } from '../find-spread.js';
import { fewest } from '../region-means.js';
import type { Movers, RegionGroup, SeenSpread } from '../region/region-results.js';
import { absentFigure, type ExplainedFigure, type FigureAbsence } from './derivation.js';
import { explainRegion, type RegionFigures } from './explain-region.js';
import { parseFigureName, type FigureSubject } from './figure-name.js';

const groupForm = /^group:(.+?)(?:\/((?:theme|question):[A-Z][0-9]{0,2}))?$/;
const spreadForm = /^spread:([A-Z][1-9][0-9]?)$/;
const moveForm = /^move:([a-z0-9-]+)(?:\/theme:([A-Z]))?$/;

/** Names a figure that only the page of comparing has: of a group, a spread, or what moved. */
export type ComparisonName =
  | { readonly kind: 'group'; readonly id: string; readonly subject: FigureSubject }
  | { readonly kind: 'spread'; readonly code: string }
  | { readonly kind: 'move'; readonly slug: string; readonly themeCode: string | null };

export function parseComparisonName(about: string): ComparisonName | null {
  const [, id, figure = 'total'] = groupForm.exec(about) ?? [];
  const subject = parseFigureName(figure)?.subject;
  if (id !== undefined && subject) return { kind: 'group', id, subject };
  const [, code] = spreadForm.exec(about) ?? [];
  if (code !== undefined) return { kind: 'spread', code };
  const [, slug, themeCode = null] = moveForm.exec(about) ?? [];
  return slug === undefined ? null : { kind: 'move', slug, themeCode };
}

const groupAbsences = {
  gate_closed: 'waiting',
  not_counted_yet: 'not_counted_yet',
  too_few: 'group_too_small',
  traceable: 'traceable',
} as const satisfies Record<string, FigureAbsence>;

/** The figure as the worker released it; figures of members as far as they may be seen anyway. */
export function explainGroup(
  group: RegionGroup,
  /** Beside the edition that the groups are counted over. */
  counted: RegionFigures,
  subject: FigureSubject,
): ExplainedFigure | null {
  const of =
    subject.kind === 'total'
      ? group.total
      : (subject.kind === 'theme' ? group.themes : group.questions).find(
          ({ code }) => code === subject.code,
        );
  const known = explainRegion({ ...counted, gate: null }, subject);
  if (!of || !known) return null;
  const title = known.title === null ? group.name : `${group.name}, ${known.title}`;
  const needed = subject.kind === 'question' ? fewest.question : fewest.theme;
  const codes = new Set(group.municipalities.map(({ code }) => code));
  const parts = known.parts.filter(({ code }) => codes.has(code));
  const rest = { title, needed, parts };
  if (of.mean === null) {
    const absence = of.absence ? groupAbsences[of.absence] : 'group_too_small';
    return absentFigure('mean_of_municipalities', absence, { ...rest, parts: [] });
  }
  const seen = parts.flatMap(({ value }) => value ?? []);
  const isWhole = parts.every(({ state }) => state === 'counted' || state === 'no_score');
  return {
    ...absentFigure('mean_of_municipalities', 'group_too_small', rest),
    ...{ value: of.mean, absence: null },
    ...(isWhole ? { ...sumOf(seen), n: seen.length } : {}),
  };
}

const sumOf = (values: readonly Fraction[]) => ({
  sum: values.reduce(add, fraction(0, 1)),
  divisor: values.length,
});

/** How many municipalities stand at each level, over everybody or over who opened its figures. */
export function explainSpread(
  instrument: Instrument,
  code: string,
  spread: SeenSpread | null,
): ExplainedFigure | null {
  const question = questionsOf(instrument).find((each) => each.code === code);
  if (!question) return null;
  const title = question.statement;
  const chosen = spread?.levels.filter(({ count }) => count > 0) ?? [];
  const [lowest, highest] = [chosen[0]?.value, chosen.at(-1)?.value];
  if (!spread || lowest === undefined || highest === undefined) {
    return absentFigure('spread', 'range_too_small', { title });
  }
  return {
    ...absentFigure('spread', 'range_too_small', { title }),
    ...{ value: lowest, upTo: highest, absence: null },
    n: chosen.reduce((total, { count }) => total + count, 0),
    parts: spread.levels.map(({ value, count }) => ({
      ...{ code: `${value}`, title: '', state: 'counted', value: fraction(count, 1) },
      ...{ weight: 1, about: null, reason: null },
    })),
  };
}

/** Where the counts come from: everybody's of the first edition, or nobody's edition. */
export const spreadEdition = (
  spread: SeenSpread | null,
  first: FirstSpread | null,
): EditionSummary | null => (spread?.basis === 'all' ? (first?.edition ?? null) : null);

/** How far a municipality moved, over the questions that stayed, of what it opened both times. */
export function explainMove(
  movers: Movers,
  { slug, themeCode }: { readonly slug: string; readonly themeCode: string | null },
  titles: readonly [now: string, then: string],
): ExplainedFigure | null {
  const moved = movers.members.find(({ municipality }) => municipality.slug === slug);
  const move = themeCode === null ? moved?.total : moved?.themes.find((x) => x.code === themeCode);
  if (!moved || !move) return null;
  const { name } = moved.municipality;
  const parts = [move.to, move.from].map((value, index) => ({
    ...{ code: index === 0 ? 'to' : 'from', title: titles[index] ?? '', state: 'counted' as const },
    // Shown figures have one decimal.
    ...{ value: fraction(Math.round(value * 10), 10), weight: 1, about: null, reason: null },
  }));
  return {
    ...absentFigure('difference', 'one_is_missing', { parts }),
    title: themeCode === null ? name : `${name}, ${themeCode}`,
    ...{ value: shownDifference(move.to, move.from), absence: null },
  };
}
