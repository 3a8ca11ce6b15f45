import { describe, expect, it } from '@jest/globals';
import { radarOption, type RadarInput, type RadarSeries } from './radar-option.js';
import { renderSvg } from './svg.js';

const axes = ['Visie', 'Signaleren', 'Veiligheid', 'Plan', 'Casusregie'].map((title, index) => ({
  code: 'ABCDE'.charAt(index),
  title,
}));
const own: RadarSeries = { name: 'Schiedam 2026', kind: 'own', values: [3, 4, 2.5, 1, 5] };
const build = (overrides: Partial<RadarInput> = {}) =>
  radarOption({ axes, min: 1, max: 5, series: [own], description: 'Radar', ...overrides });

describe('radarOption', () => {
  it('closes the ring by repeating the first value', () => {
    const [line] = [build().series].flat();
    expect(line).toMatchObject({
      data: [
        [3, 0],
        [4, 72],
        [2.5, 144],
        [1, 216],
        [5, 288],
        [3, 360],
      ],
    });
  });

  it('leaves a gap where a value is missing', () => {
    const [line] = [build({ series: [{ ...own, values: [null, 4, 2.5, 1, 5] }] }).series].flat();
    expect(line).toMatchObject({
      connectNulls: false,
      data: [
        ['-', 0],
        [4, 72],
        [2.5, 144],
        [1, 216],
        [5, 288],
        ['-', 360],
      ],
    });
  });

  it('never draws a missing value as the lowest level', () => {
    const markers = (values: (number | null)[]) =>
      renderSvg(build({ series: [{ ...own, values }] }), 320, 320).match(/<path d="M1 0A1/gu)
        ?.length;
    const whole = markers([3, 4, 2.5, 2, 5]) ?? 0;
    const broken = markers([3, 4, null, 2, 5]) ?? 0;
    expect(whole - broken).toBe(1);
    const empty = build({ series: [{ ...own, values: axes.map(() => null) }] });
    expect(renderSvg(empty, 320, 320)).toMatch(/<path d="" fill="none"[^>]*stroke="#0b4f71"/u);
  });

  it('treats a missing tail of values as missing', () => {
    const [line] = [build({ series: [{ ...own, values: [3] }] }).series].flat();
    expect(line).toMatchObject({
      data: [
        [3, 0],
        ['-', 72],
        ['-', 144],
        ['-', 216],
        ['-', 288],
        [3, 360],
      ],
    });
  });

  it('tells the three kinds apart without colour', () => {
    const kinds = (['own', 'previous', 'region'] as const).map((kind) => ({ ...own, kind }));
    const [first, second, third] = [build({ series: kinds }).series].flat();
    expect(first).toMatchObject({ symbol: 'circle', itemStyle: { color: '#0b4f71' } });
    expect(second).toMatchObject({ symbol: 'circle', itemStyle: { color: '#ffffff' } });
    expect(third).toMatchObject({ symbol: 'diamond', lineStyle: { type: [5, 4] } });
  });

  it('refuses a fourth line and a radar of two axes', () => {
    expect(() => build({ series: [own, own, own, own] })).toThrow('at most three lines');
    expect(() => build({ axes: axes.slice(0, 2) })).toThrow('at least three axes');
  });

  it('does not change when it is drawn', () => {
    const option = build();
    expect(renderSvg(option, 320, 320)).toBe(renderSvg(option, 320, 320));
    expect(JSON.stringify(option)).toBe(JSON.stringify(build()));
  });
});
