/** The ends of a scale. */
export type Scale = readonly [lowest: number, highest: number];

export const scaleEnds = (scale: readonly { readonly value: number }[]): Scale => {
  const values = scale.map(({ value }) => value);
  return [Math.min(...values), Math.max(...values)];
};

/** What is hidden may lie anywhere in this part of the scale, at least. */
export const leastRoom = 0.2;

/** Sums of fractions are computed with rounding. */
const slack = 1e-9;

/** Values of which only the sum is known. */
export interface KnownSum {
  readonly sum: number;
  readonly count: number;
}

/**
 * Whether a sum leaves each of its values in the dark. One value is told by it, and so are more
 * of them when all must lie near the same end of the scale.
 */
export function leavesRoom({ sum, count }: KnownSum, [lowest, highest]: Scale): boolean {
  const others = count - 1;
  const from = Math.max(lowest, sum - others * highest);
  const to = Math.min(highest, sum - others * lowest);
  return count > 1 && to - from >= leastRoom * (highest - lowest) - slack;
}
