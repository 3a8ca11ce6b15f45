import type { Unzipped } from 'fflate';
import type { SheetProblem } from '../spreadsheet/read-table.js';
import { declaresEntities, maxCells, maxRow, textOf, unpack, WorkbookRefused } from './unpack.js';

/** Two letters reach column ZZ; no sheet of ours has more than ten. */
const columnRef = /^[A-Z]{1,2}$/;

const active =
  /vbaProject|macrosheets\/|externalLinks\/|embeddings\/|activeX\/|ctrlProps\/|connections\.xml|queryTables\//i;

/**
 * Unpacks a workbook no further than it said it would, and refuses what is more than tables of
 * text: macros, links to elsewhere, formulas, entities, and cells far away that would make a
 * reader fill in everything before them.
 */
export function inspectWorkbook(bytes: Uint8Array): Unzipped {
  const files = unpack(bytes, 'Excel (.xlsx)');
  const names = Object.keys(files);
  if (!files['xl/workbook.xml']) {
    throw new WorkbookRefused('Dit bestand is geen werkmap van Excel (.xlsx).');
  }
  if (names.some((name) => active.test(name)) || /macroEnabled/i.test(textOf(files, types))) {
    throw new WorkbookRefused(
      'Deze werkmap bevat macro’s, koppelingen of ingesloten bestanden. Bewaar haar zonder.',
    );
  }
  for (const name of names.filter((each) => /\.(xml|rels)$/i.test(each))) {
    const text = textOf(files, name);
    if (declaresEntities(text) || /TargetMode\s*=\s*["']External/i.test(text)) {
      throw new WorkbookRefused('Deze werkmap verwijst naar buiten. Bewaar haar zonder.');
    }
  }
  inspectCells(files);
  return files;
}

const types = '[Content_Types].xml';

const cell = /<(?:\w+:)?c(?=[\s/>])([^>]*)>(\s*<(?:\w+:)?f(?=[\s/>]))?/g;
const rowTag = /<(?:\w+:)?row(?=[\s/>])[^>]*\sr\s*=\s*["'](\d+)/g;

function inspectCells(files: Unzipped): void {
  const problems: SheetProblem[] = [];
  let count = 0;
  for (const [path, sheet] of sheetsIn(files)) {
    const xml = textOf(files, path);
    const found = problems.length;
    for (const [, row] of xml.matchAll(rowTag)) refuseFarAway(sheet, Number(row));
    for (const [, attributes = '', formula] of xml.matchAll(cell)) {
      count += 1;
      if (count > maxCells) {
        throw new WorkbookRefused(`Deze werkmap heeft meer dan ${maxCells} cellen.`);
      }
      const [, column = null, at] = /\br\s*=\s*["']([A-Z]+)(\d+)["']/.exec(attributes) ?? [];
      const row = at === undefined ? null : Number(at);
      refuseFarAway(sheet, row, column);
      const refuse = (reason: string): void => void problems.push({ sheet, row, column, reason });
      if (formula) refuse('Hier staat een formule. Zet er de waarde zelf neer.');
      if (/\bt\s*=\s*["']e["']/.test(attributes)) refuse('Hier staat een foutwaarde van Excel.');
    }
    // One that does not stand where it should is a formula still.
    if (found === problems.length && /<(?:\w+:)?f[\s/>]/.test(xml)) {
      problems.push({ sheet, row: null, column: null, reason: 'Hier staat ergens een formule.' });
    }
  }
  if (problems.length > 0)
    throw new WorkbookRefused('Deze werkmap kan zo niet worden ingelezen.', problems);
}

function refuseFarAway(sheet: string, row: number | null, column: string | null = null): void {
  if ((row ?? 1) <= maxRow && (column === null || columnRef.test(column))) return;
  const reason = 'Er staat iets ver buiten de tabel. Verwijder die rijen of kolommen.';
  throw new WorkbookRefused('Deze werkmap is te groot.', [{ sheet, row, column, reason }]);
}

/** The files that hold the cells, each with the name of its sheet. */
function sheetsIn(files: Unzipped): [path: string, name: string][] {
  const attribute = (tag: string, name: string): string =>
    new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? '';
  const tagsIn = (name: string, tag: string): string[] =>
    textOf(files, name).match(new RegExp(`<(?:\\w+:)?${tag}\\s[^>]*>`, 'g')) ?? [];
  const targets = new Map(
    tagsIn('xl/_rels/workbook.xml.rels', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const names = new Map(
    tagsIn('xl/workbook.xml', 'sheet').map((tag) => [
      targets.get(attribute(tag, 'r:id')) ?? '',
      attribute(tag, 'name'),
    ]),
  );
  // Whatever the workbook says of them: every file that could be read as a sheet is looked at.
  return Object.keys(files)
    .filter((path) => /^xl\/(?!_rels|theme|styles|workbook|sharedStrings).*\.xml$/i.test(path))
    .map((path) => [path, names.get(path) ?? path]);
}
