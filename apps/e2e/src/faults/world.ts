import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@ijkpunt/database';
import { prepareQueue } from '@ijkpunt/platform';
import type { Admin } from './admin.js';
import { Breaches } from './breaches.js';
import { Convergence } from './convergence.js';
import { prepareDatabase } from './database.js';
import type { Endings } from './endings.js';
import { Line } from './line.js';
import type { Engine } from './options.js';
import type { RegionSizes, RegionUnderTest } from './regions.js';
import { PostgresServer, RedisServer } from './servers.js';
import { Supervised } from './supervised.js';
import { Watchers } from './watchers.js';

/** A process of the product with the lines it speaks over. */
export interface Linked {
  readonly target: Supervised;
  readonly database: Line;
  /** The same as `database` when the queue lives in Postgres. */
  readonly queue: Line;
}

export interface World {
  readonly engine: Engine;
  readonly url: string;
  readonly regions: readonly RegionUnderTest[];
  readonly admin: Admin;
  readonly postgres: PostgresServer;
  readonly redis: RedisServer | null;
  readonly queueUrl: string;
  readonly gateway: Linked;
  readonly workers: readonly [Linked, Linked];
  readonly processes: readonly Supervised[];
  readonly convergence: Convergence;
  readonly watchers: Watchers;
  readonly breaches: Breaches;
  /** Faults that go on while others come. */
  readonly lasting: Promise<void>[];
  /** When the last fault was over. */
  readonly calm: { since: Date };
}

/**
 * A whole product of this run alone: Postgres that writes through, Redis when asked, regions, a
 * gateway and two workers under a supervisor, and lines between them that can go wrong.
 */
export async function buildWorld(
  engine: Engine,
  sizes: RegionSizes,
  logFolder: string,
  endings: Endings,
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'ijkpunt-faults-'));
  // Under root Postgres runs as another account, which must be able to enter.
  chmodSync(folder, 0o755);
  mkdirSync(logFolder, { recursive: true });
  endings.add(() => rmSync(folder, { recursive: true, force: true }));
  let convergence: Convergence | null = null;
  const restarted = (name: string) => (): void => convergence?.from(name);

  const postgresLog = join(logFolder, 'postgres.log');
  const postgres = await PostgresServer.start(folder, postgresLog, restarted('postgres'));
  endings.add(() => postgres.stop());
  const { admin, regions } = await prepareDatabase(postgres.url, sizes);
  endings.add(() => admin.drop());
  const redis = engine === 'redis' ? await RedisServer.start(folder, restarted('redis')) : null;
  if (redis) endings.add(() => redis.stop());
  const queueUrl = redis ? `redis://127.0.0.1:${redis.port}` : admin.urls.ijk_queue;
  await prepareQueue(queueUrl);

  const processes: Supervised[] = [];
  endings.add(async () => {
    await Promise.all(processes.map((each) => each.stop()));
  });
  const launch = async (
    name: string,
    app: 'gateway' | 'worker',
    envOf: (url: (role: keyof Admin['urls']) => string) => Record<string, string>,
  ): Promise<Linked> => {
    const database = await lineTo(`${name} to Postgres`, postgres.port, endings);
    const queue = redis ? await lineTo(`${name} to Redis`, redis.port, endings) : database;
    const target = new Supervised({
      name,
      app,
      env: {
        LOG_LEVEL: 'info',
        QUEUE_URL: queue.through(queueUrl),
        ...envOf((role) => database.through(admin.urls[role])),
      },
      logFile: join(logFolder, `${name}.log`),
      onRestart: restarted(name),
    });
    processes.push(target);
    target.start();
    return { target, database, queue };
  };
  const startWorker = async (name: string): Promise<Linked> => {
    const port = String(await freePort());
    return launch(name, 'worker', (url) => ({
      WORKER_DATABASE_URL: url('ijk_worker'),
      RELAY_DATABASE_URL: url('ijk_relay'),
      WORKER_PORT: port,
    }));
  };
  const port = await freePort();
  const gateway = await launch('gateway', 'gateway', (url) => ({
    APP_DATABASE_URL: url('ijk_app'),
    IDENTITY_DATABASE_URL: url('ijk_identity'),
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
  }));
  const workers = [await startWorker('worker-1'), await startWorker('worker-2')] as const;
  const ready = await Promise.all(processes.map((each) => each.untilReady()));
  if (ready.includes(false)) throw new Error(`the product does not start; see ${logFolder}`);

  const breaches = new Breaches();
  convergence = new Convergence(admin, regions);
  endings.add(() => convergence?.stop());
  convergence.start();
  convergence.from('the start');
  if (!(await convergence.settle(60_000))) throw new Error(`nothing is computed; see ${logFolder}`);
  convergence.forget();
  const url = `http://127.0.0.1:${port}`;
  const watchers = new Watchers(url, convergence, breaches);
  endings.add(() => watchers.close());
  return {
    ...{ engine, url, regions, admin, postgres, redis, queueUrl, gateway, workers, processes },
    ...{ convergence, watchers, breaches, lasting: [], calm: { since: new Date() } },
  };
}

async function lineTo(name: string, port: number, endings: Endings): Promise<Line> {
  const line = await Line.to(name, port);
  endings.add(() => line.close());
  return line;
}
