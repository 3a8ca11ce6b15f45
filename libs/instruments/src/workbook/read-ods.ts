import { Parser, type Attributes } from 'saxen';
import { hasHostileText } from '../manage/draft-document.js';
import type { Cell, Sheet } from '../spreadsheet/layout.js';
import type { SheetProblem } from '../spreadsheet/read-table.js';
import { columnName } from './column-name.js';
import {
  declaresEntities,
  maxCells,
  maxColumn,
  maxRow,
  textOf,
  unpack,
  WorkbookRefused,
} from './unpack.js';

const namespace = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const active = /^(Basic|Scripts|Object ?\d*|Dialogs)\//i;

/** The sheets of a workbook in the open format, as text and numbers. */
export function readOds(bytes: Uint8Array): Sheet[] {
  const files = unpack(bytes, 'OpenDocument (.ods)');
  if (!files['content.xml'] || !textOf(files, 'mimetype').includes('opendocument.spreadsheet')) {
    throw new WorkbookRefused('Dit bestand is geen werkmap van OpenDocument (.ods).');
  }
  if (textOf(files, 'META-INF/manifest.xml').includes('encryption-data')) {
    throw new WorkbookRefused('Deze werkmap heeft een wachtwoord. Bewaar haar zonder.');
  }
  if (Object.keys(files).some((name) => active.test(name))) {
    throw new WorkbookRefused(
      'Deze werkmap bevat macro’s of ingesloten bestanden. Bewaar haar zonder.',
    );
  }
  const xml = textOf(files, 'content.xml');
  if (declaresEntities(xml)) {
    throw new WorkbookRefused('Deze werkmap verwijst naar buiten. Bewaar haar zonder.');
  }
  return new SheetReader().read(xml);
}

/** Hears the document tag by tag. Repeats are written out only where they hold something. */
class SheetReader {
  private readonly sheets: { name: string; rows: Cell[][] }[] = [];
  private readonly problems: SheetProblem[] = [];
  private row: Cell[] = [];
  /** Rows and cells that were empty, and count only once something stands behind them. */
  private emptyRows = 0;
  private emptyCells = 0;
  private rowRepeat = 1;
  private cell: { readonly attributes: Attributes; text: string; paragraphs: number } | null = null;
  /** Comments hold paragraphs too, which are not the text of their cell. */
  private commentDepth = 0;
  private count = 0;

  read(xml: string): Sheet[] {
    new Parser()
      .ns({
        [namespace('table')]: 'table',
        [namespace('office')]: 'office',
        [namespace('text')]: 'text',
      })
      .on('openTag', (name, attributes, decode) => this.open(name, attributes(), decode))
      .on('closeTag', (name) => this.close(name))
      .on('text', (text, decode) => this.hear(decode(text)))
      .on('cdata', (text) => this.hear(text))
      .on('error', () => {
        throw new WorkbookRefused('Dit bestand is geen (hele) werkmap van OpenDocument (.ods).');
      })
      .parse(xml);
    if (this.problems.length > 0) {
      throw new WorkbookRefused('Deze werkmap kan zo niet worden ingelezen.', this.problems);
    }
    return this.sheets;
  }

  private open(name: string, attributes: Attributes, decode: (text: string) => string): void {
    if (name === 'office:annotation') this.commentDepth += 1;
    if (this.commentDepth > 0) return;
    if (name === 'table:table') {
      this.sheets.push({ name: decode(attributes['table:name'] ?? ''), rows: [] });
      this.emptyRows = 0;
    } else if (name === 'table:table-row') {
      this.row = [];
      this.emptyCells = 0;
      this.rowRepeat = repeatOf(attributes['table:number-rows-repeated']);
    } else if (isCell(name)) {
      this.cell = { attributes, text: '', paragraphs: 0 };
    } else if (this.cell && (name === 'text:p' || name === 'text:h')) {
      if (this.cell.paragraphs > 0) this.cell.text += '\n';
      this.cell.paragraphs += 1;
    } else if (name === 'text:line-break') this.hear('\n', true);
    else if (name === 'text:tab') this.hear('\t', true);
    else if (name === 'text:s') {
      this.hear(' '.repeat(Math.min(repeatOf(attributes['text:c']), 100)), true);
    }
  }

  /** White space between tags is no text: only what stands in a paragraph is. */
  private hear(text: string, isMark = false): void {
    if (!this.cell || this.commentDepth > 0) return;
    if (this.cell.paragraphs > 0 || isMark) this.cell.text += text;
  }

  private close(name: string): void {
    if (name === 'office:annotation') this.commentDepth -= 1;
    else if (this.commentDepth > 0) return;
    else if (isCell(name)) this.endCell();
    else if (name === 'table:table-row') this.endRow();
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = null;
    if (!cell) return;
    const repeat = repeatOf(cell.attributes['table:number-columns-repeated']);
    const value = this.valueOf(cell.attributes, cell.text.trim());
    if (value === null) {
      this.emptyCells += repeat;
      return;
    }
    this.addCount(repeat * this.rowRepeat);
    if (this.row.length + this.emptyCells + repeat > maxColumn) this.refuseFarAway();
    for (; this.emptyCells > 0; this.emptyCells -= 1) this.row.push(null);
    for (let times = 0; times < repeat; times += 1) this.row.push(value);
  }

  private endRow(): void {
    const rows = this.sheets.at(-1)?.rows;
    if (!rows) return;
    if (this.row.length === 0) {
      this.emptyRows += this.rowRepeat;
      return;
    }
    if (rows.length + this.emptyRows + this.rowRepeat > maxRow) this.refuseFarAway();
    for (; this.emptyRows > 0; this.emptyRows -= 1) rows.push([]);
    for (let times = 0; times < this.rowRepeat; times += 1) rows.push([...this.row]);
  }

  private addCount(cells: number): void {
    this.count += cells;
    if (this.count > maxCells) {
      throw new WorkbookRefused(`Deze werkmap heeft meer dan ${maxCells} cellen.`);
    }
  }

  private refuseFarAway(): never {
    throw new WorkbookRefused(
      'Deze werkmap is te groot: er staat iets ver buiten de tabel. Verwijder die rijen of kolommen.',
    );
  }

  private valueOf(attributes: Attributes, text: string): Cell {
    const reason = obstacleIn(attributes, text);
    if (reason !== null) {
      const rows = this.sheets.at(-1)?.rows.length ?? 0;
      this.problems.push({
        sheet: this.sheets.at(-1)?.name ?? '',
        row: rows + this.emptyRows + 1,
        column: columnName(this.row.length + this.emptyCells),
        reason,
      });
      return null;
    }
    const number = Number(attributes['office:value']);
    return attributes['office:value-type'] === 'float' && Number.isFinite(number)
      ? number
      : text || null;
  }
}

const isCell = (name: string): boolean =>
  name === 'table:table-cell' || name === 'table:covered-table-cell';

function repeatOf(text: string | undefined): number {
  const times = text === undefined ? 1 : Number(text);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}

function obstacleIn(attributes: Attributes, text: string): string | null {
  if (attributes['table:formula'] !== undefined) {
    return 'Hier staat een formule. Zet er de waarde zelf neer.';
  }
  if (hasHostileText(text)) return 'Er staan stuurtekens in de tekst.';
  switch (attributes['office:value-type']) {
    case 'date':
    case 'time':
      return 'Hier staat een datum of tijd. Maak er tekst van.';
    case 'boolean':
      return 'Hier staat WAAR of ONWAAR. Maak er tekst van, zoals ja of nee.';
    default:
      return null;
  }
}
