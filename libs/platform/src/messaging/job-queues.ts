import { BullModule, getQueueToken } from '@nestjs/bullmq';
import type { DynamicModule, Provider } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import { jobPayload, type JobPayload } from '@ijkpunt/contracts';
import { LOGGER } from '../observability/logger-token.js';
import type { Logger } from '../observability/logger.js';
import { classesFor, connectionOf } from './queue-engine.js';
import { shownReason } from './failure-reason.js';
import { optionsOf } from './job-settings.js';
import { queueNames, type QueueName, type Schedule } from './processor.js';
import { registerSchedules } from './scheduler.js';

export interface FailedJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly processor: string;
  /** Null for work of the clock, and when it is not what was agreed. */
  readonly payload: JobPayload | null;
  readonly attempts: number;
  /** A code, never a sentence: see `reasonCodeOf`. */
  readonly reason: string;
  readonly failedAt: Date;
}

export type JobState = (typeof jobStates)[number];
const jobStates = ['waiting', 'active', 'delayed', 'failed'] as const;

export interface QueueState {
  readonly queue: QueueName;
  /** Those with a priority wait too. */
  readonly counts: Readonly<Record<JobState, number>>;
  readonly isPaused: boolean;
  readonly oldestWaitingAt: Date | null;
  /** Workers that are connected to it now. */
  readonly workers: number;
}

/** The sending side of the queues, and the list of what failed for good. */
export class JobQueues {
  constructor(
    private readonly queues: ReadonlyMap<QueueName, Queue>,
    log: Logger,
    private readonly settings: Partial<JobsOptions> = {},
  ) {
    for (const queue of queues.values()) {
      queue.on('error', (error) => log.warn({ event: 'queue.error', err: error }));
    }
  }

  async add(
    queue: QueueName,
    processor: string,
    payload: JobPayload,
    priority: number,
  ): Promise<void> {
    const options = { ...optionsOf(payload, processor, priority), ...this.settings };
    await this.queue(queue).add(processor, payload, options);
  }

  /** Lets the queue make a job at each moment of these schedules, and of no others. */
  async schedule(schedules: readonly Schedule[]): Promise<void> {
    await registerSchedules(this.queue('scheduled'), schedules);
  }

  async isReachable(): Promise<boolean> {
    return this.queue('scheduled')
      .getJobCounts('waiting')
      .then(
        () => true,
        () => false,
      );
  }

  /** Jobs that used up their attempts, newest first: kept for a week, for a person to look at. */
  async failed(limit = 100): Promise<FailedJob[]> {
    const lists = await Promise.all(
      queueNames.map(async (name) => {
        const jobs = await this.queue(name).getFailed(0, limit - 1);
        return jobs.map((job) => ({
          queue: name,
          id: job.id ?? '',
          processor: job.name,
          payload: jobPayload.safeParse(job.data).data ?? null,
          attempts: job.attemptsMade,
          reason: shownReason(job.failedReason),
          failedAt: new Date(job.finishedOn ?? 0),
        }));
      }),
    );
    return lists.flat().sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime());
  }

  /** Whether a job is there, and waits for a person. */
  async find(queue: QueueName, id: string): Promise<{ readonly isFailed: boolean } | null> {
    const job = await this.queue(queue).getJob(id);
    return job ? { isFailed: await job.isFailed() } : null;
  }

  /** Takes away every job of a region that nobody is at, and answers how many. */
  async forget(regionId: string): Promise<number> {
    let count = 0;
    for (const queue of this.queues.values()) {
      const jobs = await queue.getJobs([...jobStates, 'prioritized', 'completed']);
      for (const job of jobs) {
        const { data } = jobPayload.safeParse(job.data);
        if (data?.regionId !== regionId || (await job.isActive())) continue;
        await job.remove();
        count += 1;
      }
    }
    return count;
  }

  /** Ids of the failed jobs of one processor, at most `limit`. */
  async failedOf(queue: QueueName, processor: string, limit = 1_000): Promise<string[]> {
    const jobs = await this.queue(queue).getFailed(0, limit - 1);
    return jobs.filter(({ name }) => name === processor).flatMap(({ id }) => id ?? []);
  }

  /** Gives a failed job its attempts again; false when somebody else did, or it is not there. */
  async redrive(queue: QueueName, id: string): Promise<boolean> {
    const job = await this.queue(queue).getJob(id);
    if (!job || !(await job.isFailed())) return false;
    try {
      await job.retry('failed', { resetAttemptsMade: true });
      return true;
    } catch (error) {
      if (await job.isFailed()) throw error;
      return false;
    }
  }

  /** How each queue stands at this moment. */
  async state(): Promise<QueueState[]> {
    return Promise.all(queueNames.map((name) => stateOf(name, this.queue(name))));
  }

  async ready(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.waitUntilReady()));
  }

  async counts(): Promise<Record<QueueName, Record<string, number>>> {
    const entries = await Promise.all(
      queueNames.map(async (name) => [name, await this.queue(name).getJobCounts()] as const),
    );
    return Object.fromEntries(entries) as Record<QueueName, Record<string, number>>;
  }

  /** How many of the jobs that workers are at were given to them after `moment`. */
  async takenSince(moment: Date): Promise<number> {
    const lists = await Promise.all([...this.queues.values()].map((queue) => queue.getActive()));
    return lists.flat().filter(({ processedOn = 0 }) => processedOn > moment.getTime()).length;
  }

  /** How many jobs a worker could take now. */
  async waiting(name: QueueName): Promise<number> {
    const queue = this.queue(name);
    if (await queue.isPaused()) return 0;
    const { waiting = 0, prioritized = 0 } = await queue.getJobCounts('waiting', 'prioritized');
    return waiting + prioritized;
  }

  private queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`no queue ${name}`);
    return queue;
  }
}

