import type { ChartScale, Mark } from './chart.js';
import {
  formatLevel,
  levelsOf,
  lineMark,
  middleText,
  round,
  textMark,
  type Point,
} from './shapes.js';
import { lineHeight, wrapText } from './text-width.js';

/** Below this width the name of a row stands above its lane instead of beside it. */
const widthForNames = 480;
const headHeight = 24;
const figureWidth = 52;

export interface RowTitle {
  readonly code: string;
  readonly title: string;
}
export const nameOf = ({ code, title }: RowTitle): string =>
  code === '' ? title : `${code}. ${title}`;

export interface Lane {
  /** The top of what is drawn in it. */
  readonly top: number;
  readonly height: number;
  /** Where the figure beside it is written. */
  readonly figure: Point;
  /** The name, and a band over the whole row that says what is in it. */
  readonly frame: readonly Mark[];
}

export interface RowsInput extends ChartScale {
  readonly width: number;
  /** What the figure beside each row is. */
  readonly figure: string;
  readonly rows: readonly {
    readonly name: string;
    readonly note?: string | undefined;
    readonly height: number;
    readonly says: string;
  }[];
}

/** Rows under one scale, each with its name, room to draw and a figure: their places and the scale. */
export function layRows({ width, figure, rows, min, max }: RowsInput): {
  readonly lanes: readonly Lane[];
  readonly scale: readonly Mark[];
  readonly bottom: number;
  at(value: number): number;
} {
  const isNarrow = width < widthForNames;
  const nameWidth = isNarrow ? width : Math.min(280, width * 0.36);
  const left = isNarrow ? 12 : nameWidth + 24;
  const right = width - figureWidth - 12;
  const at = (value: number): number => left + ((value - min) / (max - min)) * (right - left);

  let top = headHeight;
  const lanes = rows.map(({ name, note, height, says }, row): Lane => {
    const lines = wrapText(name, nameWidth, 3);
    const notes = note === undefined ? [] : wrapText(note, nameWidth, 1);
    const nameHeight = (lines.length + notes.length) * lineHeight;
    const whole = (isNarrow ? nameHeight + height : Math.max(nameHeight, height)) + 12;
    const laneTop = isNarrow ? top + 6 + nameHeight : top + (whole - height) / 2;
    const nameTop = isNarrow ? top + 6 : top + (whole - nameHeight) / 2;
    const baseline = nameTop + lineHeight * 0.8;
    const frame: Mark[] = [
      { kind: 'rect', look: 'band', x: 0, y: top, width, height: whole, says, row },
      lineMark('grid', [0, top], [width, top]),
      textMark('label', [0, baseline], lines),
      ...(notes.length > 0
        ? [textMark('note', [0, baseline + lines.length * lineHeight], notes)]
        : []),
    ];
    top += whole;
    return { top: laneTop, height, figure: [width, laneTop + height / 2], frame };
  });
  const scale = levelsOf({ min, max }).flatMap((level) => [
    lineMark('axis', [at(level), headHeight - 4], [at(level), top]),
    textMark('note', [at(level), headHeight - 10], formatLevel(level), 'middle'),
  ]);
  scale.push(textMark('note', [width, headHeight - 10], figure, 'end'));
  return { lanes, scale, bottom: round(top), at };
}

export const figureMark = ({ figure }: Lane, text: string): Mark =>
  middleText('strong', figure, [text], 'end');
