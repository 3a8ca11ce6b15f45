import { writeCsv, writeOds, writeXlsx } from '@ijkpunt/instruments';
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

/** The workbooks hold everything as tables, JSON everything as data, CSV the questions. */
export async function writeFigures(figures: Figures, format: FigureFormat): Promise<Buffer> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(figuresSheets(figures));
    case 'ods':
      return writeOds(figuresSheets(figures));
    case 'csv':
      return writeCsv(questionRows(figures));
    case 'json':
      return Buffer.from(`${JSON.stringify(figures, null, 2)}\n`);
  }
}
