import { describe, expect, it } from '@jest/globals';
import { dotPlotChart, type DotPlotRow } from './dot-plot-chart.js';
import { scale, titlesOf, widths } from './testing/many.js';
import { marksOf, outlineOf, saidIn, spillsOf, textsIn } from './testing/outline.js';
import { textWidth } from './text-width.js';

const names = { own: 'Schiedam 2026', previous: 'Schiedam 2025', region: 'Gemiddelde regio' };
const row: DotPlotRow = {
  code: 'A',
  title: 'Visie en opdracht',
  own: 3.6,
  previous: 3.2,
  region: 3.4,
  spread: [1, 5],
};
const build = (rows: readonly DotPlotRow[], width = 640) =>
  dotPlotChart({ ...scale, names, rows }, { width });

describe('dotPlotChart', () => {
  it('draws own, previous and region, and says them with the spread', () => {
    expect(outlineOf(build([row]))).toMatchSnapshot();
    expect(saidIn(build([row]))).toEqual([
      'A. Visie en opdracht: Schiedam 2026 3,6; Schiedam 2025 3,2; Gemiddelde regio 3,4; vragen van 1 tot 5.',
    ]);
  });

  it('draws no mark and no way where a score is missing', () => {
    const chart = build([{ ...row, own: null, spread: null }]);
    // The one in the legend.
    expect(marksOf(chart, 'own')).toHaveLength(1);
    expect(marksOf(chart, 'link')).toEqual([]);
    expect(textsIn(chart)).toContain('–');
    expect(saidIn(chart)[0]).toContain('Schiedam 2026 geen score');
  });

  it('does not name what no row has', () => {
    const chart = build([{ ...row, previous: null, region: null }]);
    expect(textsIn(chart)).not.toContain('Schiedam 2025');
    expect(saidIn(chart)[0]).not.toContain('Gemiddelde regio');
  });

  it('drops the previous mark below an own that it would hide behind', () => {
    const heights = [3.2, 3.5, 3.6].map((previous) => {
      const [mark] = marksOf(build([{ ...row, previous }]), 'previous');
      return mark?.kind === 'circle' ? mark.cy : 0;
    });
    expect(heights[1]).toBe(heights[2]);
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
  });

  it.each(widths)('keeps 20 rows of long titles inside %d', (width) => {
    const chart = build(
      titlesOf(20).map((title) => ({ ...row, ...title })),
      width,
    );
    expect(spillsOf(chart, textWidth)).toEqual([]);
  });
});
