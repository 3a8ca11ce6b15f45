import { get } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  freePort,
  startEmbeddedCluster,
  StartRefused,
  type EmbeddedCluster,
} from '@ijkpunt/database';
import { prepareDataFolder, readSecrets, takeLock, type Secrets } from './data-folder.js';
import { choosePort } from './ports.js';
import { startPreparing } from './preparing.js';
import { startProcesses, type Processes } from './processes.js';
import { say, Stopping, stopOnSignals } from './stopping.js';
import { sayWelcome } from './welcome.js';

const usualPort = 4_000;
const usualSender = 'IJkpunt <ijkpunt@localhost>';
const readyPatienceMs = 60_000;
const leftBehindPatienceMs = 10_000;

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const stopping = new Stopping();

async function start(): Promise<void> {
  const startedAt = performance.now();
  const { IJKPUNT_DATA, PORT, DATABASE_URL, QUEUE_URL, LOG_LEVEL, METRICS_PORT } = process.env;
  const { SMTP_URL, MAIL_FROM, MAIL_RETURN_TO = '' } = process.env;
  const folder = resolve(IJKPUNT_DATA || join(checkout, '.data'));
  prepareDataFolder(folder);
  const lock = takeLock(folder);
  stopping.add(() => lock.release());
  const secrets = readSecrets(folder);
  const patienceMs = lock.wasLeftBehind ? leftBehindPatienceMs : 0;
  const port = await choosePort({ asked: PORT, usual: usualPort, patienceMs });

  // What takes long at once: a database, and the loading of three programs. Those come after the
  // cluster, because they end before it.
  if (!DATABASE_URL) forgetPostgresSettings();
  const starting = DATABASE_URL ? null : startCluster(join(folder, 'postgres'), secrets);
  const preparing = startPreparing();
  stopping.add(() => preparing.stop());
  const processes = startProcesses(['gateway', 'worker']);
  stopping.add(() => processes.stop());
  const cluster = await starting;
  const { urls, demo } = await preparing.prepare({
    databaseUrl: cluster?.url ?? DATABASE_URL ?? '',
    isEmbedded: cluster !== null,
    queueUrl: QUEUE_URL || undefined,
    secrets,
  });

  const url = `http://localhost:${port}`;
  const workerPort = await freePort();
  const common = {
    HOST: '127.0.0.1',
    QUEUE_URL: QUEUE_URL || urls.ijk_queue,
    LOG_LEVEL: LOG_LEVEL || 'warn',
  };
  const mailFolder: Record<string, string> = SMTP_URL ? {} : { MAIL_FOLDER: join(folder, 'mail') };
  processes.begin('gateway', {
    ...common,
    ...mailFolder,
    APP_DATABASE_URL: urls.ijk_app,
    IDENTITY_DATABASE_URL: urls.ijk_identity,
    ADMIN_DATABASE_URL: urls.ijk_admin,
    PUBLIC_URL: url,
    PORT: String(port),
    SHUTDOWN_GRACE_MS: '0',
    ...metricsOf(METRICS_PORT, 0),
    ...(demo ? { DEMO_ACCOUNTS: JSON.stringify(demo) } : {}),
  });
  processes.begin('worker', {
    ...common,
    ...mailFolder,
    ...(SMTP_URL ? { SMTP_URL, MAIL_FROM: MAIL_FROM || usualSender, MAIL_RETURN_TO } : {}),
    PUBLIC_URL: url,
    WORKER_DATABASE_URL: urls.ijk_worker,
    RELAY_DATABASE_URL: urls.ijk_relay,
    WORKER_PORT: String(workerPort),
    ...metricsOf(METRICS_PORT, 1),
  });
  await untilReady(processes, [`http://127.0.0.1:${port}`, `http://127.0.0.1:${workerPort}`]);
  sayWelcome({
    url,
    busyPort: !PORT && port !== usualPort ? usualPort : null,
    seconds: (performance.now() - startedAt) / 1_000,
    demo,
    mailPage: SMTP_URL ? null : `${url}/ontwikkel/mail`,
  });

  const ended = await Promise.race([
    processes.endedEarly,
    ...(cluster ? [cluster.ended.then(() => 'database')] : []),
  ]);
  throw new StartRefused(`Het proces ${ended} is onverwacht gestopt; IJkpunt stopt nu ook.`);
}

/** Two processes on one machine: the gateway serves its figures on the port, the worker on the next. */
const metricsOf = (asked: string | undefined, offset: number): Record<string, string> =>
  asked ? { METRICS_PORT: String(Number(asked) + offset) } : {};

/** Meant for a Postgres of one's own; with the embedded one they would only get in the way. */
function forgetPostgresSettings(): void {
  for (const name of Object.keys(process.env)) if (/^PG[A-Z]/.test(name)) delete process.env[name];
}

async function startCluster(dataDir: string, secrets: Secrets): Promise<EmbeddedCluster> {
  const { signal } = stopping;
  const starting = startEmbeddedCluster({ dataDir, password: secrets.postgres, signal });
  // Registered before it is there: a Ctrl-C on the way must also end what is halfway.
  stopping.add(async () => (await starting.catch(() => null))?.stop());
  const cluster = await starting;
  if (cluster.movedTo) {
    say(
      `Onder root draait Postgres als gewone gebruiker en die kan niet in deze map; wat hij nodig heeft staat in ${cluster.movedTo}.`,
    );
  }
  return cluster;
}

async function untilReady(processes: Processes, origins: readonly string[]): Promise<void> {
  const deadline = Date.now() + readyPatienceMs;
  const ended = processes.endedEarly.then((name) => {
    throw new StartRefused(`Het proces ${name} kon niet starten; zie de regels hierboven.`);
  });
  const ready = Promise.all(
    origins.map(async (origin) => {
      while (!(await isReady(origin))) {
        if (Date.now() > deadline) throw new StartRefused(`${origin} werd niet op tijd gereed.`);
        await sleep(25);
      }
    }),
  );
  await Promise.race([ready, ended]);
}

/** Not by `fetch`: what that loads would stay with a process that only waits from here on. */
function isReady(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(`${origin}/health/ready`, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

stopOnSignals(stopping);
await start().catch((error: unknown) => stopping.fail(error));
