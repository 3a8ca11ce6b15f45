/** What one figure adds up: how often each unknown counts in it. */
export type Equation = ReadonlyMap<string, bigint>;

/**
 * Whether one unknown follows exactly from the equations: its unit vector lies in their row space.
 * By elimination in whole numbers, so that nothing is lost to rounding.
 */
export function isDerivable(equations: readonly Equation[], unknown: string): boolean {
  const names = [...new Set(equations.flatMap((equation) => [...equation.keys()]))];
  if (!names.includes(unknown)) return false;
  const rows = equations.map((equation) => names.map((name) => equation.get(name) ?? 0n));
  const unit = names.map((name) => (name === unknown ? 1n : 0n));
  return rankOf(rows) === rankOf([...rows, unit]);
}

function rankOf(given: readonly (readonly bigint[])[]): number {
  let rows = [...new Map(given.map((row) => [row.join(), row])).values()];
  let rank = 0;
  for (let column = 0; column < (given[0]?.length ?? 0); column += 1) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    rank += 1;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => inLowestTerms(without(row, pivot, column)))
      .filter((row) => row.some((value) => value !== 0n));
  }
  return rank;
}

const without = (
  row: readonly bigint[],
  pivot: readonly bigint[],
  column: number,
): readonly bigint[] => {
  const factor = row[column] ?? 0n;
  if (factor === 0n) return row;
  const by = pivot[column] ?? 1n;
  return row.map((value, at) => value * by - (pivot[at] ?? 0n) * factor);
};

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

function inLowestTerms(row: readonly bigint[]): readonly bigint[] {
  const divisor = row.reduce(gcd, 0n);
  return divisor > 1n ? row.map((value) => value / divisor) : row;
}
