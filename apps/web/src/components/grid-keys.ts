/** Where a key leads from a place in a grid of so many rows and columns; null for other keys. */
export function placeAfter(
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
  key: string,
): readonly [number, number] | null {
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case 'ArrowRight':
      return [row, within(column + 1, columns)];
    case 'ArrowLeft':
      return [row, within(column - 1, columns)];
    case 'ArrowDown':
      return [within(row + 1, rows), column];
    case 'ArrowUp':
      return [within(row - 1, rows), column];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, within(columns - 1, columns)];
    default:
      return null;
  }
}
