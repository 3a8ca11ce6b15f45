import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@ijkpunt/database';
import { demoPassword, demoPeople } from '@ijkpunt/demo';
import { StartRun } from './testing/start-run.js';
import { Visitor } from './testing/visitor.js';

const database = / postgres(:|$)|\/postgres -D /;

let base: string;
const runs: StartRun[] = [];

const run = async (folder: string, extra: Readonly<Record<string, string>> = {}) => {
  const started = new StartRun(folder, { PORT: String(await freePort()), ...extra });
  runs.push(started);
  return started;
};

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'ijkpunt-start-'));
  // mkdtemp makes a private folder; under root Postgres runs as another account.
  chmodSync(base, 0o755);
});

afterAll(async () => {
  for (const each of runs) await each.end();
  rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** One folder through its life: each test starts where the one before it stopped. */
describe('a start, and those after it on the same data', () => {
  let folder: string;
  let answer: { questionCode: string; level: number };
  let killed: StartRun;
  beforeAll(() => {
    folder = join(base, 'met spatie', 'gegevens');
  });

  const expectAnswerKept = async (url: string) => {
    const answers = await (await Visitor.signIn(url)).answers();
    expect(answers).toContainEqual(expect.objectContaining(answer));
  };

  it('makes everything, says where it is and who may sign in, and leaves nothing behind', async () => {
    const first = await run(folder);
    const url = await first.ready();
    for (const { email } of demoPeople) expect(first.output).toContain(email);
    expect(first.output).toContain(demoPassword);
    expect(await (await fetch(`${url}/health/ready`)).text()).toBe('ok');
    expect(await (await fetch(`${url}/demo-accounts.json`)).json()).toHaveProperty('accounts');
    answer = await (await Visitor.signIn(url)).changeAnAnswer();

    const second = await run(folder);
    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(/^IJkpunt draait al op de gegevens in .*Ctrl-C.*\n$/);
    expect((await fetch(`${url}/health/ready`)).ok).toBe(true);

    expect(first.pidsOf('/gateway/dist/main.js')).toHaveLength(1);
    expect(first.pidsOf('/worker/dist/main.js')).toHaveLength(1);
    expect(await first.signal('SIGINT')).toBe(0);
    expect(await first.remains()).toEqual([]);
    expect(existsSync(join(folder, 'start.lock'))).toBe(false);
  });

  it('keeps the data; killed outright, its gateway and worker end by themselves', async () => {
    killed = await run(folder);
    await expectAnswerKept(await killed.ready());
    await killed.signal('SIGKILL');
    expect(await killed.remains(database)).toEqual([]);
    expect(existsSync(join(folder, 'start.lock'))).toBe(true);
  });

  it('takes up the database that a killed start left running', async () => {
    const orphans = killed.pidsOf('/postgres -D');
    const next = await run(folder);
    await expectAnswerKept(await next.ready());
    expect(next.pidsOf('/postgres -D')).not.toEqual(orphans);
    expect(await next.signal('SIGTERM')).toBe(0);
    expect(await next.remains()).toEqual([]);
  });

  it('takes over locks that name a process of somebody else, and says when a part ends', async () => {
    // The runner of this test: alive, and neither a start nor a Postgres.
    writeFileSync(join(folder, 'start.lock'), String(process.pid));
    const postmaster = [process.pid, join(folder, 'postgres'), 0, 1, '', '127.0.0.1', ''];
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), postmaster.join('\n'));
    const next = await run(folder);
    await expectAnswerKept(await next.ready());

    for (const pid of next.pidsOf('/worker/dist/main.js')) process.kill(pid, 'SIGKILL');
    expect(await next.ended).toBe(1);
    expect(next.output).toContain('Het proces worker is onverwacht gestopt');
    expect(await next.remains()).toEqual([]);
  });

  it('ends what it began when Ctrl-C comes halfway', async () => {
    for (const moment of [150, 600]) {
      let isHalfway = false;
      // On a busy machine the moment may come when all is ready: that is no halfway.
      while (!isHalfway) {
        const cut = await run(folder);
        await sleep(moment);
        expect([0, null]).toContain(await cut.signal('SIGINT'));
        expect(await cut.remains()).toEqual([]);
        isHalfway = !cut.output.includes('draait op');
        if (isHalfway) expect(cut.output).toBe('');
      }
    }
  });

  it('refuses passwords that belong to another database', async () => {
    rmSync(join(folder, 'secrets.json'));
    const next = await run(folder);
    expect(await next.ended).toBe(1);
    expect(next.output).toMatch(/^Het bewaarde wachtwoord hoort niet bij de database in .*\n$/);
    expect(await next.remains()).toEqual([]);
  });
});

describe('a first start that is cut off', () => {
  it('is done again from the start', async () => {
    const folder = join(base, 'half');
    const has = (prefix: string): boolean =>
      existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(prefix));
    const isServing = (): boolean => existsSync(join(folder, 'postgres', 'postmaster.pid'));

    const first = await run(folder);
    await first.until(() => has('postgres.half'), 'making a data folder');
    await first.signal('SIGKILL');
    // At the making of the database, its tables and the demo, or wherever that is on this machine.
    for (const moment of [300, 700, 1_100]) {
      const next = await run(folder);
      await next.until(isServing, 'starting a server');
      await sleep(moment);
      await next.signal('SIGKILL');
    }
    const last = await run(folder);
    const visitor = await Visitor.signIn(await last.ready());
    expect((await visitor.answers()).length).toBeGreaterThan(0);
    expect(await last.signal('SIGINT')).toBe(0);
    expect(await last.remains()).toEqual([]);
    expect(has('postgres.half')).toBe(false);
  });
});

describe('a start that cannot be', () => {
  it('names the port that is in use, and has begun nothing', async () => {
    const folder = join(base, 'poort');
    const port = await freePort();
    const holder = createServer().listen(port, '127.0.0.1');
    const refused = await run(folder, { PORT: String(port) });
    expect(await refused.ended).toBe(1);
    holder.close();
    expect(refused.output).toBe(
      `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start\n`,
    );
    expect(await refused.remains()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['secrets.json']);
  });

  it.each([
    ['that the system keeps to itself', () => '/proc/ijkpunt'],
    ['below a file', () => join(fileIn(base), 'ijkpunt')],
    ['that is a file', () => fileIn(base)],
  ])('names a folder %s', async (_, folderOf) => {
    const folder = folderOf();
    const refused = await run(folder);
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(/^In .* kan niet worden geschreven: .*IJKPUNT_DATA=.*\n$/);
    expect(refused.output).toContain(folder);
  });
});

function fileIn(folder: string): string {
  const file = join(folder, 'een bestand');
  writeFileSync(file, '');
  return file;
}
