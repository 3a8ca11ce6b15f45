import { BullModule, getQueueToken } from '@nestjs/bullmq';
import type { DynamicModule, Provider } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import type { JobPayload } from '@ijkpunt/contracts';
import { LOGGER } from '../observability/logger-token.js';
import type { Logger } from '../observability/logger.js';
import { classesFor, connectionOf } from './queue-engine.js';
import { shownReason } from './failure-reason.js';
import { optionsOf } from './job-settings.js';
import { queueNames, type QueueName } from './processor.js';

export interface FailedJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly processor: string;
  readonly payload: JobPayload;
  readonly attempts: number;
  /** A code, never a sentence: see `reasonCodeOf`. */
  readonly reason: string;
  readonly failedAt: Date;
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

  /** Jobs that used up their attempts, newest first: kept for a week, for a person to look at. */
  async failed(limit = 100): Promise<FailedJob[]> {
    const lists = await Promise.all(
      queueNames.map(async (name) => {
        const jobs = await this.queue(name).getFailed(0, limit - 1);
        return jobs.map((job) => ({
          queue: name,
          id: job.id ?? '',
          processor: job.name,
          payload: job.data as JobPayload,
          attempts: job.attemptsMade,
          reason: shownReason(job.failedReason),
          failedAt: new Date(job.finishedOn ?? 0),
        }));
      }),
    );
    return lists.flat().sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime());
  }

  /** Gives a failed job its attempts again. */
  async redrive(queue: QueueName, id: string): Promise<boolean> {
    const job = await this.queue(queue).getJob(id);
    if (!job || !(await job.isFailed())) return false;
    await job.retry('failed', { resetAttemptsMade: true });
    return true;
  }

  async counts(): Promise<Record<QueueName, Record<string, number>>> {
    const entries = await Promise.all(
      queueNames.map(async (name) => [name, await this.queue(name).getJobCounts()] as const),
    );
    return Object.fromEntries(entries) as Record<QueueName, Record<string, number>>;
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

/** The queues outside a Nest process, for the command line. */
export function openJobQueues(
  url: string,
  log: Logger,
): { readonly queues: JobQueues; close(): Promise<void> } {
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
