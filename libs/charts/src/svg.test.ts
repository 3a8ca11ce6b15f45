import { describe, expect, it } from '@jest/globals';
import { radarOption } from './radar-option.js';
import { renderSvg } from './svg.js';

const build = (title: string) =>
  radarOption({
    axes: [
      { code: 'A', title },
      { code: 'B', title: 'Signaleren en meldcode' },
      { code: 'C', title: 'Casusregie' },
    ],
    min: 1,
    max: 5,
    series: [{ name: 'Schiedam 2026', kind: 'own', values: [3.4, 2, 5] }],
    description: 'Radar',
  });

describe('renderSvg', () => {
  it('draws titles where there is room and letters where there is not', () => {
    expect(renderSvg(build('Visie'), 640, 420)).toContain('>A. Visie<');
    expect(renderSvg(build('Visie'), 320, 320)).toContain('>A<');
    expect(renderSvg(build('Visie'), 320, 320)).not.toContain('Visie');
  });

  it('writes titles as text, never as markup', () => {
    const svg = renderSvg(build('<script>"&\' zr1-cls-1'), 640, 420);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;&quot;&amp;');
    expect(svg).toContain('zr1-cls-1');
  });

  it('gives the same bytes for the same figures, however many charts came before', () => {
    const first = renderSvg(build('Visie'), 640, 420);
    for (let count = 0; count < 12; count += 1) renderSvg(build('Anders'), 640, 420);
    expect(renderSvg(build('Visie'), 640, 420)).toBe(first);
  });
});
