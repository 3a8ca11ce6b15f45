import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { createLogger, openJobQueues } from '@ijkpunt/platform';
import { AskRemoval, noArchiveWanted } from './ask-removal.js';
import { ReadExports } from './read-exports.js';
import { RemoveRegions } from './remove-regions.js';
import { findCanary, plantCanary } from './testing/canary.js';
import { LeavingRegion } from './testing/leaving-region.js';

const access = { personId: newId(), traceId: 'test' };
const slug = 'rotterdam-rijnmond';
const canary = 'kanarie7f3a';

/** Only words of the product itself stand in these. */
const closedColumns =
  /\.(kind|state|status|openness|edition_policy|perspective|form|decided|mail|code|slug|language|opens_time|plan|accent|openness_asked|shown_only|muted|type|what|municipality_code|instrument_code|instrument_version|form_word)$/;

describe('a region that is taken away', () => {
  let region: LeavingRegion;
  let ask: AskRemoval;
  let manifestSha256: string;

  beforeAll(async () => {
    region = await LeavingRegion.open();
    ask = new AskRemoval(region.admin);
  });
  afterAll(() => region.close());

  const request = (change: object = {}) => ({
    ...{ region: slug, confirmation: 'Rotterdam-Rijnmond', withoutArchive: null },
    ...{ askedByName: 'Beheer', ...change },
  });
  const contentOfOthers = async (): Promise<unknown[]> => {
    const tables = await region.database.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
        where c.relnamespace in ('public'::regnamespace, 'identity'::regnamespace)
          and c.relkind = 'r' order by 1`,
    );
    const contents: unknown[] = [];
    for (const { name } of tables) {
      const [content] = await region.database.query(
        `select md5(string_agg(t::text, ',' order by t::text)) as hash, count(*)::int as count
           from ${name} t where region_id is distinct from $1`,
        [region.context.regionId],
      );
      contents.push([name, content]);
    }
    return contents;
  };

  it('is not one that goes on, nor one of which nothing was handed over', async () => {
    await expect(ask.run(access, request())).rejects.toThrow(/nog niet afgelopen/);
    await region.database.query(
      `insert into subscriptions (region_id, plan, starts_on, until_on)
       values ($1, 'basis', '2025-01-01', '2026-01-01')
       on conflict (region_id) do update set starts_on = '2025-01-01', until_on = '2026-01-01'`,
      [region.context.regionId],
    );
    await expect(ask.run(access, request())).rejects.toThrow(/Haal eerst het archief op/);
    await expect(ask.run(access, request({ confirmation: 'rijnmond' }))).rejects.toThrow(
      /Typ de naam van de regio/,
    );
    await expect(ask.run(access, request({ withoutArchive: 'ja' }))).rejects.toThrow(
      new RegExp(noArchiveWanted),
    );
    await expect(ask.run(access, request({ region: 'nergens' }))).rejects.toThrow(/bestaat niet/);
    expect(await ask.list(access)).toEqual([]);
  });

  it('cannot be emptied by a worker as long as nobody asked', async () => {
    for (const statement of [
      'select app.begin_removal($1)',
      `select app.remove_region_rows($1, 'answers', 1)`,
      'select app.remove_region_people($1)',
      'select app.finish_removal($1, 0)',
    ]) {
      await expect(region.worker.runOutsideRegions(statement, [newId()])).rejects.toThrow(
        /may not be removed|not being removed/,
      );
    }
    const direct = region.worker.inRegion(region.context, (tx) =>
      tx.query('delete from submissions'),
    );
    await expect(direct).rejects.toThrow(/permission denied/);
  });

  it('goes in full once its archive was fetched, in as many runs as it takes', async () => {
    const path = await region.archive();
    expect(path).not.toBe('');
    const exports = new ReadExports(region.admin, region.admin);
    const platform = { of: 'platform', platform: access, slug } as const;
    const [made] = (await exports.read(platform)).exports;
    const file = await exports.file(platform, made?.id ?? '');
    await file.bytes.forEach(() => undefined);
    const [kept] = await region.database.query<{ manifest: string }>(
      `select encode(manifest_sha256, 'hex') as manifest from region_exports`,
    );
    manifestSha256 = kept?.manifest ?? '';

    const [asked] = await ask.run(access, request());
    expect(asked).toMatchObject({ state: 'asked', manifestSha256 });
    expect(await ask.run(access, request())).toHaveLength(1);
    await expect(ask.certificate(access, asked?.id ?? '')).rejects.toThrow(/bestaat niet/);
    const refused = await plantCanary(region.database, region.context.regionId, canary);
    expect(refused.filter((column) => !closedColumns.test(column))).toEqual([]);
    await region.database.query(
      `update identity.people p set name = '${canary}', email = '${canary}' || p.email
        where exists (select from identity.grants g where g.person_id = p.id and g.region_id = $1)
          and not exists (select from identity.grants g where g.person_id = p.id
                           and g.region_id is distinct from $1)`,
      [region.context.regionId],
    );
    await region.database.query(
      `insert into identity.sign_in_attempts (subject)
       select email || ' 127.0.0.1' from identity.people where name = '${canary}'`,
    );
    expect((await findCanary(region.database, canary)).length).toBeGreaterThan(25);
    const others = await contentOfOthers();

    const log = createLogger('worker', 'silent');
    const { queues, close } = openJobQueues(region.database.urls.ijk_queue, log);
    await queues.ready();
    const payload = {
      ...{ v: 1 as const, kind: 'scan.submitted.v1' as const, eventId: newId() },
      ...{ entityId: newId(), version: 1, traceId: 'test' },
    };
    const job = { ...payload, regionId: region.context.regionId };
    await queues.add('results', 'recompute-results', job, 0);
    await queues.add('results', 'recompute-results', { ...payload, regionId: newId() }, 0);

    const halting = { rowsAtOnce: 50, mostBatches: 15 };
    let runs = 0;
    do {
      await new RemoveRegions(region.worker, () => queues, halting).run();
      runs += 1;
      halting.mostBatches += 10;
    } while ((await ask.list(access))[0]?.state !== 'done' && runs < 100);
    expect(runs).toBeGreaterThan(1);
    expect(runs).toBeLessThan(100);
    expect(await queues.counts()).toMatchObject({ results: { waiting: 1 } });
    await close();

    expect(await findCanary(region.database, canary)).toEqual([]);
    expect(await contentOfOthers()).toEqual(others);
    const left = await findCanary(region.database, region.context.regionId);
    expect(left.sort()).toEqual(['public.platform_audit_log', 'public.region_removals']);
  });

  it('leaves a proof that says what was and that nothing is', async () => {
    const [removal] = await ask.list(access);
    const { name, text } = await ask.certificate(access, removal?.id ?? '');
    expect(name).toBe('verwijdering-rotterdam-rijnmond.txt');
    expect(text).toContain(`SHA-256 van manifest.json: ${manifestSha256}`);
    expect(removal?.countsBefore?.['submissions']).toBeGreaterThan(10);
    expect(Object.values(removal?.countsAfter ?? { none: 1 }).every((count) => count === 0)).toBe(
      true,
    );
    expect(removal?.peopleRemoved).toBeGreaterThan(5);
    expect(text).toMatch(/submissions +\d+ +0\n/);
    const change = region.database.query('delete from region_removals');
    await expect(change).rejects.toThrow(/only grows/);
  });

  it('keeps the accounts of people who have a role elsewhere', async () => {
    const people = await region.database.query<{ email: string }>(
      'select email from identity.people p where not exists (select from identity.grants g where g.person_id = p.id)',
    );
    expect(people).toEqual([]);
    const [admin] = await region.database.query(
      `select from identity.people where email = 'beheer@demo.example'`,
    );
    expect(admin).toBeDefined();
  });
});
