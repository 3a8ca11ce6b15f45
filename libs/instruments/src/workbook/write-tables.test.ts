import { describe, expect, it, jest } from '@jest/globals';
import type { Sheet } from '../spreadsheet/layout.js';
import { readTables } from './workbook-process.js';
import { writeCsv } from './write-csv.js';
import { writeOds } from './write-ods.js';
import { writeXlsx } from './write-workbook.js';

const formulas = ['=1+1', '+31 10 1234567', '-2', '@SUM(A1)', '=HYPERLINK("http://x";"klik")'];
const texts = [
  'twee\nregels',
  'a  b',
  'tab\ttussen',
  '<b>&amp;</b> "quote"; einde',
  'ë € 😀',
  '0012',
  ...formulas,
];
const sheets: Sheet[] = [
  {
    name: 'Eén & twee',
    rows: [
      ['Kop', 'Getal', 'Leeg', 'Slot'],
      ...texts.map((text, index) => [text, index / 2, null, 'x']),
    ],
  },
  { name: 'Drie', rows: [['a'], [3.4]] },
];

describe('sheets that are written', () => {
  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const)('are read back as they were from %s', async (kind, write) => {
    const bytes = write(sheets);
    expect(await readTables({ bytes, kind })).toEqual(sheets);
  });

  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const)('are the same bytes in %s at any time', (_kind, write) => {
    const before = write(sheets);
    jest.useFakeTimers({ now: new Date('2030-01-01') });
    expect(write(structuredClone(sheets)).equals(before)).toBe(true);
    jest.useRealTimers();
  });

  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const)('lose in %s what XML cannot hold, and nothing else', async (kind, write) => {
    const bytes = write([{ name: 'X', rows: [['a\u0001b\ud800c\ufffed 😀']] }]);
    expect(await readTables({ bytes, kind })).toEqual([{ name: 'X', rows: [['abcd 😀']] }]);
  });
});

describe('rows in a text file', () => {
  it('keep their text, but never begin as a formula', async () => {
    const [sheet] = sheets;
    const read = await readTables({ bytes: writeCsv(sheet?.rows ?? []), kind: 'csv' });
    expect(read[0]?.rows.slice(1).map(([text]) => text)).toEqual(
      texts.map((text) => (formulas.includes(text) ? `'${text}` : text)),
    );
  });

  it('have a comma in numbers, and a minus of a number stays one', () => {
    expect(writeCsv([['a', 3.5, -0.2, null, 'x;y']]).toString()).toBe(
      '\ufeffa;3,5;-0,2;;"x;y"\r\n',
    );
  });
});
