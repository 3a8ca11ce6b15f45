import { describe, expect, it } from '@jest/globals';
import { dumbbellChart, type DumbbellRow } from './dumbbell-chart.js';
import { scale, titlesOf, widths } from './testing/many.js';
import { marksOf, outlineOf, saidIn, spillsOf } from './testing/outline.js';
import { textWidth } from './text-width.js';

const row: DumbbellRow = { code: 'A', title: 'Visie', from: 3.2, to: 2.9 };
const build = (rows: readonly DumbbellRow[], width = 640) =>
  dumbbellChart({ ...scale, names: { from: '2025', to: '2026' }, rows }, { width });

describe('dumbbellChart', () => {
  it('draws where it came from, where it is and the difference', () => {
    expect(outlineOf(build([row]))).toMatchSnapshot();
    expect(saidIn(build([row]))).toEqual(['A. Visie: 2025 3,2; 2026 2,9; −0,3.']);
  });

  it.each<[Partial<DumbbellRow>, string]>([
    [{ from: null }, 'A. Visie: 2025 geen score; 2026 2,9; geen verschil te geven.'],
    [{ to: null }, 'A. Visie: 2025 3,2; 2026 geen score; geen verschil te geven.'],
  ])('draws no way when an end is missing', (missing, said) => {
    const chart = build([{ ...row, ...missing }]);
    expect(marksOf(chart, 'link')).toEqual([]);
    expect(saidIn(chart)).toEqual([said]);
    expect(marksOf(chart, 'own').length + marksOf(chart, 'previous').length).toBe(3);
  });

  it.each(widths)('keeps long titles inside %d', (width) => {
    const chart = build(
      titlesOf(10).map((title) => ({ ...row, ...title })),
      width,
    );
    expect(spillsOf(chart, textWidth)).toEqual([]);
  });
});
