import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@ijkpunt/instruments';
import fc from 'fast-check';
import { distanceIn, rangeOf, regionSpread } from './region-spread.js';

const instrument: Instrument = {
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Niveau ${value}` })),
  themes: [
    {
      code: 'A',
      title: 'Thema A',
      questions: [{ code: 'A1', statement: 'Wij doen dit.', levels: ['1', '2', '3', '4', '5'] }],
    },
  ],
};
const spreadOf = (levels: readonly (number | null)[]) =>
  regionSpread(
    instrument,
    levels.map((level) => [{ code: 'A1', kind: level === null ? 'dont_know' : 'level', level }]),
  );
const countsOf = (levels: readonly (number | null)[]) =>
  spreadOf(levels)[0]?.levels.map(({ count }) => count) ?? null;

describe('how the answers of a region lie apart', () => {
  it.each([
    { what: 'five that differ', levels: [1, 2, 2, 4, 5], counts: [1, 2, 0, 1, 1] },
    {
      what: 'five and one that does not know',
      levels: [1, 1, 3, 3, 3, null],
      counts: [2, 0, 3, 0, 0],
    },
    { what: 'four', levels: [1, 2, 4, 5], counts: null },
    { what: 'four and one that does not know', levels: [1, 2, 4, 5, null], counts: null },
    { what: 'five alike', levels: [3, 3, 3, 3, 3], counts: null },
    { what: 'one apart from many', levels: [1, 5, 5, 5, 5, 5, 5], counts: null },
    { what: 'two apart from many', levels: [1, 2, 5, 5, 5, 5, 5], counts: [1, 1, 0, 0, 5] },
    { what: 'none', levels: [], counts: null },
  ])('of $what is $counts', ({ levels, counts }) => {
    expect(countsOf(levels)).toEqual(counts);
  });

  it('never lets somebody who knows one answer know all the others', () => {
    const levels = fc.array(fc.constantFrom(1, 2, 3, 4, 5, null), { maxLength: 12 });
    fc.assert(
      fc.property(levels, (all) => {
        const counts = countsOf(all);
        if (counts === null) return;
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
          all.filter((level) => level !== null).length,
        );
        for (const [index, count] of counts.entries()) {
          if (count === 0) continue;
          const others = counts.map((each, at) => (at === index ? each - 1 : each));
          expect(others.filter((each) => each > 0).length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('is further the wider answers are apart', () => {
    const distance = (levels: readonly number[]) => distanceIn(spreadOf(levels)[0]?.levels ?? []);
    expect(distance([1, 1, 5, 5, 5])).toBeGreaterThan(distance([1, 2, 3, 4, 5]));
    expect(distance([1, 2, 3, 4, 5])).toBe(2);
    expect(distanceIn([])).toBe(0);
  });
});

describe('between which levels a region stands', () => {
  it.each([
    { what: 'two at each end', counts: [2, 0, 1, 3, 0], range: { lowest: 1, highest: 4 } },
    { what: 'one alone at the bottom', counts: [1, 2, 0, 4, 0], range: { lowest: 2, highest: 4 } },
    { what: 'one alone at the top', counts: [0, 3, 2, 0, 1], range: { lowest: 2, highest: 3 } },
    { what: 'one level that several chose', counts: [1, 1, 3, 0, 0], range: null },
    { what: 'nobody', counts: [0, 0, 0, 0, 0], range: null },
  ])('with $what', ({ counts, range }) => {
    expect(rangeOf(counts.map((count, index) => ({ value: index + 1, count })))).toEqual(range);
  });
});
