import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { freePort, startEmbeddedCluster, type EmbeddedCluster } from '@ijkpunt/database';
import { StartRun } from './testing/start-run.js';
import { Visitor } from './testing/visitor.js';

const runs: StartRun[] = [];
let base: string;
let folder: string;
/** Of this file alone: roles are the cluster's, and a start gives them other passwords. */
let cluster: EmbeddedCluster;

const run = async (DATABASE_URL: string) => {
  const started = new StartRun(folder, { PORT: String(await freePort()), DATABASE_URL });
  runs.push(started);
  return started;
};

function urlOf(database: string, user?: string): string {
  const url = new URL(cluster.url);
  url.pathname = `/${database}`;
  if (user) url.username = user;
  return url.toString();
}

async function sql(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const results = [];
    for (const statement of statements) results.push((await client.query(statement)).rows);
    return results.flat();
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'ijkpunt-given-'));
  chmodSync(base, 0o755);
  folder = join(base, 'gegevens');
  const settings = ['fsync=off', 'synchronous_commit=off'];
  cluster = await startEmbeddedCluster({ dataDir: join(base, 'cluster'), password: 'p', settings });
  // What a hosted Postgres gives: may make roles and databases, and is no superuser.
  await sql(cluster.url, `create role keeper login createrole createdb password 'p'`);
  await sql(cluster.url, 'create database product owner keeper');
});

afterAll(async () => {
  for (const each of runs) await each.end();
  await cluster.stop();
  rmSync(base, { recursive: true, force: true });
});

describe('a start with DATABASE_URL', () => {
  it('fills an empty database as an ordinary administrator, and keeps it', async () => {
    const first = await run(urlOf('product', 'keeper'));
    const answer = await (await Visitor.signIn(await first.ready())).changeAnAnswer();
    expect(first.pidsOf('/postgres -D')).toEqual([]);
    expect(await first.signal('SIGINT')).toBe(0);
    expect(await first.remains()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['mail', 'secrets.json']);

    const second = await run(urlOf('product', 'keeper'));
    const answers = await (await Visitor.signIn(await second.ready())).answers();
    expect(answers).toContainEqual(expect.objectContaining(answer));
    expect(await second.signal('SIGTERM')).toBe(0);
    expect(await second.remains()).toEqual([]);
  });

  it('refuses a database that is half filled, and throws nothing away', async () => {
    const url = urlOf('product');
    await sql(
      url,
      `delete from identity.grants where person_id = (select id from identity.people where email = 'beheer@demo.example')`,
      `delete from identity.people where email = 'beheer@demo.example'`,
    );
    const people = await sql(url, 'select count(*) from identity.people');
    const refused = await run(url);
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(/^De database van DATABASE_URL is .* half gevuld\. .*\n$/);
    expect(await refused.remains()).toEqual([]);
    expect(await sql(url, 'select count(*) from identity.people')).toEqual(people);
  });

  it('refuses a role of ours that may pass row-level security by', async () => {
    await sql(cluster.url, 'alter role ijk_app bypassrls');
    const refused = await run(urlOf('product'));
    expect(await refused.ended).toBe(1);
    expect(refused.output).toContain('De rol ijk_app mag meer dan IJkpunt toestaat');
    await sql(cluster.url, 'alter role ijk_app nobypassrls');
  });

  it.each([
    [
      'nobody answers',
      async () => `postgres://a:b@localhost:${await freePort()}/c`,
      /ECONNREFUSED/,
    ],
    ['the password is wrong', async () => urlOf('product').replace(':p@', ':q@'), /password/],
    ['there is no such database', async () => urlOf('nergens'), /"nergens"/],
    ['the address names no server', async () => 'postgres:///product', /noemt geen server/],
    ['the address is none', async () => 'ergens', /Invalid URL/],
  ])('says what to check when %s', async (_, makeUrl, reason) => {
    const refused = await run(await makeUrl());
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(/^De database van DATABASE_URL kan niet worden gebruikt: .*\n$/);
    expect(refused.output).toMatch(reason);
    expect(await refused.remains()).toEqual([]);
  });
});
