import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  databaseRoles,
  databaseUrls,
  ensureRoles,
  freePort,
  migrate,
  type RolePasswords,
} from '@ijkpunt/database';
import { seedDemo } from '@ijkpunt/demo';
import { prepareQueue } from '@ijkpunt/platform';
import { Admin } from './admin.js';
import { Convergence } from './convergence.js';
import { Line } from './line.js';
import type { Engine } from './options.js';
import { PostgresServer, RedisServer } from './servers.js';
import { Supervised } from './supervised.js';
import { watchStaleWrites } from './stale-writes.js';

const database = 'ijkpunt';
export const place = { region: 'noordoost-brabant', campaign: 'zelfscan-2026' } as const;

export interface World {
  readonly engine: Engine;
  readonly url: string;
  readonly campaignId: string;
  readonly regionId: string;
  readonly admin: Admin;
  readonly postgres: PostgresServer;
  readonly redis: RedisServer | null;
  readonly gateway: Supervised;
  readonly workers: readonly [Supervised, Supervised];
  readonly lines: {
    readonly gatewayDatabase: Line;
    readonly workerDatabase: Line;
    /** Null when the queue lives in Postgres. */
    readonly queue: Line | null;
  };
  readonly convergence: Convergence;
  readonly processes: readonly Supervised[];
}

/** What must be ended, last first; it may be called at any moment, and twice. */
export class Endings {
  private readonly endings: (() => Promise<void> | void)[] = [];
  private running: Promise<void> | null = null;

  add(ending: () => Promise<void> | void): void {
    this.endings.push(ending);
  }

  run(): Promise<void> {
    this.running ??= (async () => {
      for (const ending of this.endings.toReversed()) {
        await Promise.resolve()
          .then(ending)
          .catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
      }
    })();
    return this.running;
  }
}

/**
 * A whole product of this run alone: Postgres that writes through, Redis when asked, the demo, a
 * gateway and two workers under a supervisor, and lines between them that can go wrong.
 */
export async function buildWorld(
  engine: Engine,
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

  const postgres = await PostgresServer.start(
    folder,
    join(logFolder, 'postgres.log'),
    restarted('postgres'),
  );
  endings.add(() => postgres.stop());
  const admin = await prepareDatabase(postgres.url);
  endings.add(() => admin.drop());
  const redis = engine === 'redis' ? await RedisServer.start(folder, restarted('redis')) : null;
  if (redis) endings.add(() => redis.stop());

  const gatewayDatabase = await lineTo('gateway to Postgres', postgres.port, endings);
  const workerDatabase = await lineTo('workers to Postgres', postgres.port, endings);
  const queue = redis ? await lineTo('all to Redis', redis.port, endings) : null;
  const { urls } = admin;
  const queueUrl = (line: Line): string =>
    queue ? `redis://127.0.0.1:${queue.port}` : line.through(urls.ijk_queue);
  await prepareQueue(redis ? `redis://127.0.0.1:${redis.port}` : urls.ijk_queue);

  const processes: Supervised[] = [];
  endings.add(async () => {
    await Promise.all(processes.map((each) => each.stop()));
  });
  const gatewayPort = await freePort();
  const url = `http://127.0.0.1:${gatewayPort}`;
  const launch = (
    name: string,
    app: 'gateway' | 'worker',
    env: Record<string, string>,
  ): Supervised => {
    const started = new Supervised({
      name,
      app,
      env: { LOG_LEVEL: 'info', ...env },
      logFile: join(logFolder, `${name}.log`),
      onRestart: restarted(name),
    });
    processes.push(started);
    started.start();
    return started;
  };
  const startWorker = async (name: string): Promise<Supervised> =>
    launch(name, 'worker', {
      WORKER_DATABASE_URL: workerDatabase.through(urls.ijk_worker),
      RELAY_DATABASE_URL: workerDatabase.through(urls.ijk_relay),
      QUEUE_URL: queueUrl(workerDatabase),
      WORKER_PORT: String(await freePort()),
    });
  const gateway = launch('gateway', 'gateway', {
    APP_DATABASE_URL: gatewayDatabase.through(urls.ijk_app),
    IDENTITY_DATABASE_URL: gatewayDatabase.through(urls.ijk_identity),
    QUEUE_URL: queueUrl(gatewayDatabase),
    PUBLIC_URL: `http://localhost:${gatewayPort}`,
    PORT: String(gatewayPort),
  });
  const workers = [await startWorker('worker-1'), await startWorker('worker-2')] as const;
  const ready = await Promise.all(processes.map((each) => each.untilReady()));
  if (ready.includes(false)) throw new Error(`the product does not start; see ${logFolder}`);

  const ids = await findCampaign(admin);
  convergence = new Convergence(admin, ids.campaignId);
  endings.add(() => convergence?.stop());
  convergence.start();
  const lines = { gatewayDatabase, workerDatabase, queue };
  const servers = { postgres, redis, lines, gateway, workers, processes };
  return { engine, url, ...ids, admin, ...servers, convergence };
}

async function lineTo(name: string, port: number, endings: Endings): Promise<Line> {
  const line = await Line.to(name, port);
  endings.add(() => line.close());
  return line;
}

async function prepareDatabase(clusterUrl: string): Promise<Admin> {
  const make = (): string => randomBytes(12).toString('hex');
  const passwords = Object.fromEntries(
    databaseRoles.map((role) => [role, make()]),
  ) as RolePasswords;
  const cluster = new Admin(clusterUrl, passwords);
  const [durability] = await cluster.query<{ fsync: string; commit: string }>(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  if (durability?.fsync !== 'on' || durability.commit !== 'on') {
    throw new Error('what Postgres acknowledges here would not survive a crash');
  }
  await cluster.query(`create database ${database}`);
  await cluster.drop();

  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  await ensureRoles(url.toString(), passwords);
  const urls = databaseUrls(url.toString(), passwords);
  await migrate(urls.ijk_owner);
  await prepareQueue(urls.ijk_queue);
  await seedDemo(urls);
  const admin = new Admin(url.toString(), passwords);
  // The reports of the demo's history would keep the workers busy for most of the run.
  await admin.query('update events set done_at = now()');
  await admin.query('update campaign_results set reported_version = computed_version');
  await watchStaleWrites(admin);
  return admin;
}

async function findCampaign(admin: Admin): Promise<{ regionId: string; campaignId: string }> {
  const [found] = await admin.query<{ regionId: string; campaignId: string }>(
    `select c.region_id as "regionId", c.id as "campaignId"
       from campaigns c join regions r using (region_id) where r.slug = $1 and c.slug = $2`,
    [place.region, place.campaign],
  );
  if (!found) throw new Error('the demo lacks the campaign');
  return found;
}
