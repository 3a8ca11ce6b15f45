import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { accountForPostgres } from './cluster-account.js';
import { placesFor } from './cluster-places.js';
import { startEmbeddedCluster } from './embedded-cluster.js';

const isRoot = process.getuid?.() === 0;
const settings = ['fsync=off'];

/** As mkdtemp makes it: nobody else may enter, like a home of root. */
let folder: string;
let shelters: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ijkpunt-cluster-'));
  shelters = [];
});
afterEach(() => {
  for (const path of [folder, ...shelters]) rmSync(path, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe('the embedded Postgres', () => {
  it('keeps its data in a home that only its user can enter', async () => {
    const dataDir = join(folder, 'postgres');
    const first = await startEmbeddedCluster({ dataDir, password: 'p', settings });
    if (first.movedTo) shelters.push(first.movedTo);
    await ask(first.url, 'create table kept (id int)');
    await first.stop();

    const second = await startEmbeddedCluster({ dataDir, password: 'p', settings });
    expect(second.movedTo).toBe(first.movedTo);
    expect(await ask(second.url, 'select * from kept')).toEqual([]);
    await second.stop();
    expect(first.movedTo === null).toBe(!isRoot);
    expect(existsSync(join(dataDir, 'PG_VERSION'))).toBe(!isRoot);
  });

  it('puts what is no database aside and deletes nothing of it', async () => {
    chmodSync(folder, 0o755);
    const dataDir = join(folder, 'postgres');
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'brief.txt'), 'van iemand');
    const cluster = await startEmbeddedCluster({ dataDir, password: 'p', settings });
    await cluster.stop();
    const aside = readdirSync(folder).find((name) => name.includes('.aside-')) ?? '';
    expect(readFileSync(join(folder, aside, 'brief.txt'), 'utf8')).toBe('van iemand');
  });

  it('says what the server said when it cannot start', async () => {
    chmodSync(folder, 0o755);
    const dataDir = join(folder, 'postgres');
    const wrong = { dataDir, password: 'p', settings: ['wal_level=nonsense'] };
    await expect(startEmbeddedCluster(wrong)).rejects.toThrow(
      /^Postgres kon niet starten op [\s\S]*wal_level[\s\S]*postgres\.log\.$/,
    );
  });

  it('leaves nothing when it is told to stop on the way', async () => {
    chmodSync(folder, 0o755);
    const dataDir = join(folder, 'postgres');
    const abort = new AbortController();
    const starting = startEmbeddedCluster({ dataDir, password: 'p', signal: abort.signal });
    abort.abort();
    await expect(starting).rejects.toThrow(/abort/);
    // Under a home that only root can enter, the note of where the data went may stay.
    expect(readdirSync(folder).filter((name) => name !== 'postgres.moved')).toEqual([]);
  });
});

describe('the programs of Postgres', () => {
  it('are copied, for all to read, when the account cannot reach them', () => {
    const bin = join(folder, 'native', 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}');
    for (const name of ['initdb', 'postgres']) writeFileSync(join(bin, name), '', { mode: 0o700 });
    const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
    const open = mkdtempSync(join(tmpdir(), 'ijkpunt-open-'));
    shelters.push(open);
    chmodSync(open, 0o755);
    const dataDir = join(open, 'postgres');

    const places = placesFor(accountForPostgres(dataDir), binaries, dataDir);
    expect(places.dataDir).toBe(dataDir);
    if (!isRoot) return expect(places).toEqual({ ...binaries, dataDir, movedTo: null });

    shelters.push(places.movedTo ?? '');
    expect(dirname(dirname(places.postgres))).toBe(join(places.movedTo ?? '', 'postgres-1.2.3'));
    expect(statSync(places.postgres).mode & 0o777).toBe(0o755);
    expect(statSync(places.movedTo ?? '').uid).toBe(0);
  });
});
