import { columnName, type Cell, type Sheet } from '@ijkpunt/instruments';

/** Which part of a table is what; lines and places count from 0, whichever way the table lies. */
export interface ImportMapping {
  readonly sheet: string;
  /** Whether each municipality has a row or a column of its own. */
  readonly municipalitiesIn: 'rows' | 'columns';
  /** The line that names the questions. */
  readonly headerLine: number;
  /** The place in each line that names its municipality. */
  readonly nameAt: number;
  readonly questions: readonly { readonly at: number; readonly code: string }[];
  /** Where the notes on an answer stand; what was kept before there were any has none. */
  readonly notes?: readonly { readonly at: number; readonly code: string }[];
  readonly municipalities: readonly { readonly line: number; readonly code: string }[];
}

export type Lines = readonly (readonly Cell[])[];

/** The sheet turned so that each municipality is a line. */
export function linesOf(
  { rows }: Pick<Sheet, 'rows'>,
  municipalitiesIn: ImportMapping['municipalitiesIn'],
): Lines {
  if (municipalitiesIn === 'rows') return rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? null));
}

export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim();

/** Where something stands, as a spreadsheet names it: B12. */
export type Place = (line: number, at: number) => string;

export const placeIn =
  (municipalitiesIn: ImportMapping['municipalitiesIn']): Place =>
  (line, at) =>
    municipalitiesIn === 'rows' ? `${columnName(at)}${line + 1}` : `${columnName(line)}${at + 1}`;
