import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { releaseGroups, type Release, type ReleasedFigure } from './release-groups.js';
import { exactRank, isTold } from './testing/exact-rank.js';

const codes = Array.from({ length: 12 }, (_, index) => String.fromCharCode(97 + index));
const setOf = (text: string): ReadonlySet<string> => new Set(text);
type Judged = Pick<ReleasedFigure, 'part' | 'fewest' | 'scored'> & {
  readonly value?: (code: string) => number;
};
const theme = (scored = codes.join('')): Judged => ({
  part: 'themes',
  fewest: 3,
  scored: setOf(scored),
});
const withHidden = (
  { value = () => 3, ...figure }: Judged,
  hidden: ReadonlySet<string>,
): ReleasedFigure => ({
  ...{ ...figure, scale: [1, 5] },
  hidden: new Map(
    [...hidden].flatMap((code) => (figure.scored.has(code) ? [[code, value(code)] as const] : [])),
  ),
});
const released = (
  hidden: string,
  groups: readonly { readonly codes: string; readonly shown?: readonly string[] }[],
  figures: readonly Judged[] = [theme()],
): Release[] =>
  releaseGroups(
    figures.map((figure) => withHidden(figure, setOf(hidden))),
    groups.map(({ codes: of, shown = [] }) => ({ codes: setOf(of), shown })),
  );

describe('which means of groups may be seen', () => {
  it.each([
    { what: 'all open, three together', hidden: '', groups: ['abc'], withheld: [null] },
    { what: 'all open, two together', hidden: '', groups: ['ab'], withheld: ['too_few'] },
    { what: 'three hidden in and three out', hidden: 'abcdef', groups: ['abc'], withheld: [null] },
    { what: 'two hidden in it', hidden: 'abcdef', groups: ['abgh'], withheld: ['traceable'] },
    { what: 'two hidden left out', hidden: 'abcde', groups: ['abcgh'], withheld: ['traceable'] },
    { what: 'all hidden in it', hidden: 'ab', groups: ['abcde'], withheld: [null] },
    { what: 'no hidden in it', hidden: 'ab', groups: ['cdefg'], withheld: [null] },
    { what: 'a lone hidden one in it', hidden: 'a', groups: ['abcd'], withheld: ['traceable'] },
    { what: 'a lone hidden one out of it', hidden: 'a', groups: ['bcd'], withheld: [null] },
    {
      what: 'two that differ by one hidden',
      hidden: 'abcdefgh',
      groups: ['abcd', 'abce'],
      withheld: [null, 'traceable'],
    },
    {
      what: 'two that differ by one open',
      hidden: 'abcdefgh',
      groups: ['abcdk', 'abcdl'],
      withheld: [null, null],
    },
    {
      what: 'three that tell of one together, and not by two',
      hidden: 'abcdefghijkl',
      groups: ['abcdef', 'abcghi', 'defghj'],
      withheld: [null, null, 'traceable'],
    },
  ])('$what', ({ hidden, groups, withheld }) => {
    const releases = released(
      hidden,
      groups.map((of) => ({ codes: of })),
    );
    expect(releases.map((release) => release['themes'] ?? null)).toEqual(withheld);
  });

  it('counts what was shown before first, though it is not asked for any more', () => {
    const groups = [{ codes: 'abce' }, { codes: 'abcd', shown: ['themes'] }];
    expect(released('abcdefgh', groups)).toEqual([{ themes: 'traceable' }, {}]);
  });

  it('withholds what was shown when others opened their figures since', () => {
    const groups = [{ codes: 'abcd', shown: ['themes'] }];
    expect(released('abcdefgh', groups)).toEqual([{}]);
    expect(released('abefgh', groups)).toEqual([{ themes: 'traceable' }]);
  });

  it('withholds what stands at one end of the scale, in the group or outside of it', () => {
    const high = { ...theme(), value: (code: string) => ('abc'.includes(code) ? 4.9 : 3) };
    for (const group of ['abcgh', 'defgh']) {
      expect(released('abcdef', [{ codes: group }], [high])).toEqual([{ themes: 'traceable' }]);
    }
    expect(released('abcdef', [{ codes: 'adegh' }], [high])).toEqual([{}]);
  });

  it('shows the figures of one part together or not at all', () => {
    // Only c of the third theme is hidden: its total and two themes would give that theme away.
    const figures = [theme(), theme(), theme('cghijkl')];
    expect(released('abcdef', [{ codes: 'abcghi' }], figures)).toEqual([{ themes: 'traceable' }]);
  });

  it('shows no questions of a group without its themes', () => {
    const questions = { part: 'questions:A', fewest: 5, scored: setOf('ghijkl') };
    const groups = [{ codes: 'abghijkl' }];
    expect(released('abcdef', groups, [questions, theme()])).toEqual([
      { themes: 'traceable', 'questions:A': 'traceable' },
    ]);
  });
});

