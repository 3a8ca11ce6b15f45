import { OnWorkerEvent, Processor as BullProcessor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { UnrecoverableError, WaitingError, type Job } from 'bullmq';
import { jobPayload, scheduledPayload } from '@ijkpunt/contracts';
import { LOGGER } from '../observability/logger-token.js';
import { WorkMetrics } from '../observability/work-metrics.js';
import type { Logger } from '../observability/logger.js';
import { concurrency, workerSettings } from './job-settings.js';
import type { Activity } from './job-watchdog.js';
import { reasonCodeOf, shownReason } from './failure-reason.js';
import {
  idsOf,
  processorsOf,
  StoppedHalfway,
  type Processor,
  type Schedule,
  type Subscriptions,
} from './processor.js';

export const SUBSCRIPTIONS = Symbol('subscriptions');
export const SCHEDULES = Symbol('schedules');

interface Contract<T> {
  safeParse(data: unknown): { success: true; data: T } | { success: false };
}

/** Hands a job to the processor it names, after its payload proved to be what was agreed. */
@Injectable()
export class JobDispatcher {
  private readonly processors: ReadonlyMap<string, Processor>;
  private readonly schedules: ReadonlyMap<string, Schedule>;
  private readonly activities = new Map<string, Activity>();

  constructor(
    @Inject(SUBSCRIPTIONS) subscriptions: Subscriptions,
    @Inject(SCHEDULES) schedules: readonly Schedule[],
    @Inject(LOGGER) private readonly log: Logger,
    private readonly metrics: WorkMetrics,
  ) {
    this.processors = new Map(processorsOf(subscriptions).map((each) => [each.name, each]));
    this.schedules = new Map(schedules.map((each) => [each.name, each]));
  }

  activityOf(queue: string): Activity {
    return this.activities.get(queue) ?? { taken: 0, running: 0 };
  }

  async dispatch(job: Job, token?: string): Promise<void> {
    this.note(job.queueName, { taken: 1, running: 1 });
    try {
      await this.process(job, token);
    } finally {
      this.note(job.queueName, { taken: 0, running: -1 });
    }
  }

  private async process(job: Job, token?: string): Promise<void> {
    const work = this.workOf(job);
    const startedAt = performance.now();
    try {
      await work();
      this.metrics.jobEnded(job.name, 'done', startedAt);
      const ms = Math.round(performance.now() - startedAt);
      this.log.info({ event: 'job.done', ...factsOf(job), ms });
    } catch (cause) {
      if (cause instanceof StoppedHalfway) {
        await job.moveToWait(token);
        throw new WaitingError();
      }
      this.metrics.jobEnded(job.name, 'failed', startedAt);
      // The queue keeps the message of what it is given: a code, and nothing that people wrote.
      throw new Error(reasonCodeOf(cause), { cause });
    }
  }

  private workOf(job: Job): () => Promise<void> {
    if (job.queueName === 'scheduled') {
      this.parse(scheduledPayload, job);
      const schedule = this.schedules.get(job.name);
      if (schedule) return () => schedule.process();
    } else {
      const payload = this.parse(jobPayload, job);
      const processor = this.processors.get(job.name);
      if (processor) return () => processor.process(payload);
    }
    throw new UnrecoverableError('PROCESSOR_UNKNOWN');
  }

  private parse<T>(contract: Contract<T>, job: Job): T {
    const payload = contract.safeParse(job.data);
    if (payload.success) return payload.data;
    this.log.warn({ event: 'job.payload_invalid', queue: job.queueName, jobId: job.id });
    throw new UnrecoverableError('PAYLOAD_INVALID');
  }

  /** Connections come back and stalled jobs are run again by themselves: said, not acted on. */
  troubled(event: 'queue.error' | 'job.stalled', facts: object): void {
    this.log.warn({ event, ...facts });
  }

  failed(job: Job | undefined, error: Error): void {
    const reason = shownReason(error.message);
    const isFinal =
      error.name === 'UnrecoverableError' ||
      reason === 'STALLED' ||
      job?.attemptsMade === job?.opts.attempts;
    if (isFinal && job) this.metrics.jobDied(job.queueName, this.knownName(job.name));
    this.log.error({
      event: isFinal ? 'job.dead' : 'job.failed',
      ...(job ? factsOf(job) : {}),
      attempt: job?.attemptsMade,
      reason,
      err: error.cause ?? error,
    });
  }

  private note(queue: string, { taken, running }: Activity): void {
    const sofar = this.activityOf(queue);
    const next = { taken: sofar.taken + taken, running: sofar.running + running };
    this.activities.set(queue, next);
  }

  /** A figure gets no label that somebody else chose. */
  private knownName(name: string): string {
    return this.processors.has(name) || this.schedules.has(name) ? name : 'unknown';
  }
}

function factsOf(job: Job): object {
  const payload = jobPayload.safeParse(job.data);
  return {
    queue: job.queueName,
    processor: job.name,
    jobId: job.id,
    ...(payload.success ? idsOf(payload.data) : {}),
  };
}

abstract class QueueWorker extends WorkerHost {
  constructor(protected readonly dispatcher: JobDispatcher) {
    super();
  }

  override async process(job: Job, token?: string): Promise<void> {
    await this.dispatcher.dispatch(job, token);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.dispatcher.troubled('queue.error', { err: error });
  }

  @OnWorkerEvent('stalled')
  onStalled(jobId: string): void {
    this.dispatcher.troubled('job.stalled', { jobId });
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.dispatcher.failed(job, error);
  }
}

@BullProcessor('results', { ...workerSettings, concurrency: concurrency.results })
export class ResultsWorker extends QueueWorker {
  constructor(dispatcher: JobDispatcher) {
    super(dispatcher);
  }
}

@BullProcessor('reports', { ...workerSettings, concurrency: concurrency.reports })
export class ReportsWorker extends QueueWorker {
  constructor(dispatcher: JobDispatcher) {
    super(dispatcher);
  }
}

/** Archives, files to keep and rebuilding: nobody's fresh report waits for them. */
@BullProcessor('long', { ...workerSettings, concurrency: concurrency.long })
export class LongWorker extends QueueWorker {
  constructor(dispatcher: JobDispatcher) {
    super(dispatcher);
  }
}

/** What the clock starts is short and not urgent. */
@BullProcessor('scheduled', { ...workerSettings, concurrency: concurrency.scheduled })
export class ScheduledWorker extends QueueWorker {
  constructor(dispatcher: JobDispatcher) {
    super(dispatcher);
  }
}
