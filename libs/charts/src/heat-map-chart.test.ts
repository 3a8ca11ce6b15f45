import { describe, expect, it } from '@jest/globals';
import { heatMapChart, toneOf } from './heat-map-chart.js';
import { namesOf, scale, titlesOf, widths } from './testing/many.js';
import { marksOf, outlineOf, saidIn, spillsOf } from './testing/outline.js';
import { textWidth } from './text-width.js';

const columns = [
  { code: 'A', title: 'Visie' },
  { code: 'B', title: 'Signaleren' },
];
const rows = [
  { name: 'Oss', values: [3.4, null] },
  { name: 'Boxtel', values: [1, 5] },
];

describe('toneOf', () => {
  it.each([
    [1, 0],
    [1.4, 0],
    [1.5, 1],
    [3, 2],
    [4.4, 3],
    [4.5, 4],
    [5, 4],
    [0, 0],
    [9, 4],
  ])('gives %d of 1 to 5 tone %d', (value, tone) => {
    expect(toneOf(value, 1, 5)).toBe(tone);
  });
});

describe('heatMapChart', () => {
  it('has a figure, a tone and ticks in each cell', () => {
    expect(outlineOf(heatMapChart({ ...scale, columns, rows }, { width: 640 }))).toMatchSnapshot();
  });

  it('says each cell, row by row', () => {
    const chart = heatMapChart({ ...scale, columns, rows }, { width: 640 });
    expect(saidIn(chart)).toEqual([
      'Oss, A. Visie: 3,4.',
      'Oss, B. Signaleren: geen score.',
      'Boxtel, A. Visie: 1,0.',
      'Boxtel, B. Signaleren: 5,0.',
    ]);
    expect(chart.marks.flatMap(({ row }) => row ?? [])).toEqual([0, 0, 1, 1]);
  });

  it('gives a missing figure no tone', () => {
    const chart = heatMapChart(
      { ...scale, columns, rows: [{ name: 'Oss', values: [null] }] },
      { width: 640 },
    );
    // Two cells and the one in the legend; the tones are those of the legend.
    expect(marksOf(chart, 'missing')).toHaveLength(3);
    expect(marksOf(chart, 'tone0')).toHaveLength(1);
  });

  it.each(widths)('keeps 40 municipalities by 10 themes inside %d', (width) => {
    const many = namesOf(40).map((name) => ({ name, values: titlesOf(10).map(() => 3.4) }));
    const chart = heatMapChart({ ...scale, columns: titlesOf(10), rows: many }, { width });
    expect(spillsOf(chart, textWidth)).toEqual([]);
    expect(saidIn(chart)).toHaveLength(400);
  });
});
