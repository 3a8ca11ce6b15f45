import { dutchErrors, reasonOf } from '../dutch-reason.js';
import { instrumentSchema } from '../instrument-schema.js';
import type { Instrument } from '../instrument-shape.js';
import { buildDocument } from './build-document.js';
import { Origins } from './origins.js';
import { readTable, type SheetProblem } from './read-table.js';
import type { Sheet } from './layout.js';

export type SheetsRead =
  | { readonly instrument: Instrument; readonly problems: readonly [] }
  | { readonly instrument: null; readonly problems: readonly SheetProblem[] };

/** Reads an instrument from the sheets of a workbook, or says sheet, row and reason of each fault. */
export function fromSheets(sheets: readonly Sheet[]): SheetsRead {
  const problems: SheetProblem[] = [];
  const tables = {
    properties: readTable(sheets, 'Instrument', problems),
    scale: readTable(sheets, 'Schaal', problems),
    themes: readTable(sheets, 'Themas', problems),
    questions: readTable(sheets, 'Vragen', problems),
    levels: readTable(sheets, 'Niveaus', problems),
    terms: readTable(sheets, 'Begrippen', problems),
    lineage: readTable(sheets, 'Herkomst', problems),
    exceptions: readTable(sheets, 'Uitzonderingen', problems),
  };
  // Without its columns a sheet cannot be read, and every row of it would be one more complaint.
  if (problems.length > 0) return { instrument: null, problems };

  const origins = new Origins();
  const document = buildDocument(tables, { origins, problems });
  const parsed = instrumentSchema.safeParse(document, { error: dutchErrors });
  if (parsed.success && problems.length === 0) return { instrument: parsed.data, problems: [] };
  const found = (parsed.error?.issues ?? []).map((issue) => ({
    ...origins.locate(issue.path),
    reason: reasonOf(issue),
  }));
  const isKnown = (problem: SheetProblem): boolean =>
    problems.some(
      ({ sheet, row, column }) =>
        sheet === problem.sheet && row === problem.row && column === problem.column,
    );
  return { instrument: null, problems: [...problems, ...found.filter((each) => !isKnown(each))] };
}
