import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { RecomputeResults } from '@ijkpunt/results';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { columnsInJson, leftBehind } from './left-behind.js';
import { referencePath } from './manifest.js';
import { restoreRegion } from './restore-region.js';
import { readTenantTables } from './tenant-tables.js';
import { LeavingRegion } from './testing/leaving-region.js';
import { repack, type Change } from './testing/repack.js';

describe('an archive that is brought into another installation', () => {
  let region: LeavingRegion;
  let path: string;
  const opened: { database: TestDatabase; owner: Database }[] = [];

  beforeAll(async () => {
    region = await LeavingRegion.open();
    path = await region.archive();
  });
  afterEach(async () => {
    for (const { database, owner } of opened.splice(0)) {
      await owner.close();
      await database.drop();
    }
  });
  afterAll(() => region.close());

  const elsewhere = async (template: 'empty' | 'demo' = 'empty') => {
    const database = await createTestDatabase(template);
    const at = { database, owner: await connectAs(database.urls.ijk_owner) };
    opened.push(at);
    return at;
  };
  const contentOf = async (database: TestDatabase, table: string, columns: readonly string[]) => {
    const chosen = columns.map((column) => `t."${column}"`).join(', ');
    return database.query(
      `select md5(string_agg(row, ',' order by row)) as hash, count(*)::int as count
         from (select (to_jsonb(x) - 'mail')::text as row
                 from (select ${chosen} from ${table} t where region_id = $1) x) rows`,
      [region.context.regionId],
    );
  };

  it('holds the same rows as where it came from, and the same files', async () => {
    const { database, owner } = await elsewhere();
    const { people } = await restoreRegion(owner, path);
    expect(people.added).toBe(people.total);
    const tables = await region.worker.inRegion(region.context, readTenantTables);
    for (const table of tables) {
      if (table.name in leftBehind || table.name === 'audit_log') continue;
      const left = ['scan_requests', 'share_links', 'messages'].includes(table.name);
      const columns = left ? columnsInJson(table) : table.columns;
      expect([table.name, await contentOf(database, table.name, columns)]).toEqual([
        table.name,
        await contentOf(region.database, table.name, columns),
      ]);
    }
    expect(
      await database.query(`select encode(sha256(bytes), 'hex') = encode(sha256, 'hex') as same
        from report_files`),
    ).toEqual([{ same: true }]);
    expect(
      await database.query(`select mail, leave_hash from messages where mail <> 'none'`),
    ).not.toContainEqual(expect.objectContaining({ mail: 'waiting' }));
    expect(await database.query('select from identity.credentials')).toEqual([]);
    expect(
      await database.query(`select action from audit_log where action = 'region.restored'`),
    ).toHaveLength(1);
  });

  it('computes the same figures from the submissions, byte for byte', async () => {
    const { database, owner } = await elsewhere();
    await restoreRegion(owner, path);
    const figures = () =>
      database.query<{ campaign: string; means: string; scores: string }>(
        `select c.slug as campaign, c.id,
                (select e.means::text from editions e where e.campaign_id = c.id
                  order by number desc limit 1) as means,
                (select string_agg(r.municipality_code || r.scores::text, ','
                           order by r.municipality_code)
                   from municipal_results r where r.campaign_id = c.id) as scores
           from campaigns c order by c.slug`,
      );
    const before = await figures();
    expect(before.filter(({ means }) => means !== null).length).toBeGreaterThan(0);
    await database.query(`
      set session_replication_role = replica;
      delete from reports; delete from edition_submissions; delete from editions;
      delete from municipal_results;
      update campaign_results set computed_version = 0;
      set session_replication_role = origin`);
    const worker = await connectAs(database.urls.ijk_worker);
    const campaigns = await database.query<{ id: string }>('select id from campaigns');
    for (const { id } of campaigns) {
      const of = { regionId: region.context.regionId, campaignId: id, traceId: 'test' };
      await new RecomputeResults(worker).run(of);
    }
    await worker.close();
    expect(await figures()).toEqual(before);
  });

  it('finds people again by their mail, and lets rows name them so', async () => {
    const { database, owner } = await elsewhere();
    const here = newId();
    await database.query(
      `insert into identity.people (id, email, name) values ($1, 'schiedam@demo.example', 'Sam hier')`,
      [here],
    );
    const { people } = await restoreRegion(owner, path);
    expect(people.total - people.added).toBe(1);
    expect(
      await database.query(
        `select (select name from identity.people where id = $1) as name,
                (select count(*)::int from identity.grants where person_id = $1) as roles,
                exists (select from scan_comments where written_by = $1) as comments,
                exists (select from messages where person_id = $1) as messages`,
        [here],
      ),
    ).toEqual([{ name: 'Sam hier', roles: 1, comments: true, messages: true }]);
  });

  const refusals: [string, Change | Buffer | null, RegExp][] = [
    ['is not there', null, /Dit bestand is er niet/],
    ['is no zip', Buffer.from('PK niet'), /geen zip-bestand/],
    ['is of a newer format', { manifest: (told) => ({ ...told, formatVersion: 2 }) }, /indeling 2/],
    [
      'has another manifest',
      { manifest: (told) => ({ ...told, region: {} }) },
      /manifest.json klopt niet/,
    ],
    [
      'has a file that changed',
      { files: { 'LEESMIJ.txt': 'anders' }, isConsistent: false },
      /LEESMIJ.txt is niet wat er gemaakt is/,
    ],
    ['lacks a file', { files: { 'LEESMIJ.txt': null }, isConsistent: false }, /LEESMIJ.txt/],
    [
      'has a file too many',
      { manifest: (told) => ({ ...told, files: told.files.slice(1) }) },
      /hoort er niet in/,
    ],
    [
      'has a table of a newer product',
      { manifest: (told) => ({ ...told, tables: { ...told.tables, morgen: 1 } }) },
      /kent morgen niet/,
    ],
    [
      'says another number of rows',
      { manifest: (told) => ({ ...told, tables: { ...told.tables, answers: 1 } }) },
      /Van answers staan er 1 rijen/,
    ],
  ];
  it.each(refusals)(
    'refuses one that %s, and keeps nothing of it',
    async (_what, change, message) => {
      const { database, owner } = await elsewhere();
      const at = join(region.folder, `${newId()}.zip`);
      if (Buffer.isBuffer(change)) await writeFile(at, change);
      else if (change) await repack(path, at, change);
      await expect(restoreRegion(owner, at)).rejects.toThrow(message);
      expect(await database.query('select from regions')).toEqual([]);
      expect(await database.query('select from identity.people')).toEqual([]);
      expect(await database.query('select from municipalities')).toEqual([]);
    },
  );

  it('refuses a region that is there, also under another id, or a questionnaire that differs', async () => {
    const there = await elsewhere('demo');
    await expect(restoreRegion(there.owner, path)).rejects.toThrow(/Deze regio is hier al/);
    const slug = await elsewhere();
    await slug.database.query(
      `insert into regions (region_id, slug, name, kind, edition_policy)
       values ($1, 'rotterdam-rijnmond', 'Elders', 'vrij', 'immediate')`,
      [newId()],
    );
    await expect(restoreRegion(slug.owner, path)).rejects.toThrow(/al een andere regio .*: Elders/);
    const { database, owner } = await elsewhere();
    await database.query(
      `insert into instrument_versions (instrument_code, version, title, content)
       values ('zelfscan', '1', 'Anders', '{"code": "zelfscan"}')`,
    );
    await expect(restoreRegion(owner, path)).rejects.toThrow(/hetzelfde nummer: zelfscan versie 1/);
    expect(referencePath('instrument_versions')).toContain('naslag');
  });
});
