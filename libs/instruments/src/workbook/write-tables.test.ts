import { describe, expect, it, jest } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Sheet } from '../spreadsheet/layout.js';
import { heightOf, looksOf } from './columns.js';
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

describe('columns that are written', () => {
  const rows: Sheet['rows'] = [
    ['Nr.', 'Stelling', 'Score', 'Gemeenten in het gemiddelde', 'Waarde'],
    ['A1', 'Wij werken met de vijf stappen. '.repeat(4), 2.5, 10, 'x'],
    ['A2', 'Kort.', 3, 9, 2.5],
  ];

  it('are as wide as what stands in them, and no wider than can be read', () => {
    const widths = looksOf(rows).map(({ width }) => width);
    expect(widths).toEqual([8, 44, 9, 14, 10]);
  });

  it('show one decimal wherever some of their numbers have one', () => {
    const decimals = looksOf(rows).map(({ hasDecimals }) => hasDecimals);
    expect(decimals).toEqual([false, false, true, false, false]);
  });

  it('leave a row as high as its longest text needs', () => {
    const looks = looksOf(rows);
    expect(rows.map((row, at) => heightOf(row, looks, at === 0))).toEqual([45, 45, 15]);
    expect(heightOf(['w'.repeat(5_000)], looks)).toBe(409);
  });
});

describe('what is printed of a workbook', () => {
  const partOf = (bytes: Buffer, path: string): string =>
    strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

  it('is as wide as the paper, with the first row on each page', () => {
    const xlsx = writeXlsx([
      {
        name: "Thema's",
        rows: [
          ['a', 'b'],
          [1, 'c'],
        ],
      },
    ]);
    expect(partOf(xlsx, 'xl/workbook.xml')).toContain(
      `localSheetId="0">'Thema''s'!$1:$1</definedName>`,
    );
    expect(partOf(xlsx, 'xl/worksheets/sheet1.xml')).toContain('fitToWidth="1" fitToHeight="0"');
    const ods = writeOds(sheets);
    expect(partOf(ods, 'styles.xml')).toContain('style:scale-to-X="1"');
    expect(partOf(ods, 'content.xml').match(/<table:table-header-rows>/gu)?.length).toBe(2);
    expect(partOf(ods, 'settings.xml')).toContain('config:name="Eén &amp; twee"');
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
