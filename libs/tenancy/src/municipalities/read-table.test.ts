import { describe, expect, it } from '@jest/globals';
import { compareTable, type KnownRegion } from './compare-table.js';
import { readMunicipalTable, type TableRow } from './read-table.js';

const header = ['gm_code', 'naam', 'jeugdregio_naam'];
const reasons = (rows: readonly TableRow[]) =>
  readMunicipalTable(rows).problems.map(({ row, reason }) => `${row}: ${reason}`);

describe('reading the national table', () => {
  it('finds codes, names and regions, however the columns are called', () => {
    const { municipalities, problems } = readMunicipalTable([
      ['Gemeentecode', 'Gemeentenaam', 'Jeugdregio naam'],
      [599, 'Rotterdam ', 'Rijnmond'],
      ['0606', 'Schiedam', null],
      [null, '', null],
      ['GM1992', 'Voorne aan Zee', 'Rijnmond'],
    ]);
    expect(problems).toEqual([]);
    expect(municipalities).toEqual([
      { row: 2, code: 'GM0599', name: 'Rotterdam', regions: ['Rijnmond'] },
      { row: 3, code: 'GM0606', name: 'Schiedam', regions: [] },
      { row: 5, code: 'GM1992', name: 'Voorne aan Zee', regions: ['Rijnmond'] },
    ]);
  });

  it.each<[string, TableRow[], string]>([
    ['a column that is not there', [['gm_code', 'provincie']], '1: De kopregel mist naam.'],
    [
      'another delimiter',
      [['gm_code|naam'], ['GM0599|Rotterdam']],
      '1: De kopregel mist gm_code en naam. Alles staat in één kolom',
    ],
    ['nothing under the header', [header], 'null: Onder de kopregel staat niets.'],
    ['no rows at all', [], '1: De kopregel mist gm_code en naam.'],
    ['no code', [header, ['GM059', 'Rotterdam'], ['x', 'y']], '3: ‘x’ is geen gemeentecode.'],
    ['no name', [header, ['GM0599', ' ']], '2: ‘’ is geen naam.'],
    [
      'a code twice',
      [header, ['GM0599', 'a'], ['599', 'b']],
      '3: GM0599 staat ook al op rij 2 (a).',
    ],
    ['signs that are no text', [header, ['GM0599', 'a\u0007b']], '2: '],
  ])('says where it is wrong: %s', (_what, rows, problem) => {
    expect(reasons(rows).join('\n')).toContain(problem);
  });
});

describe('comparing the table with the map', () => {
  const known = [
    { code: 'GM0501', name: 'Brielle', validFrom: '1970-01-01', validUntil: '2023-01-01' },
    { code: 'GM0599', name: 'Rotterdam', validFrom: '1970-01-01', validUntil: null },
    { code: 'GM0606', name: 'Schidam', validFrom: '1970-01-01', validUntil: null },
    { code: 'GM1992', name: 'Voorne aan Zee', validFrom: '2023-01-01', validUntil: null },
  ];
  const rijnmond: KnownRegion = {
    ...{ slug: 'rijnmond', name: 'Rijnmond', members: ['GM0599', 'GM1992'] },
  };
  const compare = (rows: readonly TableRow[], on = '2026-01-01') =>
    compareTable(readMunicipalTable([header, ...rows]), known, [rijnmond], on);

  it('tells new, renamed, gone and unchanged apart', () => {
    expect(
      compare([
        ['GM0599', 'Rotterdam'],
        ['GM0606', 'Schiedam'],
        ['GM0622', 'Vlaardingen'],
      ]),
    ).toEqual({
      added: [{ code: 'GM0622', name: 'Vlaardingen' }],
      renamed: [{ code: 'GM0606', from: 'Schidam', to: 'Schiedam' }],
      gone: [{ code: 'GM1992', name: 'Voorne aan Zee' }],
      unchanged: 1,
      regions: [],
      problems: [],
    });
  });

  it('does not believe a table that knows who had ended, or did not exist yet', () => {
    const ended = compare([['GM0501', 'Brielle']]).problems;
    expect(ended).toEqual([
      {
        row: 2,
        reason:
          'GM0501 Brielle is hier opgeheven op 1 januari 2023, en staat toch in de tabel van 1 januari 2026.',
      },
    ]);
    const early = compare(
      [
        ['GM0501', 'Brielle'],
        ['GM1992', 'Voorne aan Zee'],
      ],
      '2022-01-01',
    );
    expect(early.problems.map(({ row }) => row)).toEqual([3]);
  });

  it('says of nobody that they are gone when nothing could be read', () => {
    const unread = compareTable(readMunicipalTable([['a|b']]), known, [rijnmond], '2026-01-01');
    expect(unread).toMatchObject({ gone: [], problems: [{ row: 1 }] });
  });

  it('says where a region holds others, and nothing of regions that it does not know', () => {
    const { regions } = compare([
      ['GM0599', 'Rotterdam', 'Rijnmond'],
      ['GM0606', 'Schidam', 'Rijnmond'],
      ['GM1992', 'Voorne aan Zee', 'Elders'],
    ]);
    expect(regions).toEqual([
      {
        region: 'Rijnmond',
        slug: 'rijnmond',
        onlyInTable: ['Schidam'],
        onlyHere: ['Voorne aan Zee'],
      },
    ]);
  });
});
