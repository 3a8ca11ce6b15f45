import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { odsOf, rowsOf } from '../testing/ods.js';
import { tableKindOf } from './table-kind.js';
import { readTables, type TableKind } from './workbook-process.js';

const read = async (name: string, bytes: Uint8Array) =>
  readTables({ bytes, kind: tableKindOf(name, bytes) });
const csv = (text: string) => read('meting.csv', strToU8(text));
const ods = (rows: string, more = {}) => read('meting.ods', odsOf(rows, more));

const table = [
  ['Gemeente', 'A1', 'A2'],
  ['Schiedam', 3, 'n.v.t.'],
];

describe('a table in a text file', () => {
  it.each([
    ['semicolons', 'Gemeente;A1;A2\r\nSchiedam;3;n.v.t.\r\n'],
    ['commas', 'Gemeente,A1,A2\nSchiedam,3,n.v.t.'],
    ['tabs and quotes', '"Gemeente"\t"A1"\tA2\n"Schiedam"\t3\t"n.v.t."\n'],
    ['a byte order mark', '\ufeffGemeente;A1;A2\nSchiedam;3;n.v.t.'],
  ])('is read with %s', async (_what, text) => {
    expect(await csv(text)).toEqual([
      {
        name: 'CSV',
        rows: [
          ['Gemeente', 'A1', 'A2'],
          ['Schiedam', '3', 'n.v.t.'],
        ],
      },
    ]);
  });

  it('keeps delimiters, line ends and quotes inside quotes', async () => {
    const [sheet] = await csv('a;"b;c\n""d""";\n;x');
    expect(sheet?.rows).toEqual([
      ['a', 'b;c\n"d"', null],
      [null, 'x'],
    ]);
  });

  it('reads what Windows wrote, and UTF-16 that says so', async () => {
    const windows = Uint8Array.from([0x43, 0xf3, 0x3b, 0x80, 0x0a]);
    expect((await read('a.csv', windows))[0]?.rows).toEqual([['Có', '€']]);
    const wide = Buffer.from('\ufeffCó;€', 'utf16le');
    expect((await read('a.csv', wide))[0]?.rows).toEqual([['Có', '€']]);
  });

  it.each<[string, string, string | RegExp]>([
    ['control characters', 'a;b\u0000c', /stuurtekens/],
    ['a quote that never closes', 'a;"b\nc;d', /breekt ergens af/],
    ['nothing but delimiters', ';;;\n;;', /geen enkele cel/],
    ['too many cells', `${'1;'.repeat(200)}\n`.repeat(120), /meer dan 20000 cellen/],
    ['a line without end', '1;'.repeat(800), /ver buiten de tabel/],
    ['too many lines', 'a\n'.repeat(5_002), /ver buiten de tabel/],
  ])('is refused with %s', async (_what, text, message) => {
    await expect(csv(text)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    });
  });
});

