import { shownDifference } from '@ijkpunt/contracts';
import type { Chart, ChartScale, ChartSize, ChartText, Figure, Mark } from './chart.js';
import { formatDifference } from './format-score.js';
import { figureMark, layRows, nameOf, type RowTitle } from './rows.js';
import { legend, lineMark, marker, markerSize, shapeItem, spoken } from './shapes.js';

export interface DumbbellRow extends RowTitle {
  readonly from: Figure;
  readonly to: Figure;
}
export interface DumbbellInput extends ChartScale, ChartText {
  readonly rows: readonly DumbbellRow[];
  readonly names: { readonly from: string; readonly to: string };
}

const changeOf = ({ from, to }: DumbbellRow): string =>
  from === null || to === null ? '–' : formatDifference(shownDifference(to, from));

/** From where to where: a ring, a dot and the way between them, with the difference in figures. */
export function dumbbellChart(
  input: DumbbellInput,
  { width, laneHeight = 28 }: ChartSize & { readonly laneHeight?: number },
): Chart {
  const { rows, names, min, max, title, description } = input;
  const layout = layRows({
    width,
    figure: 'verschil',
    min,
    max,
    rows: rows.map((row) => {
      const difference = changeOf(row) === '–' ? 'geen verschil te geven' : changeOf(row);
      return {
        name: nameOf(row),
        height: laneHeight,
        says: `${nameOf(row)}: ${names.from} ${spoken(row.from)}; ${names.to} ${spoken(row.to)}; ${difference}.`,
      };
    }),
  });
  const drawn = rows.flatMap((row, index): Mark[] => {
    const lane = layout.lanes[index];
    if (!lane) return [];
    const { from, to } = row;
    const middle = lane.top + laneHeight / 2;
    const isSame = from !== null && to !== null && Math.abs(shownDifference(to, from)) <= 0.1;
    return [
      ...lane.frame,
      ...(from !== null && to !== null
        ? [lineMark('link', [layout.at(from), middle], [layout.at(to), middle])]
        : []),
      ...(from === null
        ? []
        : [
            marker(
              'previous',
              [layout.at(from), isSame ? middle + 9 : middle],
              markerSize.previous,
            ),
          ]),
      ...(to === null ? [] : [marker('own', [layout.at(to), middle], markerSize.own)]),
      figureMark(lane, changeOf(row)),
    ];
  });
  const key = legend([shapeItem('previous', names.from), shapeItem('own', names.to)], {
    top: layout.bottom + 8,
    width,
  });
  return {
    width,
    height: layout.bottom + 8 + key.height,
    title,
    description,
    marks: [...layout.scale, ...drawn, ...key.marks],
  };
}
