import type { EChartsOption, LineSeriesOption } from 'echarts';
import { chartFont, palette } from './palette.js';

export type RadarSeriesKind = 'own' | 'previous' | 'region';

export interface RadarAxis {
  readonly code: string;
  readonly title: string;
}
export interface RadarSeries {
  readonly name: string;
  readonly kind: RadarSeriesKind;
  /** One value per axis, in the order of the axes; null where there is no score. */
  readonly values: readonly (number | null)[];
}
export interface RadarInput {
  readonly axes: readonly RadarAxis[];
  readonly min: number;
  readonly max: number;
  readonly series: readonly RadarSeries[];
  /** What a screen reader says in place of the picture. */
  readonly description: string;
}

/** From this width on titles fit beside their letters. ECharts decides, also after a resize. */
const widthForTitles = 460;
const textStyle = { color: palette.ink, fontFamily: chartFont, fontSize: 12 };

/** Shape before colour: each kind is known by its marker and its line also without colour. */
const looks: Record<RadarSeriesKind, Partial<LineSeriesOption>> = {
  region: {
    z: 2,
    symbol: 'diamond',
    symbolSize: 8,
    itemStyle: { color: palette.region },
    lineStyle: { color: palette.region, width: 1.6, type: [5, 4] },
  },
  previous: {
    z: 3,
    symbol: 'circle',
    // Wider than `own`, so that an equal score still shows both: a ring around a dot.
    symbolSize: 9,
    itemStyle: { color: palette.paper, borderColor: palette.own, borderWidth: 1.4 },
    lineStyle: { color: palette.own, width: 1 },
  },
  own: {
    z: 4,
    symbol: 'circle',
    symbolSize: 7,
    itemStyle: { color: palette.own },
    lineStyle: { color: palette.own, width: 2.2 },
    areaStyle: { color: palette.own, opacity: 0.1, origin: 'start' },
  },
};

/** Three short lines at most; the table beside every radar has the whole title. */
function shortLabel({ code, title }: RadarAxis, lineLength = 20): string {
  const lines: string[] = [];
  for (const word of `${code}. ${title}`.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= lineLength) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word.length > lineLength ? `${word.slice(0, lineLength - 1)}…` : word);
    }
  }
  return lines.length <= 3 ? lines.join('\n') : `${lines.slice(0, 3).join('\n')}…`;
}

/** Cut in the middle: the year at the end is what tells two lines of one municipality apart. */
const legendName = (name: string): string =>
  name.length <= 40 ? name : `${name.slice(0, 33)}…${name.slice(-6)}`;

/** The ring is closed by repeating the first value; a null stays null, so that the line breaks. */
function toRing(values: readonly (number | null)[], axisCount: number): [number | '-', number][] {
  const ring = Array.from({ length: axisCount + 1 }, (_, index) => index);
  return ring.map((index) => [values[index % axisCount] ?? '-', (index * 360) / axisCount]);
}

function toLine(series: RadarSeries, axisCount: number): LineSeriesOption {
  return {
    ...looks[series.kind],
    type: 'line',
    name: legendName(series.name),
    coordinateSystem: 'polar',
    data: toRing(series.values, axisCount),
    connectNulls: false,
    showAllSymbol: true,
    animation: false,
    silent: true,
    emphasis: { disabled: true },
  };
}

/**
 * A radar of at most three lines. ECharts' own radar series draws a missing value in the centre,
 * where it reads as the lowest level. So the radar component draws the web only, and the lines are
 * line series on a polar system over it: there a missing value is a gap. A theme that has a score
 * between two that have none keeps its marker. There is no tooltip: the table beside a radar is its
 * readable twin, and ECharts would put titles into the page as HTML. What the option needs is
 * registered in `@ijkpunt/charts/echarts`.
 */
export function radarOption({ axes, min, max, series, description }: RadarInput): EChartsOption {
  if (series.length > 3)
    throw new Error(`A radar holds at most three lines, not ${series.length}.`);
  if (axes.length < 3) throw new Error(`A radar needs at least three axes, not ${axes.length}.`);

  // One ring per level, unless the scale is one of many points.
  const rings = max - min <= 10 ? Math.max(1, Math.round(max - min)) : 5;
  const turn = { startAngle: 90, clockwise: true };
  const small = { center: ['50%', '43%'], radius: '64%' };
  const wide = { center: ['50%', '46%'], radius: '72%' };
  const indicators = (name: (axis: RadarAxis) => string) =>
    axes.map((axis) => ({ name: name(axis), min, max }));

  return {
    animation: false,
    textStyle,
    aria: { enabled: true, label: { enabled: true, description }, decal: { show: false } },
    legend: {
      bottom: 0,
      selectedMode: false,
      itemWidth: 26,
      itemHeight: 9,
      itemGap: 16,
      textStyle,
      data: series.map(({ name }) => legendName(name)),
    },
    radar: {
      ...small,
      ...turn,
      splitNumber: rings,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: palette.line } },
      axisLine: { lineStyle: { color: palette.lineSoft } },
      axisName: { ...textStyle, fontWeight: 600, lineHeight: 14 },
      axisNameGap: 10,
      indicator: indicators(({ code }) => code),
    },
    polar: small,
    angleAxis: { ...turn, type: 'value', min: 0, max: 360, show: false },
    radiusAxis: {
      type: 'value',
      min,
      max,
      interval: (max - min) / rings,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { ...textStyle, color: palette.inkSoft },
    },
    series: series.map((one) => toLine(one, axes.length)),
    media: [
      {
        query: { minWidth: widthForTitles },
        option: { radar: { ...wide, indicator: indicators(shortLabel) }, polar: wide },
      },
    ],
  };
}
