import { WorkbookRefused } from './inspect-workbook.js';
import { readWorkbook } from './read-workbook.js';
import type { WorkbookAnswer } from './workbook-process.js';

async function answer(bytes: Uint8Array): Promise<WorkbookAnswer> {
  try {
    return { sheets: await readWorkbook(bytes) };
  } catch (error) {
    if (error instanceof WorkbookRefused) {
      return { refusal: error.message, problems: error.problems.slice(0, 100) };
    }
    return { refusal: 'Deze werkmap kan niet worden gelezen.', problems: [] };
  }
}

process.on('message', (bytes: Uint8Array) => {
  void answer(bytes).then((said) => process.send?.(said, () => process.exit()));
});
process.on('disconnect', () => process.exit());
