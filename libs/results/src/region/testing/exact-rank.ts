/** The rank of a matrix of whole numbers over the rationals, without rounding (Bareiss). */
export function exactRank(rows: readonly (readonly bigint[])[]): number {
  const matrix = rows.map((row) => [...row]);
  const width = matrix[0]?.length ?? 0;
  let rank = 0;
  let divisor = 1n;
  for (let column = 0; column < width && rank < matrix.length; column += 1) {
    const found = matrix.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (found < 0) continue;
    const pivot = matrix[found] ?? [];
    matrix[found] = matrix[rank] ?? [];
    matrix[rank] = pivot;
    const head = pivot[column] ?? 0n;
    for (let index = rank + 1; index < matrix.length; index += 1) {
      const row = matrix[index] ?? [];
      const factor = row[column] ?? 0n;
      for (let at = 0; at < width; at += 1) {
        row[at] = ((row[at] ?? 0n) * head - (pivot[at] ?? 0n) * factor) / divisor;
      }
    }
    divisor = head;
    rank += 1;
  }
  return rank;
}

/**
 * Whether some sum of the rows tells of these columns alone: then the rank falls when they are
 * taken out.
 */
export function isTold(
  rows: readonly (readonly bigint[])[],
  columns: ReadonlySet<number>,
): boolean {
  const others = rows.map((row) => row.filter((_, column) => !columns.has(column)));
  return exactRank(rows) > exactRank(others);
}
