import { distanceIn } from '../region-spread.js';
import type { RegionQuestionFigure, SeenSpread, WeakPoint } from './region-results.js';

const most = 5;
/** A variance: about all within one level of each other. */
const littleSpread = 0.6;

/** Questions that the region answers low and alike, lowest first. */
export function weakPointsIn(
  questions: readonly RegionQuestionFigure[],
  scale: readonly { readonly value: number }[],
  spreadOf: (questionCode: string) => SeenSpread | null,
): WeakPoint[] {
  const values = scale.map(({ value }) => value);
  const [floor, ceiling] = [Math.min(...values), Math.max(...values)];
  return questions
    .flatMap(({ code, mean }) => {
      if (mean === null || mean >= (floor + ceiling) / 2) return [];
      const spread = spreadOf(code);
      // Without counts: no more than a mean so near the end of the scale leaves room for.
      const distance = spread ? distanceIn(spread.levels) : (mean - floor) * (ceiling - mean);
      if (distance > littleSpread) return [];
      const chosen = spread?.levels.filter(({ count }) => count > 0) ?? [];
      const [lowest, highest] = [chosen[0]?.value ?? null, chosen.at(-1)?.value ?? null];
      return [{ questionCode: code, mean, lowest, highest }];
    })
    .sort((a, b) => a.mean - b.mean)
    .slice(0, most);
}