async function stateOf(name: QueueName, queue: Queue): Promise<QueueState> {
  const [counts, isPaused, workers, waiting, prioritized] = await Promise.all([
    queue.getJobCounts(...jobStates, 'prioritized'),
    queue.isPaused(),
    queue.getWorkersCount(),
    queue.getJobs(['waiting'], 0, 0, true),
    queue.getJobs(['prioritized'], 0, 0, true),
  ]);
  const of = (state: string): number => counts[state] ?? 0;
  const heads = [...waiting, ...prioritized].map(({ timestamp }) => timestamp);
  return {
    queue: name,
    counts: {
      waiting: of('waiting') + of('prioritized'),
      active: of('active'),
      delayed: of('delayed'),
      failed: of('failed'),
    },
    isPaused,
    oldestWaitingAt: heads.length > 0 ? new Date(Math.min(...heads)) : null,
    workers,
  };
}

/** Nest modules that open the queues on the engine of `url`. Nest keeps the classes process-wide. */
export function queueModules(url: string): DynamicModule[] {
  const classes = classesFor(url);
  BullModule.queueClass = classes.Queue;
  BullModule.workerClass = classes.Worker;
  return [
    BullModule.forRoot(connectionOf(url, 'producer')),
    BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
  ];
}

export interface OpenedQueues {
  readonly queues: JobQueues;
  close(): Promise<void>;
}

/** The queues outside a Nest process, for the command line. */
export function openJobQueues(url: string, log: Logger): OpenedQueues {
  const { Queue: EngineQueue } = classesFor(url);
  const opened = new Map(
    queueNames.map((name) => [name, new EngineQueue(name, connectionOf(url, 'producer'))]),
  );
  return {
    queues: new JobQueues(opened, log),
    async close() {
      await Promise.all([...opened.values()].map((queue) => queue.close()));
    },
  };
}

/** Queues that are opened when somebody first asks for them, and again after that failed. */
export interface AskedQueues {
  open(): Promise<JobQueues>;
  close(): Promise<void>;
}
export const ASKED_QUEUES = Symbol('queues for who asks');

/** For a process that seldom needs the queues: it starts without them, and holds no connection. */
export function queuesWhenAsked(url: string, log: Logger): AskedQueues {
  let asked: { readonly opened: OpenedQueues; readonly ready: Promise<void> } | null = null;
  const ask = (): NonNullable<typeof asked> => {
    const opened = openJobQueues(url, log);
    const ready = opened.queues.ready();
    ready.catch(() => {
      asked = null;
      opened.close().catch(() => undefined);
    });
    return { opened, ready };
  };
  return {
    async open() {
      asked ??= ask();
      const { opened, ready } = asked;
      await ready;
      return opened.queues;
    },
    async close() {
      await asked?.opened.close();
    },
  };
}

/** `settings` shortens the patience of retries where a test cannot wait for it. */
export function jobQueuesProvider(settings?: Partial<JobsOptions>): Provider {
  return {
    provide: JobQueues,
    inject: [LOGGER, ...queueNames.map((name) => getQueueToken(name))],
    useFactory: (log: Logger, ...queues: Queue[]) =>
      new JobQueues(
        new Map(queues.map((queue) => [queue.name as QueueName, queue])),
        log,
        settings,
      ),
  };
}
