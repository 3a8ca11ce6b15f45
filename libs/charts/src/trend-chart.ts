import type { Chart, ChartScale, ChartSize, ChartText, Figure, Look, Mark } from './chart.js';
import { formatScore } from './format-score.js';
import {
  formatLevel,
  legend,
  levelsOf,
  lineMark,
  marker,
  pathOf,
  round,
  spoken,
  textMark,
  type LegendItem,
  type Point,
} from './shapes.js';
import { cutText, fontSize, lineHeight, wrapText } from './text-width.js';

export type TrendKind = 'own' | 'region' | 'predecessor' | 'other';
export interface TrendPeriod {
  readonly label: string;
  readonly isImported: boolean;
}
export interface TrendLine {
  readonly name: string;
  readonly kind: TrendKind;
  /** One value per period. */
  readonly values: readonly Figure[];
  /** Whether the line stops before this period, since it cannot be compared with the one before. */
  readonly breaks: readonly boolean[];
}
export interface TrendInput extends ChartScale, ChartText {
  readonly periods: readonly TrendPeriod[];
  readonly lines: readonly TrendLine[];
}

const looks: Record<TrendKind, Look> = {
  own: 'ownLine',
  region: 'regionLine',
  predecessor: 'predecessorLine',
  other: 'otherLine',
};
const sizes: Record<TrendKind, number> = { own: 5, region: 5.5, predecessor: 4.2, other: 3.5 };
const order: readonly TrendKind[] = ['other', 'predecessor', 'region', 'own'];
/** From this width on a line that shares its look with others has its name at its end. */
const widthForNames = 480;
const namesWidth = 120;

/** Parts of a line without a gap in them; a part of one point is drawn as its marker alone. */
function parts(
  { values, breaks }: TrendLine,
  place: (index: number, value: number) => Point,
): Point[][] {
  const runs: Point[][] = [[]];
  for (const [index, value] of values.entries()) {
    if (value === null || breaks[index] === true) runs.push([]);
    if (value !== null) runs.at(-1)?.push(place(index, value));
  }
  return runs.filter((run) => run.length > 0);
}

const nameOf = ({ label, isImported }: TrendPeriod): string =>
  isImported ? `${label} (geïmporteerd)` : label;