/** Themes of three questions; everybody answered all of them, which tells the most. */
const themes = [
  [0, 1, 2],
  [3, 4, 5],
] as const;
const questions = themes.flat();

interface World {
  readonly hidden: readonly string[];
  readonly groups: readonly (readonly string[])[];
}
const world: fc.Arbitrary<World> = fc.record({
  hidden: fc.subarray(codes, { minLength: 2 }),
  groups: fc.array(fc.subarray(codes, { minLength: 3 }), { minLength: 1, maxLength: 6 }),
});

/**
 * Every figure that may be seen as an equation over the answers of the hidden municipalities:
 * what is known of the others is subtracted already. A figure is the sum over a set; the mean of
 * a theme or the total follows from whole multiples of it.
 */
function equations({ hidden, groups }: World, releases: readonly Release[]): bigint[][] {
  const column = (code: string, question: number): number =>
    hidden.indexOf(code) * questions.length + question;
  const sum = (set: readonly string[], of: readonly number[]): bigint[] => {
    const row = Array.from({ length: hidden.length * questions.length }, () => 0n);
    for (const code of set) {
      if (hidden.includes(code)) for (const question of of) row[column(code, question)] = 1n;
    }
    return row;
  };
  const shown = (set: readonly string[], parts: (part: string) => boolean): bigint[][] => [
    ...(parts('themes') ? [questions, ...themes].map((of) => sum(set, of)) : []),
    ...themes.flatMap((of, index) =>
      parts(`questions:${index}`) ? of.map((question) => sum(set, [question])) : [],
    ),
  ];
  return [
    ...shown(codes, () => true),
    ...groups.flatMap((set, index) => shown(set, (part) => !releases[index]?.[part])),
  ];
}

const judge = ({ hidden, groups }: World): Release[] =>
  releaseGroups(
    [
      { part: 'themes', fewest: 3, scored: new Set(codes) },
      ...themes.flatMap((of, index) =>
        of.map(() => ({ part: `questions:${index}`, fewest: 5, scored: new Set(codes) })),
      ),
    ].map((figure) => withHidden(figure, new Set(hidden))),
    groups.map((set) => ({ codes: new Set(set), shown: [] })),
  );

/** Columns of a municipality: an answer, or any sum of answers of it alone. */
const columnsOf = (index: number): Set<number> =>
  new Set(questions.map((question) => index * questions.length + question));
const tellsOfOne = (each: World, releases: readonly Release[], known = new Set<number>()) => {
  const rows = equations(each, releases).map((row) =>
    row.map((value, column) => (known.has(column) ? 0n : value)),
  );
  return each.hidden.some(
    (_, index) => !known.has(index * questions.length) && isTold(rows, columnsOf(index)),
  );
};

describe('what can be computed from the means of groups', () => {
  it('tells nothing of a hidden municipality', () => {
    fc.assert(
      fc.property(world, (each) => {
        expect(tellsOfOne(each, judge(each))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('tells nothing to one that knows its own figures, beyond what the region tells it', () => {
    fc.assert(
      fc.property(world, fc.nat(11), (each, who) => {
        fc.pre(each.hidden.length > 2);
        const known = columnsOf(who % each.hidden.length);
        expect(tellsOfOne(each, judge(each), known)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('would tell without the rule, and shows something with it', () => {
    const seeds = fc.sample(world, { numRuns: 100, seed: 7 });
    const openly = seeds.filter((each) => tellsOfOne(each, []));
    const shown = seeds.filter((each) => judge(each).some((release) => !release['themes']));
    expect(openly.length).toBeGreaterThan(10);
    expect(shown.length).toBeGreaterThan(10);
  });

  it('is told by a rank without rounding', () => {
    expect(exactRank([])).toBe(0);
    expect(
      exactRank([
        [1n, 2n, 3n],
        [2n, 4n, 6n],
        [0n, 0n, 0n],
      ]),
    ).toBe(1);
    expect(
      exactRank([
        [0n, 3n, 1n],
        [3n, 0n, 1n],
        [3n, 3n, 2n],
        [1n, 1n, 1n],
      ]),
    ).toBe(3);
    expect(
      isTold(
        [
          [1n, 1n, 0n],
          [0n, 1n, 0n],
        ],
        new Set([0]),
      ),
    ).toBe(true);
    expect(
      isTold(
        [
          [1n, 1n, 1n],
          [0n, 1n, 1n],
        ],
        new Set([1]),
      ),
    ).toBe(false);
  });
});
