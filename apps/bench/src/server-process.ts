import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@ijkpunt/database';
import type { TestDatabase } from '@ijkpunt/testing';
import { environment } from './config.js';
import type { Bench } from './measure.js';

export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  readonly child: ChildProcess;
}

const readyPatienceMs = 60_000;
const stopPatienceMs = 10_000;
const built = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const preload = new URL('../../../infra/local/dist/own-source-maps.js', import.meta.url).href;

/** Starts a program as `npm start` does; the channel ends it should we be killed. */
export async function startServer(
  bench: Bench,
  program: string,
  env: (port: number) => Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await freePort();
  const profiling = bench.profileFolder
    ? ['--cpu-prof', `--cpu-prof-dir=${bench.profileFolder}`]
    : [];
  const child = fork(built(program), {
    env: { ...environment, ...env(port) },
    execArgv: [`--import=${preload}`, ...profiling],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C reaches the bench alone, which ends things in order.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  bench.cleanup.add(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
    await ended;
    clearTimeout(killer);
  });
  return { pid: child.pid ?? 0, port, child };
}

export async function untilReady({ port, child }: ServerProcess): Promise<void> {
  const deadline = Date.now() + readyPatienceMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.at(-1)} ended at once`);
    if (Date.now() > deadline) throw new Error(`${child.spawnargs.at(-1)} does not get ready`);
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
}

export async function startGateway(
  bench: Bench,
  { urls }: TestDatabase,
  queueUrl: string = urls.ijk_queue,
): Promise<ServerProcess> {
  const gateway = await startServer(bench, 'gateway/dist/main.js', (port) => ({
    APP_DATABASE_URL: urls.ijk_app,
    IDENTITY_DATABASE_URL: urls.ijk_identity,
    QUEUE_URL: queueUrl,
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  }));
  await untilReady(gateway);
  return gateway;
}

/** A worker whose reports go unmade: the figures are of a pipeline that has nothing else to do. */
export const startWorkerWithoutReports = (
  bench: Bench,
  database: TestDatabase,
  queueUrl: string,
): Promise<ServerProcess> => startWorker(bench, database, { program: 'without-reports', queueUrl });

interface WorkerStart {
  /** Which of our workers. */
  readonly program: 'without-reports' | 'with-short-minutes';
  readonly queueUrl: string;
}

export async function startWorker(
  bench: Bench,
  { urls }: TestDatabase,
  { program, queueUrl }: WorkerStart,
): Promise<ServerProcess> {
  const worker = await startServer(bench, `bench/dist/worker-${program}.js`, (port) => ({
    WORKER_DATABASE_URL: urls.ijk_worker,
    RELAY_DATABASE_URL: urls.ijk_relay,
    QUEUE_URL: queueUrl,
    WORKER_PORT: String(port),
    LOG_LEVEL: 'warn',
  }));
  await untilReady(worker);
  return worker;
}
