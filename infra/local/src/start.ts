import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startEmbeddedCluster, type EmbeddedCluster } from '@ijkpunt/database';
import { demoPassword, demoPeople } from '@ijkpunt/demo';
import { prepareQueue } from '@ijkpunt/platform';
import { prepareDataFolder, readSecrets, takeLock } from './data-folder.js';
import { choosePort } from './ports.js';
import { startProcesses, type Processes } from './processes.js';
import { prepareEmbedded, prepareGiven } from './product-database.js';
import { StartRefused } from './stop-message.js';

const usualPort = 4_000;
const readyPatienceMs = 60_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const cleanups: (() => Promise<void> | void)[] = [];
let stopping: Promise<never> | undefined;

/** Ends everything that was started, last first. A second Ctrl-C waits for the same ending. */
function stop(code: number): Promise<never> {
  stopping ??= (async () => {
    for (const cleanup of cleanups.toReversed()) {
      await Promise.resolve(cleanup()).catch((error: unknown) => say(String(error)));
    }
    process.exit(code);
  })();
  return stopping;
}

async function start(): Promise<void> {
  const startedAt = performance.now();
  const folder =
    process.env['IJKPUNT_DATA'] ?? fileURLToPath(new URL('../../../.data', import.meta.url));
  prepareDataFolder(folder);
  cleanups.push(takeLock(folder));
  const secrets = readSecrets(folder);
  const port = await choosePort(process.env['PORT'], usualPort);

  const given = process.env['DATABASE_URL'];
  const cluster = given ? null : await startCluster(join(folder, 'postgres'), secrets.postgres);
  const { urls, isSeeded } =
    given || !cluster
      ? await prepareGiven(given ?? '', secrets)
      : await prepareEmbedded(cluster.url, secrets);
  const queueUrl = process.env['QUEUE_URL'] ?? urls.ijk_queue;
  if (process.env['QUEUE_URL']) await prepareQueue(queueUrl);

  const url = `http://localhost:${port}`;
  const workerPort = await freePort();
  const logLevel = process.env['LOG_LEVEL'] ?? 'warn';
  const processes = startProcesses([
    {
      name: 'gateway',
      env: {
        APP_DATABASE_URL: urls.ijk_app,
        IDENTITY_DATABASE_URL: urls.ijk_identity,
        QUEUE_URL: queueUrl,
        PUBLIC_URL: url,
        PORT: String(port),
        LOG_LEVEL: logLevel,
        ...(isSeeded ? { DEMO_ACCOUNTS: accountsAsJson() } : {}),
      },
    },
    {
      name: 'worker',
      env: {
        WORKER_DATABASE_URL: urls.ijk_worker,
        RELAY_DATABASE_URL: urls.ijk_relay,
        QUEUE_URL: queueUrl,
        WORKER_PORT: String(workerPort),
        LOG_LEVEL: logLevel,
      },
    },
  ]);
  cleanups.push(() => processes.stop());
  await untilReady(processes, [`http://127.0.0.1:${port}`, `http://127.0.0.1:${workerPort}`]);
  welcome({ url, port, seconds: (performance.now() - startedAt) / 1_000, isSeeded });

  const ended = await Promise.race([
    processes.endedEarly,
    ...(cluster ? [cluster.ended.then(() => 'database')] : []),
  ]);
  if (!stopping) {
    say(`Het proces ${ended} is onverwacht gestopt; IJkpunt stopt nu ook.`);
    await stop(1);
  }
}

async function startCluster(dataDir: string, password: string): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ dataDir, password });
  cleanups.push(() => cluster.stop());
  if (cluster.movedTo) {
    say(
      `Postgres kan als gewone gebruiker niet in deze map; de database staat in ${cluster.movedTo}.`,
    );
  }
  return cluster;
}

function accountsAsJson(): string {
  const accounts = demoPeople.map(({ email, name, description }) => ({ email, name, description }));
  return JSON.stringify({ password: demoPassword, accounts });
}

async function untilReady(processes: Processes, origins: readonly string[]): Promise<void> {
  const deadline = Date.now() + readyPatienceMs;
  const ended = processes.endedEarly.then((name) => {
    throw new StartRefused(`Het proces ${name} kon niet starten; zie de regels hierboven.`);
  });
  const ready = (async () => {
    for (const origin of origins) {
      while (!(await isReady(origin))) {
        if (Date.now() > deadline) throw new StartRefused(`${origin} werd niet op tijd gereed.`);
        await sleep(50);
      }
    }
  })();
  await Promise.race([ready, ended]);
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health/ready`)).ok;
  } catch {
    return false;
  }
}

function welcome(facts: { url: string; port: number; seconds: number; isSeeded: boolean }): void {
  say('');
  say(`IJkpunt draait op ${facts.url}  (gestart in ${facts.seconds.toFixed(1)} s)`);
  if (facts.port !== usualPort && !process.env['PORT']) {
    say(`Poort ${usualPort} was bezet; daarom deze.`);
  }
  if (facts.isSeeded) {
    say('');
    say(`Demo-accounts, alle met wachtwoord ${demoPassword}`);
    for (const { email, description } of demoPeople) say(`  ${email.padEnd(34)} ${description}`);
  }
  say('');
  say('Stoppen: Ctrl-C');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0));
}
try {
  await start();
} catch (error) {
  say(
    error instanceof StartRefused
      ? error.message
      : String(error instanceof Error ? error.stack : error),
  );
  await stop(1);
}
