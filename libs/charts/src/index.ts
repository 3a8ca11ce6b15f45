export { formatDifference, formatScore } from './format-score.js';
export { chartFont, palette } from './palette.js';
export {
  radarOption,
  type RadarAxis,
  type RadarInput,
  type RadarSeries,
  type RadarSeriesKind,
} from './radar-option.js';
