import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@ijkpunt/database';
import { environment } from '../config.js';
import type { Bench, Measure } from '../measure.js';
import { cpuSeconds, familyOf, pssMb } from '../processes.js';
import { copyWorkspace, isAlive } from '../workspace-copy.js';

const readyPatienceMs = 180_000;
const idlePatienceMs = 120_000;
const idleShare = 0.05;

/** `npm start` in a fresh copy, then once more on what that left, and the memory it rests at. */
export const startAndMemory: Measure = {
  gives: ['start', 'memory'],
  async run(bench) {
    const folder = copyWorkspace(bench.cleanup);
    const first = await startProduct(bench, folder);
    bench.put('start.firstS', first.seconds);
    // The demo's reports are part of the first start only; cut off, they would go on in the next.
    await untilIdle(first.pid);
    await first.stop();

    const next = await startProduct(bench, folder);
    bench.put('start.nextS', next.seconds);
    await untilIdle(next.pid);
    putMemory(bench, next.pid);
    await putBareNodes(bench);
    await next.stop();
  },
};

interface Product {
  /** Of the starter, from which all other processes descend. */
  readonly pid: number;
  readonly seconds: number;
  stop(): Promise<void>;
}

async function startProduct(bench: Bench, folder: string): Promise<Product> {
  // What an outer npm tells its scripts would send this one to the original.
  const own = Object.entries(environment).filter(
    ([name]) =>
      !/^(npm_|INIT_CWD|DATABASE_URL|QUEUE_URL|IJKPUNT_DATA|NX_|NODE_COMPILE_CACHE)/.test(name),
  );
  // Nx shares a cache between checkouts of one person, and Node keeps compiled code of its own in
  // the folder for temporary files; a machine that was just set up has neither.
  const nx = join(folder, '.nx');
  const temporary = join(nx, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const env = {
    ...Object.fromEntries(own),
    PORT: String(await freePort()),
    NX_CACHE_DIRECTORY: join(nx, 'cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(nx, 'workspace-data'),
    TMPDIR: temporary,
  };
  const since = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const seconds = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready:\n${output}`)), readyPatienceMs);
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes('Ctrl-C')) return;
      clearTimeout(timer);
      resolve((performance.now() - since) / 1_000);
    };
    npm.stdout.on('data', hear);
    npm.stderr.on('data', hear);
    npm.once('exit', () => reject(new Error(`npm start ended:\n${output}`)));
    bench.cleanup.add(() => stopStarter(folder, npm.pid));
  });
  const moved = /staat in (\/\S+)\.\n/.exec(output)?.[1];
  if (moved) bench.cleanup.add(() => rmSync(moved, { recursive: true, force: true }));
  return { pid: starterOf(folder), seconds, stop: () => stopStarter(folder, npm.pid) };
}

/** Its lock names the starter, which ends everything else; before that there is only the build. */
async function stopStarter(folder: string, npm: number | undefined): Promise<void> {
  const starter = starterOf(folder);
  const family = npm === undefined ? [] : familyOf(npm).map(({ pid }) => pid);
  const told = starter > 0 && isAlive(starter) ? [starter] : family.toReversed();
  for (const pid of told) if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  while ([...told, ...family].some(isAlive)) await sleep(50);
}

function starterOf(folder: string): number {
  try {
    return Number(readFileSync(join(folder, '.data', 'start.lock'), 'utf8'));
  } catch {
    return 0;
  }
}

/** Idle is when all of it together leaves a core alone for two seconds. */
async function untilIdle(starter: number): Promise<void> {
  const used = (): number => familyOf(starter).reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);
  const deadline = Date.now() + idlePatienceMs;
  for (let before = used(); Date.now() < deadline;) {
    await sleep(2_000);
    const now = used();
    if (now - before < idleShare * 2) return;
    before = now;
  }
}

function putMemory(bench: Bench, starter: number): void {
  const part = { postgres: 0, gateway: 0, worker: 0, starter: 0 };
  for (const { pid, command } of familyOf(starter)) {
    // It comes with the first report and is counted with the reports.
    if (command.includes('report-child')) continue;
    const name = /apps\/(gateway|worker)\/dist/.exec(command)?.[1] as 'gateway' | 'worker';
    part[name ?? (pid === starter ? 'starter' : 'postgres')] += pssMb(pid);
  }
  const total = Object.values(part).reduce((sum, each) => sum + each, 0);
  bench.put('memory.pssMb', total);
  for (const [name, value] of Object.entries(part)) bench.put(`memory.${name}Mb`, value);
}

/** Three processes of Node that do nothing: what is left when all code of ours is gone. */
async function putBareNodes(bench: Bench): Promise<void> {
  const bare = [0, 1, 2].map(() =>
    spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' }),
  );
  bench.cleanup.add(() => {
    for (const each of bare) each.kill();
  });
  await sleep(1_500);
  bench.put(
    'memory.bareNodesMb',
    bare.reduce((sum, { pid = 0 }) => sum + pssMb(pid), 0),
  );
}
