import type { Chart, ChartScale, ChartSize, ChartText, Figure, Mark } from './chart.js';
import { formatScore } from './format-score.js';
import { figureMark, layRows, nameOf, type RowTitle } from './rows.js';
import { legend, marker, markerSize, shapeItem, shownFigure, spoken } from './shapes.js';

export interface StripPoint {
  readonly name: string;
  readonly value: Figure;
  readonly isOwn: boolean;
}
export interface StripRow extends RowTitle {
  readonly points: readonly StripPoint[];
  readonly mean: Figure;
}
export interface StripInput extends ChartScale, ChartText {
  readonly rows: readonly StripRow[];
}

const radius = 4;
const step = 2 * radius + 1.5;
const meanHeight = 18;
/** So many dots stand above each other; more of one figure stand beside them. */
const mostLanes = 7;

type Known = StripPoint & { readonly value: number };
interface Placed {
  readonly point: Known;
  readonly dx: number;
  readonly lane: number;
}

const outward = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2));
const lanes = outward(mostLanes);

/** Own first, in the middle; then by figure and name, each at the nearest place that is free. */
function place(points: readonly Known[], at: (value: number) => number): Placed[] {
  const sorted = [...points].sort(
    (a, b) =>
      Number(b.isOwn) - Number(a.isOwn) ||
      a.value - b.value ||
      Number(a.name > b.name) - Number(a.name < b.name),
  );
  const placed: Placed[] = [];
  const isFree = (x: number, lane: number): boolean =>
    placed.every(
      (other) =>
        other.lane !== lane || Math.abs(at(other.point.value) + other.dx - x) >= step - 0.01,
    );
  for (const point of sorted) {
    const places = outward(2 * points.length + 1).flatMap((column) =>
      lanes.map((lane) => ({ dx: column * step, lane })),
    );
    const free = places.find(({ dx, lane }) => isFree(at(point.value) + dx, lane));
    placed.push({ point, ...(free ?? { dx: 0, lane: 0 }) });
  }
  return placed.sort((a, b) => a.point.value - b.point.value);
}

const isKnown = (point: StripPoint): point is Known => point.value !== null;

function says(row: StripRow): string {
  const known = row.points.filter(isKnown);
  const values = known.map(({ value }) => value);
  const own = row.points.find(({ isOwn }) => isOwn);
  const without = row.points.length - known.length;
  return [
    `${nameOf(row)}: ${known.length} gemeenten`,
    ...(known.length > 0
      ? [`van ${formatScore(Math.min(...values))} tot ${formatScore(Math.max(...values))}`]
      : []),
    ...(without > 0 ? [`${without} zonder score`] : []),
    `gemiddeld ${spoken(row.mean)}`,
    ...(own ? [`${own.name} ${spoken(own.value)}`] : []),
  ].join('; ');
}

/** Every municipality a dot under one scale, equal ones beside each other, the mean a diamond above. */
export function stripChart(input: StripInput, { width }: ChartSize): Chart {
  const { rows, min, max, title, description } = input;
  // Places along the scale depend on the width alone, so they are known before the heights are.
  const { at } = layRows({ width, figure: '', min, max, rows: [] });
  const placed = rows.map(({ points }) => place(points.filter(isKnown), at));
  const depths = placed.map((dots) => Math.max(0, ...dots.map(({ lane }) => Math.abs(lane))));
  const layout = layRows({
    width,
    figure: 'gemiddeld',
    min,
    max,
    rows: rows.map((row, index) => {
      const without = row.points.filter(({ value }) => value === null).length;
      return {
        name: nameOf(row),
        note: without > 0 ? `${without} zonder score` : undefined,
        height: meanHeight + ((depths[index] ?? 0) * 2 + 1) * step + 6,
        says: `${says(row)}.`,
      };
    }),
  });

  const drawn = rows.flatMap((row, index): Mark[] => {
    const lane = layout.lanes[index];
    if (!lane) return [];
    const middle = lane.top + meanHeight + ((depths[index] ?? 0) + 0.5) * step + 3;
    return [
      ...lane.frame,
      ...(row.mean === null
        ? []
        : [marker('region', [at(row.mean), lane.top + 8], markerSize.region)]),
      ...(placed[index] ?? []).map(({ point, dx, lane: offset }): Mark => ({
        ...marker(
          point.isOwn ? 'own' : 'other',
          [at(point.value) + dx, middle + offset * step],
          point.isOwn ? radius + 1.5 : radius,
        ),
        says: `${point.name} ${formatScore(point.value)}, ${nameOf(row)}.`,
        row: index,
      })),
      figureMark(lane, shownFigure(row.mean)),
    ];
  });
  const own = rows.flatMap(({ points }) => points).find(({ isOwn }) => isOwn);
  const hasMean = rows.some(({ mean }) => mean !== null);
  const key = legend(
    [
      ...(own ? [shapeItem('own', own.name)] : []),
      shapeItem('other', own ? 'andere gemeenten' : 'gemeenten'),
      ...(hasMean ? [shapeItem('region', 'gemiddelde')] : []),
    ],
    { top: layout.bottom + 8, width },
  );
  return {
    width,
    height: layout.bottom + 8 + key.height,
    title,
    description,
    marks: [...layout.scale, ...drawn, ...key.marks],
  };
}
