import type { Instrument } from '../instrument-shape.js';
import { toSheets } from '../spreadsheet/to-sheets.js';

/** The instrument as a workbook of which every cell is plain text or a number, never a formula. */
export async function xlsxOf(instrument: Instrument): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const sheets = toSheets(instrument).map(({ name, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_header, index) => ({ width: index < 2 ? 24 : 48 })),
    data: rows.map((row, rowIndex) =>
      row.map((value) => {
        if (value === null) return null;
        const style = rowIndex === 0 ? { fontWeight: 'bold' as const } : { wrap: true };
        return typeof value === 'number'
          ? { value, type: Number, ...style }
          : { value, type: String, ...style };
      }),
    ),
  }));
  return writeXlsxFile(sheets).toBuffer();
}
