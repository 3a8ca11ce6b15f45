import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@ijkpunt/testing';

const regional = ['ijk_app', 'ijk_worker', 'ijk_admin'] as const;

describe('the border of a region, table by table', () => {
  let database: TestDatabase;
  let tables: string[];
  let regionIds: string[];

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    const rows = await database.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where a.attname = 'region_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    );
    tables = rows.map((row) => row.name);
    const regions = await database.query<{ region_id: string }>(
      'select region_id from regions order by slug',
    );
    regionIds = regions.map((row) => row.region_id);
  });
  afterAll(() => database.drop());

  async function as<T>(
    role: (typeof regional)[number],
    work: (client: Client) => Promise<T>,
  ): Promise<T> {
    const client = new Client({ connectionString: database.urls[role] });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  async function readable(client: Client): Promise<string[]> {
    const result = await client.query<{ name: string }>(
      `select name from unnest($1::text[]) as name where has_table_privilege(current_user, name, 'select')`,
      [tables],
    );
    return result.rows.map((row) => row.name);
  }

  it.each(regional)('%s sees nothing without a region, nor with an empty one', async (role) => {
    await as(role, async (client) => {
      for (const table of await readable(client)) {
        await client.query('begin');
        const none = await client.query(`select 1 from ${table} limit 1`);
        await client.query(`select set_config('app.region', '', true)`);
        const empty = await client.query(`select 1 from ${table} limit 1`);
        await client.query('rollback');
        expect([table, none.rowCount, empty.rowCount]).toEqual([table, 0, 0]);
      }
    });
  });

  it.each(regional)('%s sees the rows of its region only', async (role) => {
    await as(role, async (client) => {
      for (const table of await readable(client)) {
        await client.query('begin');
        await client.query(`select set_config('app.region', $1, true)`, [regionIds[0]]);
        const foreign = await client.query(`select 1 from ${table} where region_id <> $1 limit 1`, [
          regionIds[0],
        ]);
        await client.query('commit');
        expect([table, foreign.rowCount]).toEqual([table, 0]);
      }
    });
  });

  it('refuses to write a row of another region, and a reference into one', async () => {
    const [own, other] = regionIds;
    await as('ijk_app', async (client) => {
      await client.query('begin');
      await client.query(
        `select set_config('app.region', $1, true), set_config('app.municipalities', 'GM0606', true)`,
        [own],
      );
      const insert = `insert into scans (region_id, id, campaign_id, municipality_code, status, revision, answered, asked)
        select $1, gen_random_uuid(), $2, 'GM0606', 'in_progress', 0, 0, 53`;
      const [campaign] = await database.query<{ id: string }>(
        'select id from campaigns where region_id = $1 limit 1',
        [other],
      );
      await client.query('savepoint here');
      await expect(client.query(insert, [other, campaign?.id])).rejects.toThrow(
        /row-level security/,
      );
      await client.query('rollback to here');
      await expect(client.query(insert, [own, campaign?.id])).rejects.toThrow(/foreign key/);
      await client.query('rollback');
    });
  });

  it('hides answers, submissions and figures of a neighbour in the same region', async () => {
    const [schiedam] = await database.query<{ region_id: string }>(
      `select region_id from regions where slug = 'rotterdam-rijnmond'`,
    );
    await as('ijk_app', async (client) => {
      const seenBy = async (table: string, municipalities: string, isRegional: string) => {
        await client.query('begin');
        await client.query(
          `select set_config('app.region', $1, true), set_config('app.municipalities', $2, true),
                  set_config('app.is_regional', $3, true)`,
          [schiedam?.region_id, municipalities, isRegional],
        );
        const rows = await client.query<{ code: string }>(
          `select distinct municipality_code as code from ${table} order by 1`,
        );
        await client.query('commit');
        return rows.rows.map((row) => row.code);
      };
      for (const table of ['answers', 'submissions', 'edition_submissions']) {
        expect([table, await seenBy(table, 'GM0606', '')]).toEqual([table, ['GM0606']]);
        expect([table, await seenBy(table, '', 'on')]).toEqual([table, []]);
      }
      const opened = await database.query<{ code: string }>(
        `select distinct municipality_code as code from municipal_results
          where region_id = $1 and openness <> 'mean_only' order by 1`,
        [schiedam?.region_id],
      );
      expect(await seenBy('municipal_results', '', 'on')).toEqual(opened.map((row) => row.code));
    });
  });
});
