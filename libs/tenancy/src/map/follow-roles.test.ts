import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { EndRole } from '../people/end-role.js';
import { followRole } from './follow-roles.js';

/** Landsmeer and Oostzaan become part of Waterland on a day, which is recorded. */
describe('a role given after a change of the map was recorded', () => {
  let database: TestDatabase;
  let identity: Database;
  beforeAll(async () => {
    database = await createTestDatabase('demo');
    identity = await connectAs(database.urls.ijk_identity);
  });
  afterAll(async () => {
    await identity.close();
    await database.drop();
  });
  const recordOn = async (day: string): Promise<void> => {
    await database.query(`delete from municipality_changes where successor_code = 'GM0852'`);
    await database.query(
      `insert into municipality_changes (predecessor_code, successor_code, changed_on, kind)
       values ('GM0415', 'GM0852', $1, 'absorption'), ('GM0431', 'GM0852', $1, 'absorption')`,
      [day],
    );
  };
  /** Somebody new with a role from today, and what follows from it. */
  const give = async (code: string, role: string, region = 'zaanstreek-waterland') => {
    const [person, grant] = [newId(), newId()];
    await database.query('insert into identity.people (id, email, name) values ($1, $2, $2)', [
      ...[person, `${person}@test.example`],
    ]);
    await identity.outsideRegions(async (tx) => {
      await tx.query(
        `insert into identity.grants (id, person_id, region_id, municipality_code, role, valid_from)
         values ($1, $2, $3, $4, $5, '2026-06-01')`,
        [grant, person, await regionId(region), code, role],
      );
      await followRole(tx, grant);
      await followRole(tx, grant);
    });
    return { person, grant };
  };
  const regionId = async (slug: string): Promise<unknown> =>
    (await database.query('select region_id from regions where slug = $1', [slug]))[0]?.[
      'region_id'
    ];
  const rolesOf = async (person: string): Promise<string[]> => {
    const rows = await database.query<{ said: string }>(
      `select concat_ws(' ', m.slug, g.role, g.valid_from) as said
         from identity.grants g join municipalities m on m.code = g.municipality_code
        where g.person_id = $1 and (g.valid_until is null or g.valid_until > app.today())
        order by 1`,
      [person],
    );
    return rows.map(({ said }) => said);
  };

  it('is given at the successor from the day, with reading at the others', async () => {
    await recordOn('2099-01-01');
    const { person } = await give('GM0415', 'contributor');
    expect(await rolesOf(person)).toEqual([
      'landsmeer contributor 2026-06-01',
      'oostzaan reader 2099-01-01',
      'waterland contributor 2099-01-01',
    ]);
  });

  it('lets who comes to work for the successor read where it came from', async () => {
    await recordOn('2026-01-01');
    const { person } = await give('GM0852', 'reader');
    expect(await rolesOf(person)).toEqual([
      'landsmeer reader 2026-06-01',
      'oostzaan reader 2026-06-01',
      'waterland reader 2026-06-01',
    ]);
  });

  it('leads nowhere from a predecessor after the day, nor in a region of others', async () => {
    await recordOn('2026-01-01');
    const late = await give('GM0415', 'reader');
    expect(await rolesOf(late.person)).toEqual(['landsmeer reader 2026-06-01']);
    const elsewhere = await give('GM0852', 'reader', 'noordoost-brabant');
    expect(await rolesOf(elsewhere.person)).toEqual(['waterland reader 2026-06-01']);
  });

  it('takes reading at the predecessors along when it ends, and nothing of longer ago', async () => {
    await recordOn('2026-01-01');
    const { person, grant } = await give('GM0852', 'contributor');
    await database.query(
      `update identity.grants set valid_from = '2020-01-01'
        where person_id = $1 and municipality_code = 'GM0415'`,
      [person],
    );
    const authority = {
      ...{ regionId: String(await regionId('zaanstreek-waterland')), regionName: 'Regio' },
      ...{ personId: newId(), personName: 'Wie dit mag' },
      roles: [{ role: 'municipality_coordinator' as const, municipality: { code: 'GM0852' } }],
      note: async () => undefined,
    };
    await new EndRole(identity).run(authority, { grantId: grant, evenIfLast: true });
    expect(await rolesOf(person)).toEqual(['landsmeer reader 2020-01-01']);
  });
});
