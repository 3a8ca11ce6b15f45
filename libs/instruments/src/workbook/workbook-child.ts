import { readCsv } from './read-csv.js';
import { readOds } from './read-ods.js';
import { readWorkbook } from './read-workbook.js';
import { WorkbookRefused } from './unpack.js';
import type { TableFile, WorkbookAnswer } from './workbook-process.js';

const readers = { xlsx: readWorkbook, ods: readOds, csv: readCsv };

async function answer({ bytes, kind }: TableFile): Promise<WorkbookAnswer> {
  try {
    return { sheets: await readers[kind](bytes) };
  } catch (error) {
    if (error instanceof WorkbookRefused) {
      return { refusal: error.message, problems: error.problems.slice(0, 100) };
    }
    return { refusal: 'Dit bestand kan niet worden gelezen.', problems: [] };
  }
}

process.on('message', (file: TableFile) => {
  void answer(file).then((said) => process.send?.(said, () => process.exit()));
});
process.on('disconnect', () => process.exit());
