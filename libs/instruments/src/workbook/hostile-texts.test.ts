import { describe, expect, it } from '@jest/globals';
import { hostileTexts, unstorableTexts } from '@ijkpunt/testing';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { Sheet } from '../spreadsheet/layout.js';
import { writeCsv } from './write-csv.js';
import { writeOds } from './write-ods.js';
import { writeXlsx } from './write-workbook.js';
import { xmlText } from './xml-text.js';

const texts = [...hostileTexts.map(({ text }) => text), ...unstorableTexts];
/** One text a row, between two cells that must stay where they are. */
const rows = texts.map((text) => ['v', text, 'n']);
const sheets: Sheet[] = [{ name: 'Teksten', rows }];

// Read by others than our own reader, which refuses many of these.
const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
const unescaped = (xml: string): string =>
  xml.replace(/&(\w+);/g, (_whole, name: string) => signs[name] ?? '?');

async function readXlsx(bytes: Buffer): Promise<unknown[][]> {
  const [sheet] = await readXlsxFile(bytes, { trim: false });
  // A cell of nothing but controls is empty.
  return (sheet?.data ?? []).map((row) => row.map((cell) => cell ?? ''));
}

async function readOds(bytes: Buffer): Promise<unknown[][]> {
  const xml = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
  const inside = (of: string, tag: string): string[] =>
    Array.from(
      of.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs')),
      ([, text = '']) => text,
    );
  const said = (paragraph: string): string =>
    unescaped(
      paragraph
        .replaceAll('<text:tab/>', '\t')
        .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_mark, count = '1') =>
          ' '.repeat(Number(count)),
        ),
    );
  return inside(xml, 'table:table-row').map((row) =>
    inside(row, 'table:table-cell').map((cell) => inside(cell, 'text:p').map(said).join('\n')),
  );
}

/** By RFC 4180, with semicolons. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n)/y;
  cell.lastIndex = 1;
  let line: string[] = [];
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, raw = '', end] = found;
    line.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ';') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

describe.each([
  ['xlsx', writeXlsx, readXlsx],
  ['ods', writeOds, readOds],
] as const)('texts that try to be more, in %s', (_kind, write, read) => {
  it('are text cells that say just what was written', async () => {
    const found = await read(write(sheets));
    expect(found).toHaveLength(texts.length);
    for (const [index, text] of texts.entries()) {
      expect(found[index]).toEqual(['v', xmlText(text), 'n']);
    }
  });

  it('make no formula, link or entity out of the file', () => {
    for (const [name, bytes] of Object.entries(unzipSync(write(sheets)))) {
      const xml = strFromU8(bytes);
      const tags = xml.match(/<[^>]*>/g) ?? [];
      const bad = tags.filter((tag) => /^<f\b|formula|hyperlink|href|^<!/i.test(tag));
      expect([name, bad]).toEqual([name, []]);
      expect([name, xml === xmlText(xml)]).toEqual([name, true]);
    }
  });
});

describe('texts that try to be more, in CSV', () => {
  const startsFormula = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

  it('stay in their cell, and begin no formula', () => {
    const found = readCsv(writeCsv(rows).toString());
    expect(found).toHaveLength(texts.length);
    for (const [index, text] of texts.entries()) {
      const kept = Buffer.from(text).toString();
      const expected = startsFormula.test(kept) ? `'${kept}` : kept;
      expect(found[index]).toEqual(['v', expected, 'n']);
    }
  });

  it('are met by a test that knows a formula', () => {
    const known = texts.filter((text) => startsFormula.test(text));
    expect(known.length).toBeGreaterThan(12);
  });
});
