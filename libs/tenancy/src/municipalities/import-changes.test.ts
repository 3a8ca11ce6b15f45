import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { ImportChanges } from './import-changes.js';
import type { TableRow } from './read-table.js';

const access = { personId: newId(), traceId: 'test' };
const header = [
  ...['ingangsdatum', 'soort', 'oude_gm_code', 'oude_naam', 'nieuwe_gm_code', 'nieuwe_naam'],
];
const row = (...cells: readonly string[]): TableRow => cells;
const known = [
  row('2022-01-01', 'samenvoeging', 'GM0856', 'Uden', 'GM1991', 'Maashorst'),
  row('2022-01-01', 'samenvoeging', 'GM1685', 'Landerd', 'GM1991', 'Maashorst'),
];
const merging = [
  row('2028-01-01', 'samenvoeging', 'GM0606', 'Schiedam', 'GM9001', 'Schievaart'),
  row('2028-01-01', 'samenvoeging', 'GM0622', 'Vlaardingen', 'GM9001', 'Schievaart'),
];
const after = row('2029-01-01', 'opgaan in', 'GM9001', 'Schievaart', 'GM0599', 'Rotterdam');
const asking = row('2028-01-01', 'opgaan in', 'GM0431', 'Oostzaan', 'GM0599', 'Rotterdam');
const unknown = row('2028-01-01', 'opgaan in', 'GM0003', 'Appingedam', 'GM0599', 'Rotterdam');

describe('importing changes of the map', () => {
  let database: TestDatabase;
  let admin: Database;
  let changes: ImportChanges;
  beforeAll(async () => {
    database = await createTestDatabase('demo');
    admin = await connectAs(database.urls.ijk_admin);
    changes = new ImportChanges(admin);
  });
  afterAll(async () => {
    await admin.close();
    await database.drop();
  });

  const compare = (...rows: TableRow[]) => changes.compare(access, [header, ...rows]);
  const stored = () =>
    database.query(
      `select (select md5(string_agg(m::text, ',' order by m.code)) from municipalities m) as map,
              (select count(*)::int from municipality_changes) as changes,
              (select md5(string_agg(m::text, ',' order by m.id)) from memberships m) as members,
              (select count(*)::int from identity.grants) as grants,
              (select count(*)::int from platform_audit_log) as audits`,
    );

  it('tells known, new, undecided and wrong apart, one built on another, and changes nothing', async () => {
    const before = await stored();
    const { changes: found, problems } = await compare(
      ...[...merging, after, ...known, asking, unknown],
    );
    expect(problems).toEqual([]);
    expect(found.map(({ state, rows }) => [state, rows])).toEqual([
      ['known', [5, 6]],
      ['new', [2, 3]],
      ['wrong', [7, 8]],
      ['new', [4]],
    ]);
    expect(found[1]?.sentences.join(' ')).toContain('Rotterdam-Rijnmond: ');
    expect(found[2]?.problems.join(' ')).toContain('GM0003 staat niet op de kaart');
    const [undecided] = (await compare(asking)).changes;
    expect(undecided).toMatchObject({
      state: 'undecided',
      problems: [expect.stringContaining('Wordt Rotterdam lid?')],
    });
    expect(await stored()).toEqual(before);
  });

  it('looks at nothing when a row cannot be read', async () => {
    expect(await compare(...merging, row('2027-02-29', ...after.slice(1).map(String)))).toEqual({
      changes: [],
      problems: [{ row: 4, reason: '2027 heeft geen 29 februari.' }],
    });
  });

  it('records what was seen, all or nothing, and once', async () => {
    const { changes: found } = await compare(...merging, after);
    const chosen = found.map(({ change, seal }) => ({ change, seal }));
    const before = await stored();
    const unseen = chosen.map((each, index) => (index === 1 ? { ...each, seal: '' } : each));
    await expect(changes.run(access, unseen)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(changes.run(access, [])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await stored()).toEqual(before);
    // Whoever sends them otherwise: the oldest is first.
    expect(await changes.run(access, [...chosen].reverse())).toEqual({ recorded: 2 });
    const done = await stored();
    expect(await changes.run(access, chosen)).toEqual({ recorded: 0 });
    expect(await stored()).toEqual(done);
    const again = await compare(...merging, after);
    expect(again.changes.map(({ state }) => state)).toEqual(['known', 'known']);
    const [schiedam] = await database.query(
      `select valid_until::text as "until" from municipalities where code = 'GM0606'`,
    );
    expect(schiedam).toEqual({ until: '2028-01-01' });
  });
});
