import {
  createPush,
  createRegistry,
  forgetFutureStalledChecks,
  Relay,
  repeat,
  startWatchdog,
  WorkMetrics,
  type JobQueues,
  type Logger,
  type Schedule,
  type Subscriptions,
} from '@ijkpunt/platform';
import {
  BuildReports,
  FollowEarlier,
  MakeReports,
  RebuildReports,
  ReportRenderer,
  ResumeRebuilds,
} from '@ijkpunt/reports';
import { TellPeople } from '@ijkpunt/notifications';
import { ExpireExports, MakeExport, RemoveRegions } from '@ijkpunt/exit';
import { RecomputeResults, ReleaseFigures } from '@ijkpunt/results';
import { OpenAndCloseCampaigns } from '@ijkpunt/scans';
import type { WorkerConfig, WorkerRole } from './config.js';
import { Connections } from './connections.js';
import { serveHealth } from './health.js';
import { startMailing } from './mailing.js';
import { openQueues, type QueueParts } from './queue-module.js';
import { schedulesOf } from './schedules.js';
import { subscriptionsOf, type ProcessorDependencies } from './subscriptions.js';
import { startSweeper } from './sweeper.js';
import { serveWorkFigures } from './work-figures.js';

const registerEveryMs = 60_000;

/** What a test may replace: the routing, the timetable, or the patience of either. */
export interface WorkerOverrides {
  readonly subscriptions?: (own: Subscriptions) => Subscriptions;
  readonly schedules?: (own: readonly Schedule[]) => readonly Schedule[];
  readonly registerEveryMs?: number;
  readonly jobSettings?: QueueParts['jobSettings'];
  readonly reportChildPath?: string;
  readonly sweeperPatienceMs?: number;
}

export interface RunningWorker {
  /** The queues of a process that has any: a sweeper alone has none. */
  readonly queues: JobQueues;
  close(): Promise<void>;
}

/**
 * Starts the roles of this process, each with the connections it needs and no others; `close`
 * ends them in the order that loses nothing.
 */
export async function startWorker(
  config: WorkerConfig,
  log: Logger,
  overrides: WorkerOverrides = {},
): Promise<RunningWorker> {
  const has = (...roles: WorkerRole[]): boolean =>
    roles.some((role) => config.WORKER_ROLES.includes(role));
  const connections = new Connections(config, log);
  const registry = createRegistry('worker');
  const metrics = new WorkMetrics(registry);
  const work = has('processors', 'sweeper')
    ? await prepareWork(config, connections, log, overrides, () => getQueues())
    : null;
  const use = (): ProcessorDependencies => {
    if (!work) throw new Error('this process has no processors');
    return work;
  };
  const ownSubscriptions = subscriptionsOf(use);
  const subscriptions = overrides.subscriptions?.(ownSubscriptions) ?? ownSubscriptions;
  const ownSchedules = schedulesOf(use);
  const schedules = overrides.schedules?.(ownSchedules) ?? ownSchedules;

  const needsQueue = has('relay', 'processors', 'scheduler') || config.METRICS_PORT !== undefined;
  const queue = needsQueue
    ? await openQueues({
        queueUrl: config.QUEUE_URL,
        isProcessing: has('processors'),
        ...{ log, metrics, subscriptions, schedules, jobSettings: overrides.jobSettings },
      })
    : null;
  const getQueues = (): JobQueues => {
    if (!queue) throw new Error('this process has no queues');
    return queue.queues;
  };

  const push = has('relay') ? createPush({ url: config.QUEUE_URL, log }) : null;
  const relay = push
    ? new Relay({
        database: await connections.open('RELAY_DATABASE_URL'),
        databaseUrl: config.RELAY_DATABASE_URL ?? '',
        queues: getQueues(),
        subscriptions,
        push,
        log,
      })
    : null;
  relay?.start();
  const scheduler = has('scheduler')
    ? repeat('scheduler', overrides.registerEveryMs ?? registerEveryMs, log, () =>
        getQueues().schedule(schedules),
      )
    : null;
  const sweeper = has('sweeper')
    ? startSweeper({ ...use(), log, metrics, patienceMs: overrides.sweeperPatienceMs })
    : null;
  const mailing = has('processors') ? await startMailing(config, connections, log) : null;
  const dispatcher = queue?.dispatcher ?? null;
  const watchdog = dispatcher
    ? startWatchdog({
        queues: getQueues(),
        activityOf: (name) => dispatcher.activityOf(name),
        log,
        end: () => process.exit(1),
      })
    : null;
  const guard = has('processors')
    ? repeat('queue.guard', 5_000, log, async () => {
        const forgotten = await forgetFutureStalledChecks(config.QUEUE_URL);
        if (forgotten > 0) log.warn({ event: 'queue.clock_ahead', forgotten });
      })
    : null;
  const figures = config.METRICS_PORT
    ? await serveWorkFigures({
        registry,
        queues: getQueues(),
        relayDatabase: await connections.open('RELAY_DATABASE_URL'),
        host: config.HOST,
        port: config.METRICS_PORT,
      })
    : null;
  const health = await serveHealth(
    { host: config.HOST, port: config.WORKER_PORT },
    async () =>
      (await connections.areReachable()) && (!queue || (await queue.queues.isReachable())),
  );

  return {
    get queues() {
      return getQueues();
    },
    async close() {
      for (const server of [health, figures]) {
        server?.closeAllConnections();
        server?.close();
      }
      await Promise.all([relay?.stop(), scheduler?.stop(), watchdog?.stop()]);
      // The queue's workers take no job from here on; what they have is done or given back.
      const closing = queue?.close();
      work?.buildReports.stop();
      work?.keepReports.stop();
      work?.rebuildReports.stop();
      work?.makeExport.stop();
      await Promise.all([closing, sweeper?.stop(), guard?.stop(), mailing?.stop()]);
      await Promise.all([work?.close(), push?.close()]);
      await connections.close();
    },
  };
}

/** What processors and the sweeper work with. */
async function prepareWork(
  config: WorkerConfig,
  connections: Connections,
  log: Logger,
  { reportChildPath }: WorkerOverrides,
  getQueues: () => JobQueues,
): Promise<ProcessorDependencies & { close(): Promise<void> }> {
  const database = await connections.open('WORKER_DATABASE_URL');
  const relayDatabase = await connections.open('RELAY_DATABASE_URL');
  // Its process starts with the first report.
  const renderer = new ReportRenderer({ childPath: reportChildPath });
  const verifyAt = config.PUBLIC_URL ? new URL('/controleren', config.PUBLIC_URL).href : '';
  const makeReports = new MakeReports(database, renderer, verifyAt);
  const buildReports = new BuildReports(database, makeReports, 'at_once');
  return {
    relayDatabase,
    makeExport: new MakeExport(database),
    removeRegions: new RemoveRegions(database, getQueues),
    expireExports: new ExpireExports(relayDatabase, database),
    openAndCloseCampaigns: new OpenAndCloseCampaigns(database, relayDatabase),
    recomputeResults: new RecomputeResults(database),
    releaseFigures: new ReleaseFigures(database),
    buildReports,
    keepReports: new BuildReports(database, makeReports, 'kept', buildReports),
    rebuildReports: new RebuildReports(database, makeReports, buildReports),
    followEarlier: new FollowEarlier(relayDatabase, database),
    resumeRebuilds: new ResumeRebuilds(relayDatabase, database),
    tellPeople: new TellPeople(relayDatabase, database, log),
    close: () => renderer.close(),
  };
}
