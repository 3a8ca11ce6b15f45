export type {
  Chart,
  ChartScale,
  ChartSize,
  ChartText,
  CircleMark,
  Figure,
  LineMark,
  Look,
  Mark,
  PathMark,
  RectMark,
  TextMark,
} from './chart.js';
export { dotPlotChart, type DotPlotInput, type DotPlotRow } from './dot-plot-chart.js';
export { dumbbellChart, type DumbbellInput, type DumbbellRow } from './dumbbell-chart.js';
export { formatDifference, formatScore } from './format-score.js';
export { paintOf, type Paint } from './looks.js';
export { chartFont, palette, type Colours } from './palette.js';
export {
  radarChart,
  type RadarAxis,
  type RadarInput,
  type RadarSeries,
  type RadarSeriesKind,
} from './radar-chart.js';
export { stripChart, type StripInput, type StripPoint, type StripRow } from './strip-chart.js';
export { fontSize, lineHeight } from './text-width.js';
export { toneOf } from './tone.js';
export {
  trendChart,
  type TrendInput,
  type TrendKind,
  type TrendLine,
  type TrendPeriod,
} from './trend-chart.js';
