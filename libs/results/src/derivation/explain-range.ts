import type { FirstSpread } from '../find-spread.js';
import { rangeOf } from '../region-spread.js';
import { absentFigure, type ExplainedFigure } from './derivation.js';
import { explainRegion, type RegionFigures } from './explain-region.js';

/** Between which levels a region stands; how many stand at each is told to nobody here. */
export function explainRange(
  region: RegionFigures,
  spread: FirstSpread | null,
  code: string,
): ExplainedFigure | null {
  const known = explainRegion(region, { kind: 'question', code });
  if (!known) return null;
  const { title } = known;
  if (!spread) return absentFigure('range', known.absence ?? 'range_too_small', { title });
  const levels = spread.spread.find((each) => each.code === code)?.levels;
  const range = levels ? rangeOf(levels) : null;
  return range
    ? {
        ...absentFigure('range', 'range_too_small', { title }),
        ...{ value: range.lowest, upTo: range.highest, absence: null },
      }
    : absentFigure('range', 'range_too_small', { title });
}
