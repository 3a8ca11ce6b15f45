import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { hasHostileText } from '../manage/draft-document.js';
import type { Cell, Sheet } from '../spreadsheet/layout.js';
import type { SheetProblem } from '../spreadsheet/read-table.js';
import { inspectWorkbook } from './inspect-workbook.js';
import { WorkbookRefused } from './unpack.js';

/** The sheets of a workbook as text and numbers. Runs in the child process alone. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  // Packed anew, so that the reader unpacks exactly what was looked at.
  const looked = Buffer.from(zipSync(inspectWorkbook(bytes), { level: 0 }));
  const problems: SheetProblem[] = [];
  const sheets = (await readXlsxFile(looked, { trim: false })).map(({ sheet: name, data }) => ({
    name,
    rows: data.map((row, rowIndex) =>
      row.map((value, columnIndex): Cell => {
        const reason = obstacleIn(value);
        if (reason === null) return value as Cell;
        const column = data[0]?.[columnIndex];
        problems.push({
          sheet: name,
          row: rowIndex + 1,
          column: typeof column === 'string' ? column : null,
          reason,
        });
        return null;
      }),
    ),
  }));
  if (problems.length > 0) {
    throw new WorkbookRefused('Deze werkmap kan zo niet worden ingelezen.', problems);
  }
  return sheets;
}

function obstacleIn(value: unknown): string | null {
  if (value === null || typeof value === 'number') return null;
  if (typeof value === 'string') {
    return hasHostileText(value) ? 'Er staan stuurtekens in de tekst.' : null;
  }
  return value instanceof Date
    ? 'Hier staat een datum. Maak er tekst van.'
    : 'Hier staat WAAR of ONWAAR. Maak er tekst van, zoals ja of nee.';
}
