import type { Cell } from '../spreadsheet/layout.js';

/** In letters of the text itself, as programs for tables count. */
const narrowest = 8;
const widest = 44;
/** What a cell keeps free at its sides, and a button to filter by. */
const air = 4;

export interface ColumnLook {
  readonly width: number;
  /** Only numbers, of which some are no whole ones: each is shown with one decimal. */
  readonly hasDecimals: boolean;
}

/** How wide each column has to be; a head may wrap between its words, a long text anywhere. */
export function looksOf(rows: readonly (readonly Cell[])[]): ColumnLook[] {
  const [heads = [], ...body] = rows;
  return heads.map((head, at) => {
    const words = String(head ?? '').split(/\s+/u);
    let width = Math.max(narrowest, ...words.map(({ length }) => length + air));
    let [hasText, hasFraction] = [false, false];
    for (const row of body) {
      const cell = row[at] ?? null;
      if (cell === null) continue;
      if (typeof cell === 'string') hasText = true;
      else hasFraction ||= !Number.isInteger(cell);
      const { length } = typeof cell === 'string' ? longestLine(cell) : String(cell);
      if (length + air > width) width = Math.min(widest, length + air);
    }
    return { width, hasDecimals: hasFraction && !hasText };
  });
}

const longestLine = (text: string): string =>
  text.includes('\n')
    ? text.split('\n').reduce((one, other) => (other.length > one.length ? other : one))
    : text;

const pointsPerLine = 15;
/** Excel knows no higher row. */
const highest = 409;

/** How high a row has to be for what wraps in it, in points; programs do not look themselves. */
export function heightOf(
  row: readonly Cell[],
  looks: readonly ColumnLook[],
  isHead = false,
): number {
  let most = 1;
  row.forEach((cell, at) => {
    // Bold letters are wider, and the button to filter by stands beside them.
    const width = (looks[at]?.width ?? widest) - (isHead ? 2 : 0);
    if (typeof cell !== 'string' || (cell.length <= width && !cell.includes('\n'))) return;
    const lines = cell.split('\n').reduce((sum, line) => sum + linesOf(line, width), 0);
    most = Math.max(most, lines);
  });
  return Math.min(highest, most * pointsPerLine);
}

function linesOf(text: string, width: number): number {
  if (text.length <= width) return 1;
  let [lines, taken] = [1, 0];
  for (const { length } of text.split(' ')) {
    if (taken > 0 && taken + 1 + length > width) {
      lines += 1;
      taken = 0;
    }
    lines += Math.floor(Math.max(0, length - 1) / width);
    taken += (taken > 0 ? 1 : 0) + (length % width);
  }
  return lines;
}