/** Lines over measurements: a gap where a figure is missing, a stop where nothing can be compared. */
export function trendChart(
  input: TrendInput,
  { width, height = Math.round(Math.min(380, Math.max(260, width * 0.55))) }: ChartSize,
): Chart {
  const { periods, min, max, title, description } = input;
  const lines = order.flatMap((kind) => input.lines.filter((line) => line.kind === kind));
  const sharesLook = (line: TrendLine): boolean =>
    lines.filter(({ kind }) => kind === line.kind).length > 1;
  const hasNames = width >= widthForNames;
  const atEnd = hasNames ? lines.filter(sharesLook) : [];
  const hasBreaks = lines.some(({ breaks }) => breaks.some(Boolean));

  const items: LegendItem[] = [
    ...[...lines]
      .reverse()
      .filter((line) => !atEnd.includes(line))
      .map(({ name, kind }) => ({
        name,
        draw: (x: number, y: number): Mark[] => [
          lineMark(looks[kind], [x, y], [x + 20, y]),
          marker(kind, [x + 10, y], sizes[kind]),
        ],
      })),
    ...(hasBreaks
      ? [
          {
            name: 'niet te vergelijken met daarvoor',
            draw: (x: number, y: number): Mark[] => [
              lineMark('break', [x + 10, y - 8], [x + 10, y + 8]),
            ],
          },
        ]
      : []),
  ];
  const keyHeight = legend(items, { top: 0, width }).height;

  const [left, right] = [26, width - (atEnd.length > 0 ? namesWidth : 16)];
  const columnWidth = (right - left) / Math.max(1, periods.length);
  const x = (index: number): number => left + (index + 0.5) * columnWidth;
  const labels = periods.map(({ label, isImported }) => [
    ...wrapText(label, columnWidth - 4, 2),
    ...(isImported ? [columnWidth < 90 ? 'geïmp.' : '(geïmporteerd)'] : []),
  ]);
  const labelHeight = Math.max(1, ...labels.map(({ length }) => length)) * lineHeight;
  const [top, bottom] = [20, height - keyHeight - labelHeight - 16];
  const y = (value: number): number => bottom - ((value - min) / (max - min)) * (bottom - top);
  const place = (index: number, value: number): Point => [x(index), y(value)];

  const grid = levelsOf({ min, max }).flatMap((level) => [
    lineMark('axis', [left, y(level)], [right, y(level)]),
    textMark('note', [left - 8, y(level) + fontSize / 3], formatLevel(level), 'end'),
  ]);
  const columns = periods.flatMap((period, index): Mark[] => {
    const stopped = lines.filter(({ breaks }) => breaks[index] === true);
    const figures = [...lines]
      .reverse()
      .map(({ name, values }) => `${name} ${spoken(values[index] ?? null)}`);
    const broken = stopped.map(({ name }) => name).join(', ');
    return [
      {
        kind: 'rect',
        look: 'band',
        x: round(left + index * columnWidth),
        y: 4,
        width: round(columnWidth),
        height: round(bottom + labelHeight + 6),
        says: `${nameOf(period)}: ${figures.join('; ')}.${broken ? ` Niet te vergelijken met daarvoor: ${broken}.` : ''}`,
        row: 0,
      },
      ...(stopped.length > 0 && index > 0
        ? [
            lineMark(
              'break',
              [left + index * columnWidth, top],
              [left + index * columnWidth, bottom],
            ),
          ]
        : []),
      textMark('label', [x(index), bottom + lineHeight + 2], labels[index] ?? [], 'middle'),
    ];
  });
  const drawn = lines.flatMap((line): Mark[] => {
    const runs = parts(line, place);
    return [
      ...runs
        .filter((run) => run.length > 1)
        .map((run): Mark => ({ kind: 'path', look: looks[line.kind], d: pathOf(run) })),
      ...runs.flat().map((point) => marker(line.kind, point, sizes[line.kind])),
    ];
  });
  /** Above its point, or below it where only there nothing else is near. */
  const figureAt = (line: TrendLine, index: number, value: number): number => {
    const others = lines.filter((one) => one !== line).map(({ values }) => values[index] ?? null);
    const isNear = (from: number, to: number): boolean =>
      others.some((other) => other !== null && y(other) >= from && y(other) <= to);
    const at = y(value);
    return isNear(at - 26, at) && !isNear(at, at + 28) ? at + 20 : at - 10;
  };
  const figures = lines
    .filter(({ kind }) => kind === 'own')
    .flatMap((line) =>
      line.values.flatMap((value, index) =>
        value === null
          ? []
          : [
              textMark(
                'strong',
                [x(index), figureAt(line, index, value)],
                formatScore(value),
                'middle',
              ),
            ],
      ),
    );
  const key = legend(items, { top: height - keyHeight, width });
  return {
    width,
    height,
    title,
    description,
    marks: [
      ...columns,
      ...grid,
      ...drawn,
      ...figures,
      ...endNames(atEnd, { x, y, width }),
      ...key.marks,
    ],
  };
}

/** The name behind the last point of each line, moved apart where ends are near each other. */
function endNames(
  lines: readonly TrendLine[],
  { x, y, width }: { x(index: number): number; y(value: number): number; readonly width: number },
): Mark[] {
  const ends = lines
    .flatMap(({ name, values }) => {
      const index = values.findLastIndex((value) => value !== null);
      const value = values[index] ?? null;
      return value === null ? [] : [{ name, index, y: y(value) }];
    })
    .sort((a, b) => a.index - b.index || a.y - b.y);
  let last = { index: -1, y: 0 };
  return ends.map(({ name, index, y: wished }) => {
    const at = last.index === index ? Math.max(wished, last.y + lineHeight) : wished;
    last = { index, y: at };
    return textMark(
      'note',
      [x(index) + 10, at + fontSize / 3],
      cutText(name, width - x(index) - 12),
    );
  });
}
