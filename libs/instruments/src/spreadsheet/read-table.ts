import {
  layout,
  optionalSheets,
  requiredColumns,
  type Cell,
  type ColumnOf,
  type Sheet,
  type SheetName,
} from './layout.js';

/** What is wrong in a workbook, and where someone finds it: rows count as on the screen. */
export interface SheetProblem {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly reason: string;
}

/** One row under the headers, read by the names of the columns. */
export interface TableRow<Name extends SheetName> {
  readonly sheet: Name;
  readonly row: number;
  /** The text of a cell, trimmed; undefined when it is empty. */
  text(column: ColumnOf<Name>): string | undefined;
}

export const problemAt = <Name extends SheetName>(
  { sheet, row }: Pick<TableRow<Name>, 'sheet' | 'row'>,
  column: ColumnOf<Name> | null,
  reason: string,
): SheetProblem => ({
  sheet,
  row,
  column: column === null ? null : headerOf(sheet, column),
  reason,
});

const headerOf = (name: SheetName, column: string): string =>
  Object.entries<string>(layout[name]).find(([key]) => key === column)?.[1] ?? column;

const plain = (cell: Cell | undefined): string => String(cell ?? '').trim();
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The filled rows of a sheet; columns may stand in any order, empty rows are passed over. */
export function readTable<Name extends SheetName>(
  sheets: readonly Sheet[],
  name: Name,
  problems: SheetProblem[],
): TableRow<Name>[] {
  const refuse = (column: string | null, reason: string): void => {
    problems.push({ sheet: name, row: column === null ? null : 1, column, reason });
  };
  const found = sheets.find((each) => sameName(each.name.trim(), name));
  if (!found) {
    if (!optionalSheets.includes(name)) refuse(null, `Het blad ‘${name}’ ontbreekt.`);
    return [];
  }
  const [headers = [], ...rows] = found.rows;
  const places = new Map<string, number>();
  headers.map(plain).forEach((header, index) => {
    const [column] =
      Object.entries<string>(layout[name]).find(([, label]) => sameName(label, header)) ?? [];
    if (column === undefined) {
      if (header !== '') refuse(header, `Een kolom ‘${header}’ kennen we op dit blad niet.`);
    } else if (places.has(column)) refuse(header, `De kolom ‘${header}’ staat er twee keer.`);
    else places.set(column, index);
  });
  const missing = requiredColumns[name].filter((column) => !places.has(column));
  for (const column of missing) {
    refuse(headerOf(name, column), `De kolom ‘${headerOf(name, column)}’ ontbreekt.`);
  }
  return rows.flatMap((cells, index) => {
    if (cells.every((cell) => plain(cell) === '')) return [];
    const text = (column: string): string | undefined => {
      const place = places.get(column);
      return place === undefined ? undefined : plain(cells[place]) || undefined;
    };
    return [{ sheet: name, row: index + 2, text }];
  });
}