describe('a workbook in the open format', () => {
  it('gives text and numbers, and leaves comments out', async () => {
    const comment = '<office:annotation><text:p>Zeker?</text:p></office:annotation>';
    const rows = rowsOf(table).replace(
      '<text:p>A1',
      `${comment}<text:p>A<text:s/><text:span>1</text:span>`,
    );
    expect(await ods(rows)).toEqual([
      {
        name: 'Blad & 1',
        rows: [
          ['Gemeente', 'A 1', 'A2'],
          ['Schiedam', 3, 'n.v.t.'],
        ],
      },
    ]);
  });

  it('writes repeats out where they hold something, and passes over the empty ones', async () => {
    const filled = (attributes: string) =>
      `<table:table-cell ${attributes} office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>`;
    const rows =
      `<table:table-row table:number-rows-repeated="2"><table:table-cell/>${filled('table:number-columns-repeated="3"')}` +
      '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect((await ods(rows))[0]?.rows).toEqual([
      [null, 2, 2, 2],
      [null, 2, 2, 2],
    ]);
  });

  const cell = (attributes: string, text = '1') =>
    `<table:table-row><table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell></table:table-row>`;
  it.each<[string, () => Promise<unknown>, RegExp, RegExp | null]>([
    [
      'a formula',
      () => ods(cell('table:formula="of:=1+1" office:value-type="float" office:value="2"')),
      /kan zo niet/,
      /formule/,
    ],
    [
      'a date',
      () => ods(cell('office:value-type="date" office:date-value="2023-10-01"')),
      /kan zo niet/,
      /datum/,
    ],
    [
      'true or false',
      () => ods(cell('office:value-type="boolean" office:boolean-value="true"')),
      /kan zo niet/,
      /WAAR/,
    ],
    [
      'control characters',
      () => ods(cell('office:value-type="string"', 'a&#x202e;b')),
      /kan zo niet/,
      /stuurtekens/,
    ],
    [
      'entities',
      () => ods(rowsOf(table), { before: '<!DOCTYPE a [<!ENTITY b "c">]>' }),
      /naar buiten/,
      null,
    ],
    [
      'macros',
      () => ods(rowsOf(table), { files: { 'Basic/Standard/m.xml': '<a/>' } }),
      /macro/,
      null,
    ],
    [
      'a password',
      () =>
        ods(rowsOf(table), { files: { 'META-INF/manifest.xml': '<manifest:encryption-data/>' } }),
      /wachtwoord/,
      null,
    ],
    [
      'one cell a million times',
      () => ods(cell('table:number-columns-repeated="1000000" office:value-type="string"')),
      /meer dan 20000 cellen/,
      null,
    ],
    [
      'a row a million times',
      () =>
        ods(
          cell('office:value-type="string"').replace(
            '<table:table-row>',
            '<table:table-row table:number-rows-repeated="1000000">',
          ),
        ),
      /meer dan 20000 cellen/,
      null,
    ],
    [
      'a cell far away',
      () =>
        ods(
          `<table:table-row table:number-rows-repeated="9000"/>${cell('office:value-type="string"')}`,
        ),
      /ver buiten de tabel/,
      null,
    ],
    [
      'a zip bomb',
      () => ods('', { files: { bomb: ' '.repeat(51 * 1_024 * 1_024) } }),
      /uitgepakt te groot/,
      null,
    ],
    [
      'half a file',
      async () => read('a.ods', odsOf(rowsOf(table)).subarray(0, 300)),
      /geen \(hele\) werkmap/,
      null,
    ],
    [
      'half a document',
      () => ods('<table:table-row><table:table-cell>'),
      /geen \(hele\) werkmap/,
      null,
    ],
    ['another zip', () => read('a.ods', zipSync({ 'a.txt': strToU8('a') })), /geen werkmap/, null],
  ])('is refused with %s', async (_what, open, message, reason) => {
    await expect(open()).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
      details: {
        problems: reason
          ? [expect.objectContaining({ reason: expect.stringMatching(reason) })]
          : [],
      },
    });
  });
});

describe('what kind of file it is', () => {
  const zip = odsOf('');
  it.each<[string, Uint8Array, TableKind]>([
    ['Nulmeting 2023.XLSX', zip, 'xlsx'],
    ['nulmeting.ods', zip, 'ods'],
    ['nulmeting.v2.csv', strToU8('a;b'), 'csv'],
  ])('is told by its name: %s', (name, bytes, kind) => {
    expect(tableKindOf(name, bytes)).toBe(kind);
  });

  it.each<[string, string, Uint8Array, RegExp]>([
    ['nothing', 'a.csv', new Uint8Array(), /leeg/],
    ['a workbook named as text', 'a.csv', zip, /eindigt op \.csv/],
    ['text named as a workbook', 'a.xlsx', strToU8('a;b'), /eindigt op \.xlsx/],
    ['an old workbook', 'a.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /oud bestand/],
    ['another kind', 'a.pdf', strToU8('%PDF'), /kan IJkpunt niet lezen/],
    ['no name at all', '', strToU8('a'), /kan IJkpunt niet lezen/],
  ])('is refused for %s', (_what, name, bytes, message) => {
    expect(() => tableKindOf(name, bytes)).toThrow(message);
  });
});
