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
export { fontSize, lineHeight } from './text-width.js';
