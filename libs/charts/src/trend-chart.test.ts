import { describe, expect, it } from '@jest/globals';
import { longTitle, namesOf, scale, widths } from './testing/many.js';
import { marksOf, outlineOf, saidIn, spillsOf, textsIn } from './testing/outline.js';
import { textWidth } from './text-width.js';
import { trendChart, type TrendLine } from './trend-chart.js';

const periods = [2022, 2023, 2024, 2025].map((year) => ({
  label: String(year),
  isImported: year === 2022,
}));
const own: TrendLine = { name: 'Schiedam', kind: 'own', values: [2, 2.5, 3, 3.5], breaks: [] };
const build = (lines: readonly TrendLine[], width = 640, over = periods) =>
  trendChart({ ...scale, periods: over, lines }, { width });
const pathsOf = (lines: readonly TrendLine[]): number[] =>
  marksOf(build(lines), 'ownLine').flatMap((mark) =>
    mark.kind === 'path' ? [mark.d.split('L').length] : [],
  );

describe('trendChart', () => {
  it('draws lines over measurements and says each measurement', () => {
    const region: TrendLine = {
      name: 'Gemiddelde regio',
      kind: 'region',
      values: [null, 3, 3, 3.1],
      breaks: [false, false, true, false],
    };
    expect(outlineOf(build([own, region]))).toMatchSnapshot();
    expect(saidIn(build([own, region]))).toEqual([
      '2022 (geïmporteerd): Schiedam 2,0; Gemiddelde regio geen score.',
      '2023: Schiedam 2,5; Gemiddelde regio 3,0.',
      '2024: Schiedam 3,0; Gemiddelde regio 3,0. Niet te vergelijken met daarvoor: Gemiddelde regio.',
      '2025: Schiedam 3,5; Gemiddelde regio 3,1.',
    ]);
  });

  it('has a gap where a figure is missing, and stops where nothing can be compared', () => {
    expect(pathsOf([own])).toEqual([4]);
    expect(pathsOf([{ ...own, values: [2, 2.5, null, 3.5] }])).toEqual([2]);
    expect(pathsOf([{ ...own, breaks: [false, false, true, false] }])).toEqual([2, 2]);
    expect(pathsOf([{ ...own, values: [null, null, null, null] }])).toEqual([]);
    // The point after the gap keeps its marker; the last of the five is the legend's.
    expect(marksOf(build([{ ...own, values: [2, 2.5, null, 3.5] }]), 'own')).toHaveLength(4);
  });

  it('marks where a line stops', () => {
    expect(marksOf(build([own]), 'break')).toEqual([]);
    // The mark itself and the one in the legend.
    expect(marksOf(build([{ ...own, breaks: [false, true] }]), 'break')).toHaveLength(2);
  });

  it('names lines that look alike at their ends, or below where there is no room', () => {
    const predecessors = ['Bodegraven', 'Reeuwijk'].map((name): TrendLine => ({
      ...own,
      name,
      kind: 'predecessor',
    }));
    for (const width of [640, 320])
      expect(textsIn(build([own, ...predecessors], width))).toEqual(
        expect.arrayContaining(['Bodegraven', 'Reeuwijk', 'Schiedam']),
      );
  });

  it('stands with one measurement and with none', () => {
    expect(saidIn(build([{ ...own, values: [3] }], 640, periods.slice(0, 1)))).toHaveLength(1);
    expect(JSON.stringify(build([own], 640, []))).not.toMatch(/NaN|null/u);
  });

  it.each(widths)('keeps long names inside %d', (width) => {
    const lines = namesOf(4).map((name, index): TrendLine => ({
      ...own,
      name: `${name} ${longTitle}`,
      kind: index === 0 ? 'own' : 'other',
    }));
    const over = periods.map(({ label }) => ({ label: `Najaar ${label}`, isImported: true }));
    expect(spillsOf(build(lines, width, over), textWidth)).toEqual([]);
  });
});
