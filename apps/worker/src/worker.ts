import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  createPush,
  createRegistry,
  engineOf,
  Database,
  forgetFutureStalledChecks,
  JobDispatcher,
  JobQueues,
  jobQueuesProvider,
  LOGGER,
  prepareQueue,
  queueModules,
  Relay,
  repeat,
  ReportsWorker,
  ResultsWorker,
  startWatchdog,
  SUBSCRIPTIONS,
  WorkMetrics,
  type Logger,
  type Subscriptions,
} from '@ijkpunt/platform';
import { BuildReports, Report, ReportRenderer } from '@ijkpunt/reports';
import { RecomputeResults, resultEntities } from '@ijkpunt/results';
import { scanEntities } from '@ijkpunt/scans';
import { Region } from '@ijkpunt/tenancy';
import type { WorkerConfig } from './config.js';
import { serveHealth } from './health.js';
import { subscriptionsOf } from './subscriptions.js';
import { startSweeper } from './sweeper.js';
import { serveWorkFigures } from './work-figures.js';

const entities = [Region, ...scanEntities, ...resultEntities, Report];

/** What a test may replace: the routing, or the patience of retries. */
export interface WorkerOverrides {
  readonly subscriptions?: (own: Subscriptions) => Subscriptions;
  readonly jobSettings?: Parameters<typeof jobQueuesProvider>[0];
  readonly reportChildPath?: string;
}

export interface RunningWorker {
  readonly queues: JobQueues;
  readonly recomputeResults: RecomputeResults;
  readonly buildReports: BuildReports;
  close(): Promise<void>;
}

@Module({})
class WorkerModule {
  static with(
    config: WorkerConfig,
    parts: {
      readonly log: Logger;
      readonly subscriptions: Subscriptions;
      readonly metrics: WorkMetrics;
    },
    overrides: WorkerOverrides,
  ): DynamicModule {
    const processes = config.WORKER_ROLES.includes('processors')
      ? [JobDispatcher, ResultsWorker, ReportsWorker]
      : [];
    return {
      module: WorkerModule,
      imports: queueModules(config.QUEUE_URL),
      providers: [
        { provide: LOGGER, useValue: parts.log },
        { provide: SUBSCRIPTIONS, useValue: parts.subscriptions },
        { provide: WorkMetrics, useValue: parts.metrics },
        jobQueuesProvider(overrides.jobSettings),
        ...processes,
      ],
    };
  }
}

/** Starts the background work of the product; `close` ends it in the order that loses nothing. */
export async function startWorker(
  config: WorkerConfig,
  log: Logger,
  overrides: WorkerOverrides = {},
): Promise<RunningWorker> {
  const onError = (error: Error): void => log.warn({ event: 'database.connection', err: error });
  const pool = { onError, entities };
  const database = await Database.connect({
    ...pool,
    url: config.WORKER_DATABASE_URL,
    poolSize: 6,
    statementTimeoutMs: 20_000,
  });
  const relayDatabase = await Database.connect({
    ...pool,
    url: config.RELAY_DATABASE_URL,
    poolSize: 3,
    statementTimeoutMs: 5_000,
  });
  if (engineOf(config.QUEUE_URL) === 'redis') await prepareQueue(config.QUEUE_URL, log);
  const push = createPush({ url: config.QUEUE_URL, log });
  const renderer = new ReportRenderer({ childPath: overrides.reportChildPath });
  const registry = createRegistry('worker');
  const metrics = new WorkMetrics(registry);
  const recomputeResults = new RecomputeResults(database, push);
  const buildReports = new BuildReports(database, renderer, push);
  const own = subscriptionsOf({ recomputeResults, buildReports });
  const subscriptions = overrides.subscriptions?.(own) ?? own;

  const nest = await NestFactory.createApplicationContext(
    WorkerModule.with(config, { log, subscriptions, metrics }, overrides),
    { logger: ['error', 'warn'] },
  );
  const queues = nest.get(JobQueues);
  const has = (role: WorkerConfig['WORKER_ROLES'][number]): boolean =>
    config.WORKER_ROLES.includes(role);

  const relay = has('relay')
    ? new Relay({
        database: relayDatabase,
        databaseUrl: config.RELAY_DATABASE_URL,
        queues,
        subscriptions,
        log,
      })
    : null;
  relay?.start();
  const sweeper = has('sweeper')
    ? startSweeper({ relayDatabase, recomputeResults, buildReports, log, metrics })
    : null;
  const dispatcher = has('processors') ? nest.get(JobDispatcher) : null;
  const watchdog = dispatcher
    ? startWatchdog({
        queues,
        activityOf: (queue) => dispatcher.activityOf(queue),
        log,
        end: () => process.exit(1),
      })
    : null;
  const guard = repeat('queue.guard', 5_000, log, async () => {
    const forgotten = await forgetFutureStalledChecks(config.QUEUE_URL);
    if (forgotten > 0) log.warn({ event: 'queue.clock_ahead', forgotten });
  });
  const figures = config.METRICS_PORT
    ? await serveWorkFigures({
        registry,
        queues,
        relayDatabase,
        host: config.HOST,
        port: config.METRICS_PORT,
      })
    : null;
  const health = await serveHealth(
    { host: config.HOST, port: config.WORKER_PORT },
    async () => (await database.isReachable()) && (await relayDatabase.isReachable()),
  );

  return {
    queues,
    recomputeResults,
    buildReports,
    async close() {
      for (const server of [health, figures]) {
        server?.closeAllConnections();
        server?.close();
      }
      await Promise.all([relay?.stop(), watchdog?.stop()]);
      // The queue's workers take no job from here on; what they have is done or given back.
      const closing = nest.close();
      buildReports.stop();
      await Promise.all([closing, sweeper?.stop(), guard.stop()]);
      await renderer.close();
      await push.close();
      await Promise.all([database.close(), relayDatabase.close()]);
    },
  };
}
