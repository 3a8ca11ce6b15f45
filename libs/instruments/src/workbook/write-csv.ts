import type { Cell } from '../spreadsheet/layout.js';

/** What a spreadsheet program would take for a formula, here or where keys are twice as wide. */
const formula = /^(\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/**
 * Rows as text with semicolons, as Dutch spreadsheet programs read them: UTF-8 that says so, a
 * comma in decimals. Text that a program would run gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): Buffer {
  const lines = rows.map((row) => row.map(cellOf).join(';'));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
