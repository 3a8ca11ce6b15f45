import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPostgresBackend, Queue, UnrecoverableError, Worker } from 'bullmq';
import { databaseRoles, databaseUrls, type RolePasswords } from '@ijkpunt/database';
import { createTestDatabase, type TestDatabase } from '@ijkpunt/testing';

const script = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

interface Ending {
  readonly code: number;
  readonly output: string;
}

function runCli(command: readonly string[], env: Readonly<Record<string, string>>, input = '') {
  return new Promise<Ending>((resolve) => {
    const child = execFile(
      process.execPath,
      [script, ...command],
      { env },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : 0;
        resolve({ code, output: stdout + stderr });
      },
    );
    child.stdin?.on('error', () => undefined).end(input);
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
        output:
          'Gebruik: node infra/local/dist/cli.js migrate | seed | first-administrator <mailadres> | publish-instruments | rebuild-reports <regio> | import-baseline <regio> <bestand> | import-municipalities <bestand> <dag> <bekijk|neem-over> | import-municipality-changes <bestand> <bekijk|neem-over> | import-region <bestand> | bounce | queues | failed-jobs | redrive <queue> <id> | redrive-all <queue> <processor>\n',
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

  it('refuses an archive of a region that is not there, or no archive', async () => {
    const absent = await runCli(['import-region', '/nergens.zip'], env);
    expect(absent).toEqual({ code: 1, output: 'Dit bestand is er niet.\n' });
    const other = await runCli(['import-region', script], env);
    expect(other.code).toBe(1);
    expect(other.output).toMatch(/het is geen zip-bestand\.\n$/);
  });

  it('makes a link for the first administrator, and none once there is one', async () => {
    const command = ['first-administrator', 'Baas@Voorbeeld.nl'];
    const PUBLIC_URL = 'https://ijkpunt.example';
    const links: (string | undefined)[] = [];
    while (links.length < 2) {
      const { code, output } = await runCli(command, { ...env, PUBLIC_URL });
      expect(code).toBe(0);
      links.push(/^https:\/\/ijkpunt\.example\/uitnodiging\/[\w-]{43}$/m.exec(output)?.[0]);
    }
    expect(new Set(links).size).toBe(2);
    expect(links).not.toContain(undefined);
    const nobody = await runCli(['first-administrator', 'baas'], env);
    expect(nobody).toEqual({ code: 1, output: 'Dit is geen e-mailadres.\n' });
    const demo = await createTestDatabase('demo');
    const taken = await runCli(command, { ...env, DATABASE_URL: demo.adminUrl });
    await demo.drop();
    expect(taken).toEqual({ code: 1, output: 'Er is al een platformbeheerder.\n' });
  });

  it('has the reports of a region made anew, one time after the other', async () => {
    const demo = await createTestDatabase('demo');
    const ask = (slug: string) =>
      runCli(['rebuild-reports', slug], { ...env, DATABASE_URL: demo.adminUrl });
    const asked = await ask('rotterdam-rijnmond');
    const again = await ask('rotterdam-rijnmond');
    const nowhere = await ask('nergens');
    const rows = await demo.query('select asked_by_name as by, finished_at from report_rebuilds');
    await demo.drop();
    const output = 'De rapportages van Rotterdam-Rijnmond worden opnieuw gemaakt.\n';
    expect(asked).toEqual({ code: 0, output });
    expect(again).toEqual({ code: 0, output: 'Dat gebeurt al.\n' });
    expect(nowhere.code).toBe(1);
    expect(rows).toEqual([{ by: 'Beheer van IJkpunt', finished_at: null }]);
  });

  it('publishes the questionnaires that come with the product, once', async () => {
    const done = 'Alle meegeleverde vragenlijsten zijn gepubliceerd.\n';
    const names = ['zelfscan versie 1', 'zelfscan versie 2', 'checklist-sturing versie 1'];
    const lines = [...names, 'basisfuncties versie 1'].map((name) => `Gepubliceerd: ${name}\n`);
    const first = await runCli(['publish-instruments'], env);
    expect(first).toEqual({ code: 0, output: lines.join('') + done });
    expect(await runCli(['publish-instruments'], env)).toEqual({ code: 0, output: done });
  });

  it('refuses to publish over a version with other content, and publishes the rest', async () => {
    const own = await createTestDatabase('empty');
    try {
      await own.query(
        `insert into instrument_versions (instrument_code, version, title, content)
         values ('zelfscan', '1', 'Eigen', '{}')`,
      );
      const there = { ...env, DATABASE_URL: own.adminUrl };
      const { code, output } = await runCli(['publish-instruments'], there);
      expect(code).toBe(1);
      expect(output).toContain('Gepubliceerd: basisfuncties versie 1\n');
      expect(output).toMatch(/versie 1 is al gepubliceerd met andere inhoud.*\n$/);
      const versions = await own.query(
        `select version, title from instrument_versions where instrument_code = 'zelfscan'`,
      );
      expect(versions).toEqual([{ version: '1', title: 'Eigen' }]);
    } finally {
      await own.drop();
    }
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

  it('makes a measurement of a file that it knows through and through, and else a draft', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ijkpunt-cli-'));
    const path = join(folder, 'nulmeting 2022.csv');
    const bring = (text: string) => {
      writeFileSync(path, text);
      return runCli(['import-baseline', 'zaanstreek-waterland', path], env);
    };
    const known = 'Gemeente;A1;A2\nOostzaan;3;2\nPurmerend;4;?\n';
    const [sure, unsure] = [await bring(known), await bring(`${known}Delft;2;2\n`)];
    const nowhere = await runCli(['import-baseline', 'nergens', path], env);
    rmSync(folder, { recursive: true });
    expect(sure).toEqual({
      code: 0,
      output:
        'Nulmeting 2022, peildatum 2022-10-01: 2 gemeenten, 4 antwoorden.\nOpgeslagen als meting.\n',
    });
    expect(unsure.output).toMatch(
      /‘Delft’.*\nEr is nog geen meting van gemaakt\. Kijk het na op \//,
    );
    expect(nowhere).toEqual({ code: 1, output: 'Er is geen regio nergens.\n' });
  });

  it('looks at the national table, and takes it over once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ijkpunt-cli-'));
    const path = join(folder, 'gemeenten.csv');
    const table = (deed: string, text: string) => {
      writeFileSync(path, text);
      return runCli(['import-municipalities', path, '2026-01-01', deed], env);
    };
    const text = 'gm_code,naam\nGM0606,Schiedam\nGM0503,Delft\n';
    const looked = await table('bekijk', text);
    const taken = await table('neem-over', text);
    const again = await table('neem-over', text);
    const wrong = await table('neem-over', `${text}GM0501,Brielle\nGM0518,'s-Gravenhage\n`);
    const neither = await table('graag', text);
    rmSync(folder, { recursive: true });
    expect(looked.output).toContain('Gelijk: 1\nNieuw: GM0503 Delft\n');
    expect(looked.output).toContain('Niet meer in de lijst: GM0622 Vlaardingen');
    expect(looked.output).not.toContain('Overgenomen');
    expect(taken).toMatchObject({ code: 0, output: expect.stringContaining('Overgenomen: 1\n') });
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('Overgenomen: 0\n') });
    expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining('Rij 4: GM0501') });
    expect(wrong.output).toContain('Er is niets overgenomen');
    expect(neither).toEqual({ code: 1, output: 'Zeg als laatste bekijk of neem-over.\n' });
  });

  it('looks at changes of the map, and records them once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ijkpunt-cli-'));
    const path = join(folder, 'herindelingen.csv');
    const header = 'ingangsdatum,soort,oude_gm_code,oude_naam,nieuwe_gm_code,nieuwe_naam\n';
    const changes = (deed: string, text: string) => {
      writeFileSync(path, header + text);
      return runCli(['import-municipality-changes', path, deed], env);
    };
    const merging = '2028-01-01,opgaan in,GM0622,Vlaardingen,GM0606,Schiedam\n';
    const looked = await changes('bekijk', merging);
    const taken = await changes('neem-over', merging);
    const again = await changes('neem-over', merging);
    const wrong = await changes('neem-over', merging.replace('GM0622', 'GM0009'));
    rmSync(folder, { recursive: true });
    expect(looked.output).toMatch(/^Rij 2: 2028-01-01 Vlaardingen naar Schiedam \(nieuw\)\n {2}/);
    expect(looked.output).not.toContain('Vastgelegd');
    expect(taken).toMatchObject({ code: 0, output: expect.stringContaining('Vastgelegd: 1\n') });
    expect(again).toEqual({
      code: 0,
      output: 'Rij 2: 2028-01-01 Vlaardingen naar Schiedam (al bekend)\nVastgelegd: 0\n',
    });
    expect(wrong).toMatchObject({
      code: 1,
      output: expect.stringContaining('GM0009 staat niet op de kaart'),
    });
  });

  it('takes in a mail that came back, and has it tried again when it cannot', async () => {
    const bounce = (text: string, DATABASE_URL = env['DATABASE_URL'] ?? '') =>
      runCli(['bounce'], { ...env, DATABASE_URL }, text);
    expect(await bounce('Subject: Afwezig\n\nTot morgen.')).toEqual({
      code: 0,
      output: 'Dit zegt niet dat een mail niet is aangekomen.\n',
    });
    const report = [
      ...['To: bounces+01890000000070008000000000000001@ijkpunt.example', 'MIME-Version: 1.0'],
      ...['Content-Type: multipart/report; boundary=b', '', '--b'],
      ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; a', ''],
      ...['Final-Recipient: rfc822; b@c', 'Action: failed', 'Status: 5.1.1', '', '--b--', ''],
    ].join('\r\n');
    const foreign = 'Dit gaat niet over een mail van IJkpunt.\n';
    expect(await bounce(report)).toEqual({ code: 0, output: foreign });
    expect((await bounce(report, 'postgres://a:b@127.0.0.1:1/c')).code).toBe(75);
    const unset = await runCli(['bounce'], {}, report);
    expect(unset.code).toBe(75);
  });

  it('says how the queues stand', async () => {
    const { code, output } = await runCli(['queues'], env);
    expect(code).toBe(0);
    expect(output).toMatch(
      /^results {2}waiting 0, active 0, delayed 0, failed 0, workers 0\nreports {2}.*\nlong {2}.*\nscheduled {2}.*\nGebeurtenissen die wachten: \d+/,
    );
  });

  it('lists a failed job and sends it again', async () => {
    expect(await runCli(['failed-jobs'], env)).toEqual({
      code: 0,
      output: 'Geen mislukte taken.\n',
    });
    const url = databaseUrls(env['DATABASE_URL'] ?? '', rolePasswordsOf(env)).ijk_queue;
    const id = '01890000-0000-7000-8000-000000000001';
    const ids = { eventId: id, regionId: id, entityId: id, traceId: 'spoor-1' };
    const payload = { v: 1, kind: 'scan.submitted.v1', version: 1, ...ids };
    await failJob(url, payload);

    const listed = await runCli(['failed-jobs'], env);
    expect(listed.output).toMatch(
      /^results 1 {2}proef .* 1x {2}regio 0189.*\n {2}UNEXPECTED {2}spoor spoor-1\n1 mislukte taken\.\n$/,
    );
    expect(await runCli(['redrive', 'results', '1'], env)).toMatchObject({ code: 0 });
    expect(await runCli(['redrive', 'results', '1'], env)).toEqual({
      code: 1,
      output: 'Deze taak is er niet, of is niet mislukt.\n',
    });

    await failJob(url, payload);
    const again = await runCli(['redrive-all', 'results', 'proef'], env);
    expect(again).toEqual({ code: 0, output: expect.stringMatching(/^\d+ taken worden/) });
    expect(await runCli(['failed-jobs'], env)).toMatchObject({ output: 'Geen mislukte taken.\n' });
  });
});

const rolePasswordsOf = (env: Readonly<Record<string, string>>): RolePasswords =>
  Object.fromEntries(
    databaseRoles.map((role) => [role, env[`${role.toUpperCase()}_PASSWORD`] ?? '']),
  ) as RolePasswords;

/** A job of the queue's own making that fails for good at its first attempt. */
async function failJob(url: string, data: object): Promise<void> {
  const connection = { connectionString: url, schema: 'bullmq', max: 2 } as never;
  const queue = new Queue('results', { connection }, createPostgresBackend as never);
  const worker = new Worker(
    'results',
    async () => {
      throw new UnrecoverableError('kapot');
    },
    { connection },
    createPostgresBackend as never,
  );
  const failed = new Promise((resolve) => worker.once('failed', resolve));
  await queue.add('proef', data);
  await failed;
  await worker.close();
  await queue.close();
}
