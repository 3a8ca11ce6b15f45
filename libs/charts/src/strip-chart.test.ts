import { describe, expect, it } from '@jest/globals';
import { stripChart, type StripPoint, type StripRow } from './strip-chart.js';
import { namesOf, scale, titlesOf, widths } from './testing/many.js';
import { marksOf, outlineOf, saidIn, spillsOf } from './testing/outline.js';
import { textWidth } from './text-width.js';

const point = (name: string, value: number | null): StripPoint => ({
  name,
  value,
  isOwn: name === 'Oss',
});
const row: StripRow = {
  code: 'A',
  title: 'Visie',
  mean: 3.1,
  points: [point('Oss', 3.4), point('Boxtel', 2.8), point('Uden', null)],
};
const build = (rows: readonly StripRow[], width = 640) => stripChart({ ...scale, rows }, { width });
/** The dots of a chart without those of its legend. */
const dotsOf = (rows: readonly StripRow[], width = 640) =>
  build(rows, width).marks.flatMap((mark) =>
    mark.kind === 'circle' && mark.says !== undefined ? [mark] : [],
  );

describe('stripChart', () => {
  it('says the row first and then each municipality from low to high', () => {
    expect(outlineOf(build([row]))).toMatchSnapshot();
    expect(saidIn(build([row]))).toEqual([
      'A. Visie: 2 gemeenten; van 2,8 tot 3,4; 1 zonder score; gemiddeld 3,1; Oss 3,4.',
      'Boxtel 2,8, A. Visie.',
      'Oss 3,4, A. Visie.',
    ]);
  });

  it('draws no dot for who has no score, and no diamond without a mean', () => {
    const chart = build([{ ...row, mean: null, points: [point('Uden', null)] }]);
    expect(dotsOf([{ ...row, points: [point('Uden', null)] }])).toEqual([]);
    expect(marksOf(chart, 'region')).toEqual([]);
    expect(saidIn(chart)[0]).toBe('A. Visie: 0 gemeenten; 1 zonder score; gemiddeld geen score.');
  });

  it.each([3, 40])('lets no dot of %d hide another, also when all are equal', (count) => {
    const points = namesOf(count).map((name) => point(name, 3));
    const dots = dotsOf([{ ...row, points }]);
    expect(dots).toHaveLength(count);
    for (const one of dots)
      for (const other of dots)
        if (one !== other)
          expect(Math.hypot(one.cx - other.cx, one.cy - other.cy)).toBeGreaterThan(one.r * 2);
  });

  it('draws the same whatever order they come in', () => {
    const points = namesOf(40).map((name, index) => point(name, 2 + (index % 7) / 10));
    const turned = { ...row, points: [...points].reverse() };
    const places = (of: StripRow) =>
      dotsOf([of])
        .map(({ says, cx, cy }) => `${says} ${cx} ${cy}`)
        .sort();
    expect(places(turned)).toEqual(places({ ...row, points }));
  });

  it.each(widths)('keeps 40 municipalities with long names inside %d', (width) => {
    const points = namesOf(40).map((name, index) => point(name, 1 + (index % 5)));
    const rows = titlesOf(10).map((title) => ({ ...row, ...title, points }));
    expect(spillsOf(build(rows, width), textWidth)).toEqual([]);
  });
});
