import { describe, expect, it } from '@jest/globals';
import { readChangesTable } from './read-changes-table.js';
import type { TableRow } from './read-table.js';

const header = [
  ...['ingangsdatum', 'soort', 'oude_gm_code', 'oude_naam', 'nieuwe_gm_code', 'nieuwe_naam'],
];
const uden = ['2022-01-01', 'samenvoeging', 'GM0856', 'Uden', 'GM1991', 'Maashorst'];
const landerd = ['1-1-2022', 'Samenvoeging', '1685', 'Landerd', 'GM1991', 'Maashorst'];
const read = (...rows: TableRow[]) => readChangesTable([header, ...rows]);

describe('reading a list of changes of the map', () => {
  it('takes together what becomes one, and what one is split into, oldest first', () => {
    const esch = ['2021-01-01', 'splitsing', 'GM0788', 'Haaren', 'GM0757', 'Boxtel'];
    const biezenmortel = ['2021-01-01', 'splitsing', 'GM0788', 'Haaren', 'GM0855', 'Tilburg'];
    const { changes, problems } = read(uden, landerd, esch, biezenmortel);
    expect(problems).toEqual([]);
    expect(changes).toEqual([
      {
        rows: [4, 5],
        change: {
          kind: 'split',
          changedOn: '2021-01-01',
          from: [{ code: 'GM0788', name: 'Haaren' }],
          to: [
            { code: 'GM0757', name: 'Boxtel' },
            { code: 'GM0855', name: 'Tilburg' },
          ],
        },
      },
      {
        rows: [2, 3],
        change: {
          kind: 'merger',
          changedOn: '2022-01-01',
          from: [
            { code: 'GM0856', name: 'Uden' },
            { code: 'GM1685', name: 'Landerd' },
          ],
          to: [{ code: 'GM1991', name: 'Maashorst' }],
        },
      },
    ]);
  });

  it.each<[string, TableRow, string]>([
    [
      'a day that no calendar has',
      ['2023-02-29', ...uden.slice(1)],
      '2023 heeft geen 29 februari.',
    ],
    ['no day', ['straks', ...uden.slice(1)], '‘straks’ is geen datum'],
    ['another kind', ['2022-01-01', 'fusie', ...uden.slice(2)], '‘fusie’ is geen soort'],
    ['no code', [...uden.slice(0, 2), 'Uden', ...uden.slice(3)], '‘Uden’ is geen gemeentecode.'],
    ['no name', [...uden.slice(0, 5), null], '‘’ is geen naam.'],
    ['a row twice', uden, 'Deze rij herhaalt rij 2.'],
    [
      'another end of who ended',
      ['2023-01-01', 'opgaan in', 'GM0856', 'Uden', 'GM0828', 'Oss'],
      'Uden houdt volgens rij 2 al op te bestaan op 1 januari 2022.',
    ],
  ])('says on which row it is wrong: %s', (_what, row, reason) => {
    const { problems } = read(uden, row);
    expect(problems).toEqual([{ row: 3, reason: expect.stringContaining(reason) }]);
  });

  it('says which columns are missing', () => {
    expect(readChangesTable([['soort', 'oude_naam']]).problems[0]?.reason).toBe(
      'De kopregel mist ingangsdatum, oude_gm_code, nieuwe_gm_code en nieuwe_naam.',
    );
    expect(readChangesTable([header]).problems[0]?.reason).toBe('Onder de kopregel staat niets.');
  });
});
