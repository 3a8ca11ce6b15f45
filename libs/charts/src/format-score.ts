/** A shown figure in Dutch: one decimal and a comma. The rounding itself is done in contracts. */
export const formatScore = (score: number): string => score.toFixed(1).replace('.', ',');

/** A shown difference with its sign; a real minus, which lines up with the plus. */
export function formatDifference(difference: number): string {
  const size = formatScore(Math.abs(difference));
  if (size === '0,0') return size;
  return `${difference > 0 ? '+' : '−'}${size}`;
}
