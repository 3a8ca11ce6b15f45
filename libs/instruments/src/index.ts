export { checkInstrument } from './author-check/check-instrument.js';
export type { Finding } from './author-check/finding.js';
export { isQuestionScored, levelsOf, scoringOf, typeOf, weightOf } from './instrument-defaults.js';
export type {
  Instrument,
  InstrumentQuestion,
  InstrumentTheme,
  LineageEntry,
  Place,
} from './instrument-shape.js';
export { getInstrument, publishInstrument, questionsOf } from './instruments.js';
export {
  compareVersions,
  type FieldChange,
  type QuestionChange,
  type VersionChanges,
} from './lineage/compare-versions.js';
export {
  descentKinds,
  followLineage,
  type Descent,
  type DescentKind,
} from './lineage/follow-lineage.js';
export { findLineageProblems, type LineageProblem } from './lineage/lineage.js';
export { readLineage, type Lineage } from './lineage/read-lineage.js';
export { suggestLineage, type SuggestedEntry } from './lineage/suggest-lineage.js';
export { contentOf as subjectOf } from './lineage/text-similarity.js';
export { loadShippedInstruments } from './load-instrument.js';
export { themesAsked } from './themes-asked.js';
export { readUsableVersions, requireUsableVersion, type UsableVersion } from './usable-versions.js';
export { fromSheets, type SheetsRead } from './spreadsheet/from-sheets.js';
export type { Cell, Sheet } from './spreadsheet/layout.js';
export type { SheetProblem } from './spreadsheet/read-table.js';
export { toSheets } from './spreadsheet/to-sheets.js';
export { Administration } from './manage/administration.js';
export { toJsonFile } from './manage/document-order.js';
export { readJson } from './manage/draft-document.js';
export { ImportDocument, type ImportReport } from './manage/import-document.js';
export { InstrumentsModule } from './manage/instruments.module.js';
export { ReadDraft, type DraftRead } from './manage/read-draft.js';
export { ListShipped, type ShippedVersion } from './manage/list-shipped.js';
export { PublishShipped } from './manage/publish-shipped.js';
export { ReadVersion } from './manage/read-version.js';
export { SaveDraft } from './manage/save-draft.js';
export { columnName } from './workbook/column-name.js';
export { instrumentFromXlsx, readTables, type TableKind } from './workbook/workbook-process.js';
export { tableKindOf } from './workbook/table-kind.js';
export { writeCsv } from './workbook/write-csv.js';
export { xmlText } from './workbook/xml-text.js';
export { writeOds } from './workbook/write-ods.js';
export { writeXlsx, xlsxOf } from './workbook/write-workbook.js';
