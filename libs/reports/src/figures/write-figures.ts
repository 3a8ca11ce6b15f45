import { writeCsv, writeOds, writeXlsx, type Cell, type Sheet } from '@ijkpunt/instruments';
import type { Figures } from './figures.js';
import { figuresSheets, questionRows } from './figures-sheets.js';

export const figureFormats = ['xlsx', 'ods', 'csv', 'json'] as const;
export type FigureFormat = (typeof figureFormats)[number];

export const figureTypes: Record<FigureFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

interface Content {
  readonly value: object;
  readonly sheets: () => Sheet[];
  /** One for each answer, for who puts files below one another. */
  readonly rows: () => Cell[][];
}

export const writeFigures = (figures: Figures, format: FigureFormat): Buffer =>
  writeTables(
    {
      value: figures,
      sheets: () => figuresSheets(figures),
      rows: () => questionRows(figures),
    },
    format,
  );

/** The workbooks hold everything as tables, JSON everything as data, CSV the answers. */
export function writeTables({ value, sheets, rows }: Content, format: FigureFormat): Buffer {
  switch (format) {
    case 'xlsx':
      return writeXlsx(sheets());
    case 'ods':
      return writeOds(sheets());
    case 'csv':
      return writeCsv(rows());
    case 'json':
      return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  }
}
