import type { Look, Mark, TextMark } from './chart.js';
import { formatScore } from './format-score.js';
import { cutMiddle, fontSize, lineHeight, textWidth } from './text-width.js';

/** Two decimals: enough for a screen and for paper, and the same text on every machine. */
export const round = (value: number): number => Math.round(value * 100) / 100 || 0;

export type Point = readonly [x: number, y: number];

export const pathOf = (points: readonly Point[], isClosed = false): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('') +
  (isClosed ? 'Z' : '');

export const lineMark = (look: Look, [x1, y1]: Point, [x2, y2]: Point): Mark => ({
  kind: 'line',
  look,
  x1: round(x1),
  y1: round(y1),
  x2: round(x2),
  y2: round(y2),
});

export const textMark = (
  look: Look,
  [x, y]: Point,
  text: string | readonly string[],
  anchor: TextMark['anchor'] = 'start',
): TextMark => ({
  kind: 'text',
  look,
  x: round(x),
  y: round(y),
  lines: typeof text === 'string' ? [text] : text,
  anchor,
});

export type Shape = 'own' | 'previous' | 'region' | 'predecessor' | 'other';

/** A marker that is known by its form: dot, ring, diamond, square, small dot. */
export function marker(shape: Shape, [x, y]: Point, r: number): Mark {
  if (shape === 'region') {
    const points: Point[] = [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ];
    return { kind: 'path', look: shape, d: pathOf(points, true) };
  }
  if (shape === 'predecessor') {
    const side = round(r * 1.7);
    const [left, top] = [round(x - side / 2), round(y - side / 2)];
    return { kind: 'rect', look: shape, x: left, y: top, width: side, height: side };
  }
  return { kind: 'circle', look: shape, cx: round(x), cy: round(y), r };
}

export const markerSize: Readonly<Record<Shape, number>> = {
  own: 6.5,
  previous: 5,
  region: 6,
  predecessor: 4.5,
  other: 3.5,
};

export interface LegendItem {
  readonly name: string;
  readonly draw: (x: number, y: number) => readonly Mark[];
}

export const shapeItem = (shape: Shape, name: string): LegendItem => ({
  name,
  draw: (x, y) => [marker(shape, [x + 10, y], markerSize[shape])],
});
export const spreadItem = (name: string): LegendItem => ({
  name,
  draw: (x, y) => [lineMark('spread', [x + 4, y], [x + 17, y])],
});

const legendStep = 22;
const swatch = 26;

/** The names of the shapes, on as many lines as they need, from `top` on. */
export function legend(
  items: readonly LegendItem[],
  { top, width }: { readonly top: number; readonly width: number },
): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = [];
  let [x, line] = [0, 0];
  for (const { name, draw } of items) {
    const shown = cutMiddle(name, Math.min(width - swatch, 280));
    const length = swatch + textWidth(shown);
    if (x > 0 && x + length > width) [x, line] = [0, line + 1];
    const y = top + line * legendStep + legendStep / 2;
    marks.push(...draw(x, y), textMark('label', [x + swatch, y + fontSize / 3], shown));
    x += length + 16;
  }
  return { marks, height: items.length === 0 ? 0 : (line + 1) * legendStep };
}

/** Lines of text with their middle at `y`. */
export const middleText = (
  look: Look,
  [x, y]: Point,
  lines: readonly string[],
  anchor: TextMark['anchor'] = 'start',
): TextMark =>
  textMark(look, [x, y + fontSize / 3 - ((lines.length - 1) * lineHeight) / 2], lines, anchor);

/** The whole steps of a scale; about five of one with many points. */
export function levelsOf({ min, max }: { readonly min: number; readonly max: number }): number[] {
  const span = max - min;
  const steps = span <= 10 ? Math.max(1, Math.round(span)) : 5;
  return Array.from({ length: steps + 1 }, (_, step) => round(min + (span * step) / steps));
}

export const formatLevel = (level: number): string => String(level).replace('.', ',');
export const spoken = (value: number | null): string =>
  value === null ? 'geen score' : formatScore(value);
export const shownFigure = (value: number | null): string =>
  value === null ? '–' : formatScore(value);
