import type { Chart, ChartScale, ChartSize, ChartText, Figure, Look, Mark } from './chart.js';
import { placeNames, type AxisName } from './radar-labels.js';
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
  type Point,
} from './shapes.js';
import { fontSize, lineHeight, wrapText } from './text-width.js';

export type RadarSeriesKind = 'own' | 'previous' | 'region';
export interface RadarAxis {
  readonly code: string;
  readonly title: string;
}
export interface RadarSeries {
  readonly name: string;
  readonly kind: RadarSeriesKind;
  /** One value per axis, in the order of the axes; null where there is no score. */
  readonly values: readonly Figure[];
}
export interface RadarInput extends ChartScale, ChartText {
  readonly axes: readonly RadarAxis[];
  readonly series: readonly RadarSeries[];
}

/** From this width on, and up to so many axes, titles fit beside their letters. */
const widthForTitles = 460;
const axesWithTitles = 14;
/** Of a name right above or below the circle. */
const widthAtEnds = 220;

const order: readonly RadarSeriesKind[] = ['region', 'previous', 'own'];
const lines: Record<RadarSeriesKind, Look> = {
  own: 'ownLine',
  previous: 'previousLine',
  region: 'regionLine',
};
/** The ring is wider than the dot, so that an equal score still shows both. */
const sizes: Record<RadarSeriesKind, number> = { own: 3.6, previous: 4.8, region: 4.8 };

/** The line breaks where a figure is missing: a gap is no low score. */
function ring(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const gap = points.indexOf(null);
  if (gap < 0) return [];
  const turned = [...points.slice(gap + 1), ...points.slice(0, gap + 1)];
  const runs: Point[][] = [[]];
  for (const point of turned) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
}

function drawSeries(kind: RadarSeriesKind, points: readonly (Point | null)[]): Mark[] {
  const known = points.filter((point) => point !== null);
  const isWhole = known.length === points.length;
  const paths: Mark[] = isWhole
    ? [
        ...(kind === 'own'
          ? [{ kind: 'path', look: 'ownArea', d: pathOf(known, true) } as const]
          : []),
        { kind: 'path', look: lines[kind], d: pathOf(known, true) },
      ]
    : ring(points).map((run) => ({ kind: 'path', look: lines[kind], d: pathOf(run) }));
  return [...paths, ...known.map((point) => marker(kind, point, sizes[kind]))];
}

/** At most three lines over at least three axes; the lowest level is a ring and not the centre. */
export function radarChart(input: RadarInput, { width, height = width * 1.05 }: ChartSize): Chart {
  const { axes, series, min, max, title, description } = input;
  if (series.length > 3)
    throw new Error(`A radar holds at most three lines, not ${series.length}.`);
  if (axes.length < 3) throw new Error(`A radar needs at least three axes, not ${axes.length}.`);

  const hasTitles = width >= widthForTitles && axes.length <= axesWithTitles;
  const items = series.map(({ name, kind }) => ({
    name,
    draw: (x: number, y: number) => [
      lineMark(lines[kind], [x, y], [x + 20, y]),
      marker(kind, [x + 10, y], sizes[kind]),
    ],
  }));
  const keyHeight = legend(items, { top: 0, width }).height;
  const room = height - keyHeight - 6;
  const isMissing = (axis: number): boolean =>
    series.some(({ kind, values }) => kind === 'own' && (values[axis] ?? null) === null);
  const tallest = Math.max(
    ...[0, axes.length / 2].map((axis) => {
      const { code = '', title: name = '' } = axes[axis] ?? {};
      return wrapText(`${code}. ${name}`, widthAtEnds, isMissing(axis) ? 2 : 3).length;
    }),
  );
  const edge = hasTitles
    ? {
        x: Math.min(170, width / 4),
        y: Math.max(40, 14 + (tallest + (isMissing(0) ? 1 : 0)) * lineHeight),
      }
    : { x: 34, y: 26 };
  const radius = Math.max(30, Math.min(width / 2 - edge.x, room / 2 - edge.y));
  const [cx, cy] = [width / 2, room / 2];
  const levels = levelsOf({ min, max });
  const place = (index: number, r: number): Point => {
    const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  };
  const distance = (value: number): number =>
    (radius * (1 + ((value - min) / (max - min)) * (levels.length - 1))) / levels.length;

  const web: Mark[] = [
    ...axes.map((_, index) => lineMark('grid', [cx, cy], place(index, radius))),
    ...levels.map((level): Mark => {
      const points = axes.map((_, index) => place(index, distance(level)));
      return { kind: 'path', look: 'axis', d: pathOf(points, true) };
    }),
    ...levels.map((level) =>
      textMark('note', [cx - 5, cy - distance(level) + fontSize / 3], formatLevel(level), 'end'),
    ),
  ];

  const names = axes.map(({ code, title: name }, index): AxisName => {
    const end = place(index, radius + 10);
    const [cos, sin] = [(end[0] - cx) / (radius + 10), (end[1] - cy) / (radius + 10)];
    const anchor = Math.abs(cos) < 0.15 ? 'middle' : cos > 0 ? 'start' : 'end';
    return {
      code,
      name: hasTitles ? `${code}. ${name}` : isMissing(index) ? `${code} –` : code,
      notes: hasTitles && isMissing(index) ? ['geen score'] : [],
      ...{ end, sin, anchor },
      free: anchor === 'middle' ? widthAtEnds : (anchor === 'start' ? width - end[0] : end[0]) - 2,
    };
  });
  const labels = placeNames(names, room).map(({ lines, at, anchor }, index): Mark => {
    const { code = '', title: name = '' } = axes[index] ?? {};
    const values = series.map(
      ({ name: line, values }) => `${line} ${spoken(values[index] ?? null)}`,
    );
    const says = `${code}. ${name}: ${values.join('; ')}.`;
    return { ...textMark('strong', at, lines, anchor), says, row: index };
  });

  const drawn = order.flatMap((kind) =>
    series
      .filter((one) => one.kind === kind)
      .flatMap(({ values }) =>
        drawSeries(
          kind,
          axes.map((_, index) => {
            const value = values[index] ?? null;
            return value === null ? null : place(index, distance(value));
          }),
        ),
      ),
  );
  const key = legend(items, { top: height - keyHeight, width });
  return {
    width: round(width),
    height: round(height),
    title,
    description,
    marks: [...web, ...drawn, ...labels, ...key.marks],
  };
}
