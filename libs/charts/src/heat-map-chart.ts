import type { Chart, ChartScale, ChartSize, ChartText, Figure, Mark } from './chart.js';
import { nameOf, type RowTitle } from './rows.js';
import {
  formatLevel,
  legend,
  lineMark,
  middleText,
  round,
  shownFigure,
  spoken,
  textMark,
  type Point,
} from './shapes.js';
import { lineHeight, wrapText } from './text-width.js';

export interface HeatMapRow {
  readonly name: string;
  /** One value per column, in the order of the columns. */
  readonly values: readonly Figure[];
}
export interface HeatMapInput extends ChartScale, ChartText {
  readonly columns: readonly RowTitle[];
  readonly rows: readonly HeatMapRow[];
}
export type Tone = 0 | 1 | 2 | 3 | 4;

const cellHeight = 32;
/** From this width of a column on its title fits above it; below it the code stands there. */
const widthForTitles = 76;
/** A column of less cannot hold a figure; names give way to it. */
const leastWidth = 25;

/** Which of five tones a value has: the nearest fifth of the scale, so 1 to 5 are levels 1 to 5. */
export function toneOf(value: number, min: number, max: number): Tone {
  const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
  const tones = [0, 1, 2, 3, 4] as const;
  return tones[Math.round(share * 4)] ?? 4;
}

/** One tick for the lowest tone, five for the highest. */
function ticksOf(tone: Tone, [centre, top]: Point, room: number): Mark[] {
  const gap = Math.min(5, room / 5);
  return Array.from({ length: tone + 1 }, (_, index) => ({
    kind: 'rect',
    look: `onTone${tone}`,
    x: round(centre + (index - tone / 2) * gap - 0.75),
    y: top,
    width: 1.5,
    height: 4,
  }));
}

/** A tone is also so many ticks along the foot of its cell: known without colour. */
function cell(
  value: Figure,
  input: ChartScale,
  box: { x: number; y: number; width: number },
): Mark[] {
  const { x, y, width } = box;
  const rect = {
    kind: 'rect',
    x: round(x + 1),
    y: y + 1,
    width: round(width - 2),
    height: cellHeight - 2,
  } as const;
  const centre = x + width / 2;
  if (value === null) {
    return [
      { ...rect, look: 'missing' },
      middleText('note', [centre, y + cellHeight / 2], ['–'], 'middle'),
    ];
  }
  const tone = toneOf(value, input.min, input.max);
  return [
    { ...rect, look: `tone${tone}` },
    middleText(`onTone${tone}`, [centre, y + cellHeight / 2 - 3], [shownFigure(value)], 'middle'),
    ...ticksOf(tone, [centre, y + cellHeight - 8], width - 4),
  ];
}

/** Rows against columns: a figure, a tone and ticks in each cell, a dash where there is no figure. */
export function heatMapChart(input: HeatMapInput, { width }: ChartSize): Chart {
  const { columns, rows, min, max, title, description } = input;
  const nameWidth = Math.min(
    190,
    width * 0.34,
    Math.max(64, width - 8 - columns.length * leastWidth),
  );
  const columnWidth = (width - nameWidth - 8) / Math.max(1, columns.length);
  const hasTitles = columnWidth >= widthForTitles;
  const heads = columns.map((column) =>
    hasTitles
      ? wrapText(nameOf(column), columnWidth - 6, 3)
      : wrapText(column.code, columnWidth, 1),
  );
  const headHeight = Math.max(1, ...heads.map(({ length }) => length)) * lineHeight + 6;
  const left = (column: number): number => nameWidth + 8 + column * columnWidth;

  const head = heads.map((lines, column) =>
    textMark(
      'strong',
      [left(column) + columnWidth / 2, headHeight - 8 - (lines.length - 1) * lineHeight],
      lines,
      'middle',
    ),
  );
  const body = rows.flatMap((row, index): Mark[] => {
    const y = headHeight + index * cellHeight;
    const name = middleText('label', [0, y + cellHeight / 2], wrapText(row.name, nameWidth, 2));
    const cells = columns.flatMap((column, at): Mark[] => {
      const value = row.values[at] ?? null;
      const [first, ...others] = cell(value, input, { x: left(at), y, width: columnWidth });
      const says = `${row.name}, ${nameOf(column)}: ${spoken(value)}.`;
      return first ? [{ ...first, says, row: index }, ...others] : [];
    });
    return [name, ...cells];
  });

  const bottom = headHeight + rows.length * cellHeight;
  const ends: readonly (readonly [number, string])[] = [
    [min, `${formatLevel(min)} (laagste)`],
    [max, `${formatLevel(max)} (hoogste)`],
  ];
  const key = legend(
    [
      ...ends.map(([value, name]) => ({
        name,
        draw: (x: number, y: number): Mark[] => {
          const tone = toneOf(value, min, max);
          const box = { x, y: y - 7, width: 20, height: 14 };
          return [
            { kind: 'rect', look: `tone${tone}`, ...box },
            ...ticksOf(tone, [x + 10, y + 1], 18),
          ];
        },
      })),
      {
        name: 'geen score',
        draw: (x: number, y: number): Mark[] => [
          { kind: 'rect', look: 'missing', x, y: y - 7, width: 20, height: 14 },
          lineMark('break', [x + 7, y], [x + 13, y]),
        ],
      },
    ],
    { top: bottom + 8, width },
  );
  return {
    width,
    height: bottom + 8 + key.height,
    title,
    description,
    marks: [...head, ...body, ...key.marks],
  };
}
