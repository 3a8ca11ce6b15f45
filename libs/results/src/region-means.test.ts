import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@ijkpunt/instruments';
import fc from 'fast-check';
import { meanOptionsFor, regionMeans } from './region-means.js';
import type { AnsweredLevel } from './score-plan.js';
import { scoreThemes, themeMean, totalMean } from './scores.js';

/** Levels of one municipality per theme; null is "weet ik niet". */
type Scan = readonly (readonly (number | null)[])[];

const letter = (theme: number): string => String.fromCharCode(65 + theme);
const instrumentOf = (sizes: readonly number[]): Instrument => ({
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Niveau ${value}` })),
  themes: sizes.map((size, theme) => ({
    code: letter(theme),
    title: `Thema ${letter(theme)}`,
    questions: Array.from({ length: size }, (_, index) => ({
      code: `${letter(theme)}${index + 1}`,
      statement: 'Wij doen dit.',
      levels: ['1', '2', '3', '4', '5'],
    })),
  })),
});
const answersOf = (scan: Scan): AnsweredLevel[] =>
  scan.flatMap((levels, theme) =>
    levels.map((level, index) => ({
      code: `${letter(theme)}${index + 1}`,
      kind: level === null ? 'dont_know' : 'level',
      level,
    })),
  );
const meansOf = (scans: readonly Scan[], memberCount = scans.length) =>
  regionMeans(
    instrumentOf((scans[0] ?? []).map((levels) => levels.length)),
    scans.map(answersOf),
    meanOptionsFor(memberCount),
  );
const times = (count: number, scan: Scan): Scan[] => Array.from({ length: count }, () => scan);
const whole = (numerator: number) => ({ numerator, denominator: 1 });

describe('the means of a region', () => {
  it('count each municipality once, however many questions it answered', () => {
    const means = meansOf([[[1, 1, 1, 1]], [[1, 1, 1, 1]], [[4, 4, 4, null]]]);
    expect(means.themes).toEqual([{ code: 'A', mean: whole(2), n: 3 }]);
    expect(means.total).toEqual({ mean: whole(2), n: 3 });
  });

  it('take the total over the municipal totals, not over the themes of the region', () => {
    const withoutB: Scan = [[1], [5], [1], [null]];
    const means = meansOf([[[1], [1], [1], [5]], [[1], [1], [1], [5]], withoutB]);
    expect(means.themes.map(({ n }) => n)).toEqual([3, 3, 3, 2]);
    expect(means.total).toEqual({ mean: { numerator: 19, denominator: 9 }, n: 3 });
  });

  it('are withheld under three municipalities, with the number that there is', () => {
    expect(meansOf(times(2, [[3]]), 13)).toEqual({
      total: { mean: null, n: 2 },
      themes: [{ code: 'A', mean: null, n: 2 }],
      questions: [{ code: 'A1', mean: null, n: 2 }],
    });
    expect(meansOf(times(3, [[3]]), 13).themes[0]?.mean).toEqual(whole(3));
  });

  it('leave out municipalities without a score for the theme, and withhold when few are left', () => {
    const scored: Scan = [[2, 2, 2]];
    const tooOpen: Scan = [[5, null, null]];
    expect(meansOf([scored, scored, scored, tooOpen]).themes[0]).toMatchObject({
      mean: whole(2),
      n: 3,
    });
    expect(meansOf([scored, scored, tooOpen, tooOpen]).themes[0]).toMatchObject({
      mean: null,
      n: 2,
    });
  });

  it('are withheld for a question under five municipalities with a level', () => {
    const open: Scan = [[null, 2, 2, 2]];
    const scans = (count: number): Scan[] => [...times(count, [[4, 2, 2, 2]]), open, open];
    expect(meansOf(scans(4)).questions[0]).toEqual({ code: 'A1', mean: null, n: 4 });
    expect(meansOf(scans(5)).questions[0]).toEqual({ code: 'A1', mean: whole(4), n: 5 });
  });

  it.each([
    { memberCount: 1, fewestMunicipalities: 1 },
    { memberCount: 2, fewestMunicipalities: 2 },
    { memberCount: 3, fewestMunicipalities: 3 },
    { memberCount: 13, fewestMunicipalities: 3 },
  ])(
    'of $memberCount members need $fewestMunicipalities',
    ({ memberCount, fewestMunicipalities }) => {
      expect(meanOptionsFor(memberCount)).toEqual({ fewestMunicipalities });
    },
  );

  it('of two consenting members stand on both of them or are withheld', () => {
    expect(meansOf([[[2]], [[3]]]).total).toEqual({ mean: { numerator: 5, denominator: 2 }, n: 2 });
    expect(meansOf([[[2]], [[null]]]).total).toEqual({ mean: null, n: 1 });
  });

  it('are withheld everywhere when nobody submitted', () => {
    const means = regionMeans(instrumentOf([2, 1]), [], meanOptionsFor(13));
    const figures = [means.total, ...means.themes, ...means.questions];
    expect(figures).toHaveLength(6);
    for (const { mean, n } of figures) expect([mean, n]).toEqual([null, 0]);
  });
});

describe('the means of any region', () => {
  const sizes = [5, 4, 6, 1];
  const level = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 });
  const scan: fc.Arbitrary<Scan> = fc.tuple(
    ...sizes.map((size) => fc.array(level, { minLength: size, maxLength: size })),
  );
  const scans = fc.array(scan, { minLength: 1, maxLength: 13 });

  it('have the same bytes in whatever order the municipalities come', () => {
    const shuffled = scans.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, otherOrder]) => {
        expect(JSON.stringify(meansOf(otherOrder))).toBe(JSON.stringify(meansOf(all)));
      }),
    );
  });

  it('lie between the lowest and the highest municipality, and stand on enough of them', () => {
    const between = (
      region: { mean: { numerator: number; denominator: number } | null; n: number },
      own: readonly ({ numerator: number; denominator: number } | null)[],
    ): void => {
      const values = own.flatMap((each) => (each ? [each.numerator / each.denominator] : []));
      expect(region.n).toBe(values.length);
      if (!region.mean) return;
      expect(values.length).toBeGreaterThanOrEqual(3);
      const mean = region.mean.numerator / region.mean.denominator;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...values));
      expect(mean).toBeLessThanOrEqual(Math.max(...values));
    };
    fc.assert(
      fc.property(scans, (all) => {
        const scored = all.map((each) => scoreThemes(instrumentOf(sizes), answersOf(each)));
        const means = meansOf(all, 13);
        between(means.total, scored.map(totalMean));
        means.themes.forEach((theme, index) => {
          const own = scored.map((themes) => themes[index]);
          between(
            theme,
            own.map((score) => (score ? themeMean(score) : null)),
          );
        });
        for (const { mean, n } of means.questions) expect(mean !== null).toBe(n >= 5);
      }),
    );
  });
});
