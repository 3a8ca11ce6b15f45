import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectAs } from '@ijkpunt/testing';
import readXlsxFile from 'read-excel-file/node';
import { askExport } from './exports.js';
import { ExpireExports } from './expire-exports.js';
import { columnsInJson, fileColumns, leftBehind, leftOut } from './left-behind.js';
import { MakeExport } from './make-export.js';
import { peoplePath, tablePath } from './manifest.js';
import { OpenArchive } from './open-archive.js';
import { readTenantTables, type TenantTable } from './tenant-tables.js';
import { LeavingRegion } from './testing/leaving-region.js';

/** Bytes that are the hash of a file: the file itself goes along. */
const hashes = [
  ...['reports.sha256', 'report_files.sha256', 'baseline_imports.file_sha256'],
  ...['region_logos.sha256', 'handed_out_files.sha256'],
];
/** Tables of regions outside their schema, and what becomes of them. */
const elsewhere = ['identity.grants', 'identity.invitations'];

const formula = '=HYPERLINK("http://elders")';

describe('the archive of a region', () => {
  let region: LeavingRegion;
  let archive: OpenArchive;
  let path: string;
  let tables: readonly TenantTable[];

  const textOf = async (file: string): Promise<string> => {
    const pieces: Buffer[] = [];
    for await (const bytes of await archive.read(file)) pieces.push(bytes as Buffer);
    return Buffer.concat(pieces).toString();
  };
  const rowsOf = async (file: string) =>
    JSON.parse(await textOf(file)) as Record<string, unknown>[];

  beforeAll(async () => {
    region = await LeavingRegion.open();
    await region.database.query('set session_replication_role = replica');
    await region.database.query(
      `update submissions set snapshot = jsonb_set(snapshot, '{answers,0,note}', to_jsonb($1::text))`,
      [formula],
    );
    await region.database.query('set session_replication_role = origin');
    tables = await region.worker.inRegion(region.context, readTenantTables);
    path = await region.archive();
    archive = await OpenArchive.open(path);
  });
  afterAll(async () => {
    archive?.close();
    await region.close();
  });

  it('has something of every table to prove it with', async () => {
    const empty: string[] = [];
    for (const { name } of tables) {
      if (name === 'region_exports' || name === 'region_export_parts') continue;
      const rows = await region.database.query(`select from ${name} where region_id = $1 limit 1`, [
        region.context.regionId,
      ]);
      if (rows.length === 0) empty.push(name);
    }
    expect(empty).toEqual([]);
  });

  it('holds every row of every table, but for those that stay behind for a reason', async () => {
    const { manifest } = archive;
    expect([...Object.keys(manifest.tables), ...Object.keys(leftBehind)].sort()).toEqual(
      tables.map(({ name }) => name).sort(),
    );
    for (const table of tables) {
      if (table.name in leftBehind) continue;
      const expected = await region.database.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table.name} t where region_id = $1`,
        [region.context.regionId],
      );
      const columns = columnsInJson(table);
      const only = (row: Record<string, unknown>) =>
        JSON.stringify(columns.map((column) => [column, row[column]]));
      const rows = await rowsOf(tablePath(table.name));
      expect([table.name, rows.map(only).sort()]).toEqual([
        table.name,
        expected.map(({ row }) => only(row)).sort(),
      ]);
      expect([table.name, manifest.tables[table.name]]).toEqual([table.name, rows.length]);
    }
  });

  it('knows of all bytes whether they are a file, a hash of one, or a key that stays', () => {
    const known = tables.flatMap(({ name, byteColumns }) =>
      byteColumns
        .filter((column) => fileColumns[name] !== column)
        .filter((column) => !(leftOut[name] ?? []).includes(column))
        .filter(() => !(name in leftBehind))
        .map((column) => `${name}.${column}`),
    );
    expect(known.sort()).toEqual([...hashes].sort());
  });

  it('knows every table outside the regions that names one', async () => {
    const found = await region.database.query<{ name: string }>(
      `select format('%s.%s', n.nspname, c.relname) as name from pg_attribute a
         join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
         join pg_namespace n on n.oid = c.relnamespace
        where a.attname = 'region_id' and n.nspname not in ('public', 'pg_catalog', 'pg_toast')
        order by 1`,
    );
    expect(elsewhere).toEqual(expect.arrayContaining(found.map(({ name }) => name)));
  });

  it('hands out files as they were, under names that lead nowhere', async () => {
    const names = archive.manifest.files.map((file) => file.path);
    expect(await textOf('rapportages/zelfscan-2025/ijkpunt-schiedam-zelfscan-2025.pdf')).toBe(
      '%PDF-1.7 zoals uitgereikt',
    );
    expect(await textOf('huisstijl/logo.png')).toBe('een plaatje van de regio');
    const original = names.find((name) => name.startsWith('nulmetingen/')) ?? '';
    expect(original).toMatch(/^nulmetingen\/[0-9a-f-]{36}\.csv$/);
    expect(await textOf(original)).toBe('Gemeente;A1\nSchiedam;3\n');
    expect(names.filter((name) => /(^|\/)\.|^\/|\\/.test(name))).toEqual([]);
    expect(await textOf('LEESMIJ.txt')).toContain('import-region');
  });

  it('names people and roles, and nothing to come in with', async () => {
    const people = await rowsOf(peoplePath);
    const sam = people.find(({ email }) => email === 'schiedam@demo.example');
    expect(sam).toMatchObject({
      roles: [{ role: 'municipality_coordinator', municipality_code: 'GM0606' }],
    });
    expect(people.some(({ email }) => email === 'oss@demo.example')).toBe(false);
    const secrets = await region.database.query<{ secret: string }>(
      `select password_hash as secret from identity.credentials
       union select encode(token_hash, 'hex') from identity.sessions
       union select encode(token_hash, 'hex') from scan_requests
       union select encode(token_hash, 'hex') from share_links
       union select encode(leave_hash, 'hex') from messages where leave_hash is not null`,
    );
    expect(secrets.length).toBeGreaterThan(3);
    for (const { path: file } of archive.manifest.files) {
      if (/\.(pdf|xlsx|png)$/.test(file)) continue;
      const text = await textOf(file);
      expect([file, secrets.filter(({ secret }) => text.includes(secret)).length]).toEqual([
        file,
        0,
      ]);
      expect([file, text.includes('password')]).toEqual([file, false]);
    }
  });

  it('has a workbook with questions as asked, of plain cells', async () => {
    const pieces: Buffer[] = [];
    for await (const bytes of await archive.read('rotterdam-rijnmond.xlsx')) {
      pieces.push(bytes as Buffer);
    }
    const sheets = await readXlsxFile(Buffer.concat(pieces));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Antwoorden', 'Uitkomsten', 'Edities']);
    const [answers] = sheets;
    const [submitted] = await region.database.query<{ n: number }>(
      `select sum(jsonb_array_length(snapshot -> 'answers'))::int as n
         from submissions where region_id = $1`,
      [region.context.regionId],
    );
    expect(answers?.data).toHaveLength((submitted?.n ?? 0) + 1);
    expect(answers?.data[1]?.[10]).toBe(formula);
    expect(answers?.data.find((row) => row[6] === 'A1' && row[2] === 'Schiedam')?.[7]).toMatch(
      /\w+ \w+/,
    );
  });

  it('is kept as it was hashed, for some days', async () => {
    const [kept] = await region.database.query<Record<string, unknown>>(
      `select state, encode(sha256, 'hex') as sha256, encode(manifest_sha256, 'hex') as manifest,
              size_bytes::int as size, files_done = file_count as done,
              expires_at - ready_at = interval '7 days' as "isWeek"
         from region_exports order by asked_at desc limit 1`,
    );
    const bytes = await readFile(path);
    expect(kept).toEqual({
      state: 'ready',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      manifest: archive.manifestSha256,
      size: bytes.length,
      done: true,
      isWeek: true,
    });
    const relay = await connectAs(region.database.urls.ijk_relay);
    const expire = new ExpireExports(relay, region.worker);
    await expire.run();
    expect(await region.database.query('select from region_export_parts')).not.toEqual([]);
    await region.database.query(`update region_exports set expires_at = now()`);
    await expire.run();
    await relay.close();
    expect(await region.database.query('select state from region_exports')).toEqual([
      { state: 'expired' },
    ]);
    expect(await region.database.query('select from region_export_parts')).toEqual([]);
  });

  it('is one moment, is made once however often it is asked for, and again when it failed', async () => {
    const id = await region.ask();
    const again = await region.admin.inRegion(region.context, (tx) =>
      askExport(tx, region.context),
    );
    expect(again).toBeNull();
    const make = new MakeExport(region.worker);
    make.stop();
    await expect(make.run(region.job(id))).rejects.toThrow(/not every file/);
    const stateOf = () =>
      region.database.query('select state, attempts from region_exports where id = $1', [id]);
    expect(await stateOf()).toEqual([{ state: 'waiting', attempts: 0 }]);
    await Promise.allSettled([
      new MakeExport(region.worker).run(region.job(id)),
      new MakeExport(region.worker).run(region.job(id)),
    ]);
    await new MakeExport(region.worker).run(region.job(id));
    const [{ state } = { state: '' }] = (await stateOf()) as { state: string }[];
    expect(state).toBe('ready');
    (await OpenArchive.open(await region.fetch(id))).close();
  });

  it('is read through nothing else: without an export under way the worker gets no row', async () => {
    const read = region.worker.inRegion(region.context, (tx) =>
      tx.query(`select app.region_rows('answers', array['note'])`),
    );
    await expect(read).rejects.toThrow(/no export of this region/);
    const people = region.worker.inRegion(region.context, (tx) =>
      tx.query('select identity.people_of_region()'),
    );
    await expect(people).rejects.toThrow(/no export of this region/);
  });
});
