/** What a mark is. Its colour and line follow from it, on screen and on paper alike. */
export type Look =
  | 'own'
  | 'ownLine'
  | 'ownArea'
  | 'previous'
  | 'previousLine'
  | 'region'
  | 'regionLine'
  | 'predecessor'
  | 'predecessorLine'
  | 'other'
  | 'otherLine'
  | 'link'
  | 'spread'
  | 'axis'
  | 'grid'
  | 'break'
  | 'band'
  | 'missing'
  | 'label'
  | 'strong'
  | 'note';

interface MarkBase {
  readonly look: Look;
  /** What a reader hears at this mark; a mark without is drawn only. */
  readonly says?: string;
  /** Marks that say something stand in rows, which the arrow keys go up and down. */
  readonly row?: number;
}
export interface LineMark extends MarkBase {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
export interface PathMark extends MarkBase {
  readonly kind: 'path';
  readonly d: string;
}
export interface RectMark extends MarkBase {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface CircleMark extends MarkBase {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}
/** Lines below each other; `y` is the baseline of the first. */
export interface TextMark extends MarkBase {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle' | 'end';
}
export type Mark = LineMark | PathMark | RectMark | CircleMark | TextMark;

/** A picture as plain data: the same on a screen, in a PDF and in a test. Lengths are CSS pixels. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What a reader is told in place of the picture. */
  readonly description: string;
  readonly marks: readonly Mark[];
}

export interface ChartSize {
  readonly width: number;
  /** Left out, it follows from what the chart holds. */
  readonly height?: number;
}
export interface ChartText {
  readonly title: string;
  readonly description: string;
}
export interface ChartScale {
  readonly min: number;
  readonly max: number;
}
/** A missing figure is null, and is drawn as a gap. */
export type Figure = number | null;
