import { describe, expect, it } from '@jest/globals';
import { toOneDecimal, type Fraction } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import fc from 'fast-check';
import { meanOptionsFor, regionMeans } from '../region-means.js';
import { scoreThemes, themeMean, totalMean } from '../scores.js';
import { countGroups } from './group-means.js';
import { leastRoom } from './room.js';
import { withoutTraceable, type OpenedFigures, type ShownFigures } from './shown-figures.js';
import {
  constant,
  meanOfExpressions,
  roundedTo,
  toldInterval,
  unknown,
  type Expression,
  type Known,
} from './testing/told-interval.js';

const scale = [1, 5] as const;
const themes = ['A', 'B'] as const;
const codesOf = (theme: string): string[] => [1, 2, 3, 4].map((index) => `${theme}${index}`);
const codes = themes.flatMap(codesOf);
const instrument: Instrument = {
  ...{ code: 'proef', version: '1', title: 'Proef', language: 'nl' },
  ...{ isScored: true, hasRegionalMean: true },
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Niveau ${value}` })),
  themes: themes.map((code) => ({
    ...{ code, title: code },
    questions: codesOf(code).map((of) => ({
      ...{ code: of, statement: of, levels: ['1', '2', '3', '4', '5'] },
    })),
  })),
};

type Levels = readonly (number | null)[];
interface Municipality {
  readonly levels: Levels;
  readonly isHidden: boolean;
  readonly openedVersion: number;
}
interface World {
  readonly municipalities: readonly Municipality[];
  /**
   * Who submits once more after the first edition, with one answer a level higher or lower: of
   * those whose figures are shown. What an edition after a correction tells of somebody who hides
   * is what a region chose with how its editions follow each other.
   */
  readonly again: { readonly who: number; readonly question: number; readonly by: number } | null;
  readonly groups: readonly (readonly string[])[];
}

const nameOf = (index: number): string => `GM${String(index).padStart(2, '0')}`;
const level = fc.oneof(
  { weight: 19, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const world = (hiddenMost: number): fc.Arbitrary<World> =>
  fc.integer({ min: 6, max: 12 }).chain((size) =>
    fc
      .record({
        levels: fc.array(
          fc.array(level, { minLength: codes.length, maxLength: codes.length, size: 'max' }),
          { minLength: size, maxLength: size },
        ),
        hidden: fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: hiddenMost }),
        order: fc.array(fc.nat(9), { minLength: size, maxLength: size }),
        again: fc.option(
          fc.record({
            who: fc.nat(size - 1),
            question: fc.nat(codes.length - 1),
            by: fc.constantFrom(-1, 1),
          }),
        ),
        groups: fc.array(fc.subarray([...Array(size).keys()].map(nameOf), { minLength: 3 }), {
          maxLength: 3,
        }),
      })
      .map(({ levels, hidden, order, again, groups }) => ({
        municipalities: levels.map((of, index) => ({
          ...{ levels: of, isHidden: hidden.includes(index), openedVersion: order[index] ?? 0 },
        })),
        ...{ again, groups },
      })),
  );

const answersOf = (levels: Levels) =>
  codes.map((code, index) => {
    const at = levels[index] ?? null;
    return { code, kind: at === null ? ('dont_know' as const) : ('level' as const), level: at };
  });

/** What each municipality had handed in when an edition came. */
function editionsOf(each: World, rule: Rule): Levels[][] {
  const { municipalities, again } = each;
  const first = municipalities.map(({ levels }) => levels);
  const isShown = shownAt(each, first, rule).some(
    ({ municipalityCode }) => municipalityCode === nameOf(again?.who ?? -1),
  );
  if (!again || !isShown) return [first];
  const changed = (levels: Levels): Levels =>
    levels.map((at, question) =>
      at === null || question !== again.question
        ? at
        : at + again.by < 1 || at + again.by > 5
          ? at - again.by
          : at + again.by,
    );
  return [first, first.map((levels, index) => (index === again.who ? changed(levels) : levels))];
}

const openedFiguresOf = (levels: Levels, index: number, openedVersion: number): OpenedFigures => ({
  ...{ municipalityCode: nameOf(index), openedVersion, version: 1 },
  scores: scoreThemes(instrument, answersOf(levels)),
  levels: Object.fromEntries(
    codes.flatMap((code, question) => {
      const at = levels[question] ?? null;
      return at === null ? [] : [[code, at]];
    }),
  ),
});

type Rule = typeof withoutTraceable<OpenedFigures>;
const showAll: Rule = (opened) => opened.map((row) => ({ ...row, heldThemes: [] }));

/** The figures of one municipality as what a reader does not know of it. */
interface Unknowns {
  readonly levels: readonly (Expression | null)[];
  readonly themes: readonly (Expression | null)[];
  readonly total: Expression | null;
}
function unknownsOf(levels: Levels, expressionAt: (question: number) => Expression): Unknowns {
  const expressions = levels.map((at, question) => (at === null ? null : expressionAt(question)));
  const scores = scoreThemes(instrument, answersOf(levels));
  const ofThemes = scores.map((score, index) => {
    const from = index * codesOf('A').length;
    const counted = expressions.slice(from, from + codesOf('A').length).flatMap((of) => of ?? []);
    return themeMean(score) ? meanOfExpressions(counted) : null;
  });
  return {
    levels: expressions,
    themes: ofThemes,
    total: totalMean(scores) && meanOfExpressions(ofThemes.flatMap((of) => of ?? [])),
  };
}

/** What the rule shows of single municipalities beside the means of these levels. */
function shownAt(
  { municipalities }: World,
  levels: readonly Levels[],
  rule: Rule,
): ShownFigures<OpenedFigures>[] {
  const means = regionMeans(instrument, levels.map(answersOf), meanOptionsFor(levels.length));
  const opened = levels.flatMap((of, index) => {
    const { isHidden = true, openedVersion = 0 } = municipalities[index] ?? {};
    return isHidden ? [] : openedFiguresOf(of, index, openedVersion);
  });
  const hidden = levels.length - opened.length;
  return rule(opened, { instrument, edition: { version: 1, means }, hidden, pending: 0 });
}

/** Everything that was ever shown, in the order in which editions came. */
function everythingShown(each: World, rule: Rule) {
  const known: Known[] = [];
  const editions = editionsOf(each, rule);
  const readers = editions.map((levels) => shownAt(each, levels, rule));
  const unknowns = editions.map((levels, at) =>
    levels.map((of, index) => {
      const shown = readers[at]?.find(({ municipalityCode }) => municipalityCode === nameOf(index));
      // What did not change was shown when one of them was.
      const isSame = (other: number): boolean => editions[other]?.[index] === of;
      const seenAt = editions.findIndex((_, other) => isSame(other));
      const isShown = (theme: string): boolean =>
        readers.some((rows, other) =>
          rows.some(
            ({ municipalityCode, heldThemes }) =>
              isSame(other) && municipalityCode === nameOf(index) && !heldThemes.includes(theme),
          ),
        );
      const found = unknownsOf(of, (question) =>
        isShown(codes[question]?.charAt(0) ?? '')
          ? constant(of[question] ?? 0)
          : unknown(`${nameOf(index)} ${seenAt} ${question}`),
      );
      if (shown) know(known, found, valuesOf(of));
      return found;
    }),
  );
  editions.forEach((levels, at) => {
    const means = regionMeans(instrument, levels.map(answersOf), meanOptionsFor(levels.length));
    const all = { total: means.total.mean, themes: means.themes.map(({ mean }) => mean) };
    const questions = means.questions.map(({ mean }) => mean);
    know(known, meanOver(unknowns[at] ?? []), { ...all, levels: questions });
  });
  const first = editions[0] ?? [];
  const sets = each.groups.map((set) => ({ codes: new Set(set), shown: [] }));
  const scans = first.map((levels, index) => ({
    ...{ municipalityCode: nameOf(index), answers: answersOf(levels) },
  }));
  countGroups(instrument, scans, readers[0] ?? [], sets).forEach(({ means }, index) => {
    const members = (unknowns[0] ?? []).filter((_, at) => sets[index]?.codes.has(nameOf(at)));
    know(known, meanOver(members), {
      total: means.total,
      themes: themes.map((code) => means.themes[code] ?? null),
      levels: codes.map((code) => means.questions[code] ?? null),
    });
  });
  return { known, unknowns };
}

interface Values {
  readonly total: Fraction | null;
  readonly themes: readonly (Fraction | null)[];
  readonly levels: readonly (Fraction | null)[];
}
const valuesOf = (levels: Levels): Values => {
  const scores = scoreThemes(instrument, answersOf(levels));
  return { total: totalMean(scores), themes: scores.map(themeMean), levels: [] };
};
const meanOver = (all: readonly Unknowns[]): Unknowns => {
  const over = (of: (each: Unknowns) => Expression | null | undefined): Expression | null => {
    const present = all.flatMap((each) => of(each) ?? []);
    return present.length === 0 ? null : meanOfExpressions(present);
  };
  return {
    total: over(({ total }) => total),
    themes: themes.map((_, index) => over((each) => each.themes[index])),
    levels: codes.map((_, index) => over((each) => each.levels[index])),
  };
};

/** Adds what is shown with one decimal of these. */
function know(known: Known[], of: Unknowns, values: Values): void {
  const pairs = [
    [of.total, values.total] as const,
    ...of.themes.map((each, index) => [each, values.themes[index]] as const),
    ...of.levels.map((each, index) => [each, values.levels[index]] as const),
  ];
  for (const [expression, value] of pairs) {
    if (expression && value) known.push(roundedTo(toOneDecimal(value), expression));
  }
}

/**
 * The part of the scale in which the best known figure of one that hides must lie; 1 is all of it.
 * Who hides is at random, and so is the first of them.
 */
function leastRoomLeft(each: World, rule: Rule): number {
  const { known, unknowns } = everythingShown(each, rule);
  const hidden = each.municipalities.findIndex(({ isHidden }) => isHidden);
  const last = unknowns.at(-1)?.[hidden];
  const asked = last ? [...last.levels, ...last.themes, last.total] : [];
  const widths = asked.flatMap((of) => {
    if (!of) return [];
    const [from, to] = toldInterval(of, known, scale);
    return (to - from) / (scale[1] - scale[0]);
  });
  return Math.min(1, ...widths);
}

describe('what can be computed from everything that a reader is shown', () => {
  it('leaves every hidden figure a part of the scale, as wide as promised', () => {
    const rounding = 1e-6;
    // The same worlds each time: in one of some five hundred, most of them near an end of the
    // scale, figures of which not the same municipalities have one tell more together than each.
    fc.assert(
      fc.property(world(4), (each) => {
        // What the means alone tell they tell everybody: that is what they are for.
        const least = leastRoomLeft(each, withoutTraceable);
        if (least >= leastRoom - rounding) return;
        const nobody: Rule = () => [];
        expect(least).toBeGreaterThanOrEqual(leastRoomLeft(each, nobody) - rounding);
      }),
      { numRuns: 40, seed: 20261123 },
    );
  });

  it('would pin figures down without the rule, and shows much with it', () => {
    const worlds = fc.sample(world(2), { numRuns: 10, seed: 7 });
    const pinned = worlds.filter((each) => leastRoomLeft(each, showAll) < leastRoom);
    expect(pinned.length).toBeGreaterThan(5);
  });

  it('is computed between the ends that are left', () => {
    const [a, b] = [unknown('a'), unknown('b')];
    const mean = meanOfExpressions([a, b, constant(3)]);
    expect(toldInterval(a, [], scale)).toEqual([1, 5]);
    const [from, to] = toldInterval(a, [roundedTo(4, mean)], scale);
    expect([from, to].map((end) => Math.round(end * 100) / 100)).toEqual([3.85, 5]);
    const exact = [...[a, b].map((each) => roundedTo(2, each)), roundedTo(2.3, mean)];
    const [low, high] = toldInterval(a, exact, scale);
    expect([low, high].map((end) => Math.round(end * 100) / 100)).toEqual([1.95, 2.05]);
  });
});
