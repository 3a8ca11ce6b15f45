import { hasHostileText } from '../manage/draft-document.js';
import type { Sheet } from '../spreadsheet/layout.js';
import { maxCells, maxColumn, maxRow, WorkbookRefused } from './unpack.js';

const delimiters = [';', ',', '\t'] as const;

/** A text file with delimiters as one sheet; a cell is its text. */
export function readCsv(bytes: Uint8Array): Sheet[] {
  const text = decode(bytes);
  const rows = split(text, delimiterOf(text));
  const cells = rows.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0);
  if (cells === 0) throw new WorkbookRefused('In dit bestand staat geen enkele cel.');
  return [{ name: 'CSV', rows: rows.map((row) => row.map((cell) => cell || null)) }];
}

/** UTF-8 or UTF-16 when it says or proves so, otherwise what Windows made of it. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = first === 0xff && second === 0xfe;
  const text = isUtf16 ? new TextDecoder('utf-16le').decode(bytes) : utf8Of(bytes);
  if (hasHostileText(text)) {
    throw new WorkbookRefused(
      'Dit bestand is geen tekst, of er staan stuurtekens in. Bewaar de tabel opnieuw als CSV.',
    );
  }
  return text;
}

function utf8Of(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The one that the first line with any of them has most often, outside quotes. */
function delimiterOf(text: string): string {
  const line = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]+/)
    .find((each) => /[;,\t]/.test(each));
  const count = (delimiter: string): number => (line ?? '').split(delimiter).length;
  return delimiters.toSorted((a, b) => count(b) - count(a))[0] ?? ';';
}

function split(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let count = 0;
  while (at < text.length) {
    const { value, end } = readCell(text, at, { delimiter, row: rows.length + 1 });
    row.push(value);
    count += 1;
    if (count > maxCells) {
      throw new WorkbookRefused(`Dit bestand heeft meer dan ${maxCells} cellen.`);
    }
    if (row.length > maxColumn || rows.length >= maxRow) {
      throw new WorkbookRefused('Dit bestand is te groot: er staat iets ver buiten de tabel.');
    }
    const isLineEnd = text[end] !== delimiter;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // A delimiter at the very end still has an empty cell behind it, which says nothing.
    if (!isLineEnd && at < text.length) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** One cell from `at` on, and where the delimiter or line end behind it stands. */
function readCell(
  text: string,
  at: number,
  { delimiter, row }: { readonly delimiter: string; readonly row: number },
): { readonly value: string; readonly end: number } {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== delimiter && !/[\r\n]/.test(text[end] ?? ''))
      end += 1;
    return { value: text.slice(at, end).trim(), end };
  }
  let end = at + 1;
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) {
    end += text[end] === '"' ? 2 : 1;
  }
  const after = text[end + 1];
  const isClosed = text[end] === '"' && (after === undefined || `${delimiter}\r\n`.includes(after));
  if (!isClosed) {
    throw new WorkbookRefused('Dit bestand breekt ergens af.', [
      { sheet: 'CSV', row, column: null, reason: 'Een aanhalingsteken wordt niet afgesloten.' },
    ]);
  }
  return {
    value: text
      .slice(at + 1, end)
      .replaceAll('""', '"')
      .trim(),
    end: end + 1,
  };
}
