import { describe, expect, it } from '@jest/globals';
import { radarChart, type RadarInput, type RadarSeries } from './radar-chart.js';
import { marksOf, outlineOf, overlapsOf, saidIn, spillsOf, textsIn } from './testing/outline.js';
import { textWidth } from './text-width.js';

const axes = ['Visie', 'Signaleren', 'Veiligheid', 'Plan', 'Casusregie'].map((title, index) => ({
  code: 'ABCDE'.charAt(index),
  title,
}));
const own: RadarSeries = { name: 'Schiedam 2026', kind: 'own', values: [3, 4, 2.5, 1, 5] };
const region: RadarSeries = {
  name: 'Gemiddelde regio',
  kind: 'region',
  values: [3.2, 3, 3, 3, null],
};
const input = (overrides: Partial<RadarInput> = {}): RadarInput => ({
  axes,
  min: 1,
  max: 5,
  series: [own],
  title: 'In één beeld',
  description: 'Radar',
  ...overrides,
});
const build = (overrides: Partial<RadarInput> = {}, width = 640) =>
  radarChart(input(overrides), { width });
const pathsOf = (values: readonly (number | null)[]): string[] =>
  marksOf(build({ series: [{ ...own, values }] }), 'ownLine').flatMap((mark) =>
    mark.kind === 'path' ? [mark.d] : [],
  );

describe('radarChart', () => {
  it('draws a closed line through every score', () => {
    const [line, ...others] = pathsOf([3, 4, 2.5, 1, 5]);
    expect(others).toEqual([]);
    expect(line).toMatch(/^M[^Z]*Z$/u);
    expect(marksOf(build(), 'own')).toHaveLength(6);
  });

  it('draws the lowest level as a ring and not in the centre', () => {
    const [first] = marksOf(build({ series: [{ ...own, values: [1, 1, 1, 1, 1] }] }), 'own');
    expect(first).toMatchObject({ kind: 'circle', cx: 320 });
    const centre = marksOf(build(), 'grid')[0];
    expect(centre).toMatchObject({ x1: 320 });
    expect(first).not.toMatchObject({ cy: centre?.kind === 'line' ? centre.y1 : 0 });
  });

  it('breaks the line where a score is missing, and fills no area', () => {
    const broken = build({ series: [{ ...own, values: [3, 4, null, 2, 5] }] });
    expect(pathsOf([3, 4, null, 2, 5])).toEqual([expect.not.stringContaining('Z')]);
    // Four scores and the one in the legend.
    expect(marksOf(broken, 'own')).toHaveLength(5);
    expect(marksOf(broken, 'ownArea')).toEqual([]);
    expect(textsIn(broken)).toContain('C. Veiligheid geen score');
  });

  it('keeps the marker of a score between two that are missing', () => {
    const series = [{ ...own, values: [null, 4, null, 2, 5] }];
    expect(marksOf(build({ series }), 'own')).toHaveLength(4);
    expect(pathsOf([null, 4, null, 2, 5])).toHaveLength(1);
    expect(pathsOf([null, null, null, null, null])).toEqual([]);
    expect(pathsOf([3])).toEqual([]);
  });

  it('says every figure of an axis at its name', () => {
    expect(saidIn(build({ series: [region, own] }))[4]).toBe(
      'E. Casusregie: Gemiddelde regio geen score; Schiedam 2026 5,0.',
    );
  });

  it('draws titles where there is room and letters where there is not', () => {
    expect(textsIn(build())).toContain('A. Visie');
    expect(textsIn(build({}, 320))).toContain('A');
    expect(textsIn(build({}, 320))).not.toContain('A. Visie');
    const many = Array.from({ length: 20 }, (_, index) => ({ code: `T${index}`, title: 'Thema' }));
    expect(textsIn(build({ axes: many, series: [] }))).toContain('T3');
  });

  it.each([280, 340, 480, 640, 900])('keeps long texts inside a picture of %d', (width) => {
    const title = 'Samenwerken en opschalen met partners die ook een rol hebben';
    const name = 'Bodegraven-Reeuwijk en Nieuwkoop 2026 (geïmporteerd)';
    const series = [own, { ...own, kind: 'previous' as const }, region].map((one) => ({
      ...one,
      name,
      values: [null, 2, 3, 4, 5],
    }));
    const chart = build({ axes: axes.map(({ code }) => ({ code, title })), series }, width);
    expect(spillsOf(chart, textWidth)).toEqual([]);
  });

  it.each([3, 5, 6, 9, 10, 14])('keeps names of 240 letters apart, on %d axes', (count) => {
    const title = 'Samenwerken en opschalen met partners in veiligheid en zorg '.repeat(4);
    const many = Array.from({ length: count }, (_, index) => ({ code: `T${index + 1}`, title }));
    for (const size of [{ width: 640, height: 390 }, { width: 640 }, { width: 480 }]) {
      for (const value of [3, null]) {
        const values = many.map(() => value);
        const chart = radarChart(input({ axes: many, series: [{ ...own, values }] }), size);
        expect(overlapsOf(chart)).toEqual([]);
        expect(spillsOf(chart, textWidth)).toEqual([]);
        for (const mark of marksOf(chart, 'strong')) {
          const lines = mark.kind === 'text' ? mark.lines : [];
          expect(lines.length).toBeLessThanOrEqual(3);
          expect(lines.join(' ')).toMatch(/…|^T\d+$/u);
        }
        expect(saidIn(chart)[0]).toContain(title);
      }
    }
  });

  it('refuses a fourth line and a radar of two axes', () => {
    expect(() => build({ series: [own, own, own, own] })).toThrow('at most three lines');
    expect(() => build({ axes: axes.slice(0, 2) })).toThrow('at least three axes');
  });

  it('is drawn as before', () => {
    expect(
      outlineOf(build({ series: [region, { ...own, kind: 'previous' }, own] })),
    ).toMatchSnapshot();
  });
});
