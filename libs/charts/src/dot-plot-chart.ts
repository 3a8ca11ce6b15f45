import { shownDifference } from '@ijkpunt/contracts';
import type { Chart, ChartScale, ChartSize, ChartText, Figure, Mark } from './chart.js';
import { figureMark, layRows, nameOf, type RowTitle } from './rows.js';
import {
  formatLevel,
  legend,
  lineMark,
  marker,
  markerSize,
  shapeItem,
  shownFigure,
  spoken,
  spreadItem,
} from './shapes.js';

export interface DotPlotRow extends RowTitle {
  readonly own: Figure;
  readonly previous: Figure;
  readonly region: Figure;
  /** The lowest and highest question: a mean of 1, 5 and 5 must not hide the 1. */
  readonly spread: readonly [number, number] | null;
}
export interface DotPlotInput extends ChartScale, ChartText {
  readonly rows: readonly DotPlotRow[];
  readonly names: { readonly own: string; readonly previous: string; readonly region: string };
}

const laneHeight = 40;
const kinds = ['own', 'previous', 'region'] as const;

const isNear = (a: Figure, b: Figure): boolean =>
  a !== null && b !== null && Math.abs(shownDifference(a, b)) <= 0.1;

/** Own and previous on one lane, the region on one of its own: nothing hides behind another. */
export function dotPlotChart(input: DotPlotInput, { width }: ChartSize): Chart {
  const { rows, names, min, max, title, description } = input;
  const shown = kinds.filter((kind) => kind === 'own' || rows.some((row) => row[kind] !== null));
  const hasSpread = rows.some(({ spread }) => spread !== null);
  const layout = layRows({
    width,
    figure: 'eigen',
    min,
    max,
    rows: rows.map((row) => {
      const figures = shown.map((kind) => `${names[kind]} ${spoken(row[kind])}`);
      const spread = row.spread
        ? `; vragen van ${formatLevel(row.spread[0])} tot ${formatLevel(row.spread[1])}`
        : '';
      return {
        name: nameOf(row),
        height: laneHeight,
        says: `${nameOf(row)}: ${figures.join('; ')}${spread}.`,
      };
    }),
  });

  const drawn = rows.flatMap(({ own, previous, region, spread }, index): Mark[] => {
    const lane = layout.lanes[index];
    if (!lane) return [];
    const [upper, middle] = [lane.top + 8, lane.top + 24];
    const dropped = isNear(own, previous) ? middle + 9 : middle;
    return [
      ...lane.frame,
      ...(spread && spread[0] !== spread[1]
        ? [lineMark('spread', [layout.at(spread[0]), middle], [layout.at(spread[1]), middle])]
        : []),
      ...(own !== null && previous !== null
        ? [lineMark('link', [layout.at(previous), middle], [layout.at(own), middle])]
        : []),
      ...(region === null ? [] : [marker('region', [layout.at(region), upper], markerSize.region)]),
      ...(previous === null
        ? []
        : [marker('previous', [layout.at(previous), dropped], markerSize.previous)]),
      ...(own === null ? [] : [marker('own', [layout.at(own), middle], markerSize.own)]),
      figureMark(lane, shownFigure(own)),
    ];
  });
  const key = legend(
    [
      ...shown.map((kind) => shapeItem(kind, names[kind])),
      ...(hasSpread ? [spreadItem('laagste tot hoogste vraag')] : []),
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
