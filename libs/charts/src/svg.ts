import type { Chart, Mark } from './chart.js';
import { paintOf } from './looks.js';
import { chartFont, highContrast, palette } from './palette.js';
import { fontSize, lineHeight } from './text-width.js';

export interface SvgStyle {
  /** The colour of a region's own, as #rrggbb; what else is written there is left aside. */
  readonly accent?: string | null;
  readonly highContrast?: boolean;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text stays text; what XML cannot hold at all is left out. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/gu, (one) => entities[one] ?? one);

const attributes = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => {
      const kebab =
        name === 'viewBox' ? name : name.replace(/[A-Z]/gu, (one) => `-${one.toLowerCase()}`);
      return ` ${kebab}="${escape(String(value))}"`;
    })
    .join('');

function drawn(mark: Mark, paint: object): string {
  if (mark.kind === 'text') {
    const { x, y, lines, anchor } = mark;
    const spans = lines.map(
      (line, at) => `<tspan${attributes({ x, y: y + at * lineHeight })}>${escape(line)}</tspan>`,
    );
    return `<text${attributes({ textAnchor: anchor, ...paint })}>${spans.join('')}</text>`;
  }
  const { kind, look: _look, says: _says, row: _row, ...shape } = mark;
  return `<${kind}${attributes({ ...shape, ...paint })}/>`;
}

/** The chart as SVG text for a report: no style sheet, no ids, the same bytes for the same figures. */
export function toSvg(chart: Chart, style: SvgStyle = {}): string {
  const base = style.highContrast ? highContrast : palette;
  const accent = /^#[\da-f]{6}$/iu.exec(style.accent ?? '')?.[0];
  const colours = accent && !style.highContrast ? { ...base, own: accent } : base;
  const { width, height, title, description } = chart;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    fontFamily: chartFont,
    fontSize,
  });
  const marks = chart.marks.map((mark) => drawn(mark, paintOf(mark.look, colours)));
  return `<svg${root}><title>${escape(title)}</title><desc>${escape(description)}</desc>\n${marks.join('\n')}\n</svg>\n`;
}
