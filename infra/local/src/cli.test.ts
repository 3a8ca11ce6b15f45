import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseRoles } from '@ijkpunt/database';
import { createTestDatabase, type TestDatabase } from '@ijkpunt/testing';

const script = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

interface Ending {
  readonly code: number;
  readonly output: string;
}

function runCli(command: readonly string[], env: Readonly<Record<string, string>>) {
  return new Promise<Ending>((resolve) => {
    execFile(process.execPath, [script, ...command], { env }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, output: stdout + stderr });
    });
  });
}

describe('the command line of the image', () => {
  let cluster: TestDatabase;
  let env: Record<string, string>;
  const name = `cli_${randomBytes(6).toString('hex')}`;

  beforeAll(async () => {
    cluster = await createTestDatabase('empty');
    await cluster.query(`create database ${name}`);
    const url = new URL(cluster.adminUrl);
    url.pathname = `/${name}`;
    // The passwords that the roles have already: they are the whole cluster's.
    const passwords = databaseRoles.map((role) => [
      `${role.toUpperCase()}_PASSWORD`,
      new URL(cluster.urls[role]).password,
    ]);
    env = { DATABASE_URL: url.toString(), ...Object.fromEntries(passwords) };
  });
  afterAll(async () => {
    await cluster.query(`drop database ${name} with (force)`);
    await cluster.drop();
  });

  it.each([[[]], [['wissen']], [['toString']], [['migrate', '--force']]])(
    'answers %j with what it can do',
    async (command) => {
      const { code, output } = await runCli(command, env);
      expect({ code, output }).toEqual({
        code: 2,
        output: 'Gebruik: node infra/local/dist/cli.js migrate | seed\n',
      });
    },
  );

  it('names every variable that is missing', async () => {
    const { IJK_RELAY_PASSWORD: _, ...rest } = env;
    expect(await runCli(['migrate'], { ...rest, DATABASE_URL: '' })).toEqual({
      code: 1,
      output: 'Niet ingesteld: DATABASE_URL, IJK_RELAY_PASSWORD. Zie infra/docker/README.md.\n',
    });
  });

  it('says why a database cannot be used', async () => {
    const DATABASE_URL = 'postgres://a:b@127.0.0.1:1/c';
    const { code, output } = await runCli(['migrate'], { ...env, DATABASE_URL });
    expect(code).toBe(1);
    expect(output).toMatch(/^Mislukt: .*ECONNREFUSED.*\n$/);
  });

  it('migrates an empty database, and finds nothing to do the second time', async () => {
    const first = await runCli(['migrate'], env);
    expect(first.output).toMatch(
      /^(Migratie gedaan: \S+\n)+Rollen, tabellen en wachtrij zijn bij\.\n$/,
    );
    const second = await runCli(['migrate'], env);
    expect(second).toEqual({ code: 0, output: 'Rollen, tabellen en wachtrij zijn bij.\n' });
  });

  it('puts the demo into an empty database only', async () => {
    const first = await runCli(['seed'], env);
    expect(first).toMatchObject({
      code: 0,
      output: expect.stringContaining('De demo staat klaar'),
    });
    expect(await runCli(['seed'], env)).toEqual({
      code: 1,
      output: 'De database is niet leeg; de demo komt alleen in een lege.\n',
    });
  });
});
