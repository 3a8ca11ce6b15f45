import { describe, expect, it } from '@jest/globals';
import { palette } from './palette.js';
import { radarChart } from './radar-chart.js';
import { toSvg } from './svg.js';

const chart = (title = 'Visie') =>
  radarChart(
    {
      title,
      description: title,
      axes: ['A', 'B', 'C'].map((code) => ({ code, title })),
      min: 1,
      max: 5,
      series: [{ name: title, kind: 'own', values: [3.4, 2, 5] }],
    },
    { width: 640, height: 420 },
  );

describe('toSvg', () => {
  it('writes what a person typed as text, never as markup', () => {
    const svg = toSvg(chart(`<script>alert("&')</script>\u0000\u001b\ud800`));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(&quot;&amp;&#39;)');
    expect(svg).not.toMatch(/[\u0000\u001b\ud800]/u);
  });

  it('gives the same bytes for the same figures, and names nothing by an id', () => {
    expect(toSvg(chart())).toBe(toSvg(chart()));
    expect(toSvg(chart())).not.toMatch(/ id=|url\(|NaN|undefined/u);
  });

  it('takes the accent of a region, and nothing else that is written in its place', () => {
    expect(toSvg(chart(), { accent: '#7a1f5c' })).toContain('stroke="#7a1f5c"');
    const hostile = toSvg(chart(), { accent: 'url(http://example.org/#0b4f71)' });
    expect(hostile).toBe(toSvg(chart()));
  });

  it('is drawn in black for high contrast', () => {
    const svg = toSvg(chart(), { highContrast: true, accent: '#7a1f5c' });
    expect(svg).not.toContain(palette.own);
    expect(svg).not.toContain('#7a1f5c');
  });
});
