import type { Instrument } from '../instrument-shape.js';
import type { Sheet } from '../spreadsheet/layout.js';
import { toSheets } from '../spreadsheet/to-sheets.js';
import { xmlText } from './xml-text.js';

/** The instrument as a workbook of Excel. */
export const xlsxOf = (instrument: Instrument): Promise<Buffer> => writeXlsx(toSheets(instrument));

/** Every cell is plain text or a number, never a formula; the first row stays in sight. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_header, index) => ({ width: index < 2 ? 24 : 48 })),
    data: rows.map((row, rowIndex) =>
      row.map((value) => {
        if (value === null) return null;
        const style = rowIndex === 0 ? { fontWeight: 'bold' as const } : { wrap: true };
        return typeof value === 'number'
          ? { value, type: Number, ...style }
          : { value: xmlText(value), type: String, ...style };
      }),
    ),
  }));
  return writeXlsxFile(written).toBuffer();
}
