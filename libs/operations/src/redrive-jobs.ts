import { Inject, Injectable } from '@nestjs/common';
import { notFound, Refusal } from '@ijkpunt/contracts';
import {
  answeredWithin,
  ASKED_QUEUES,
  LOGGER,
  queueNames,
  type AskedQueues,
  type Database,
  type JobQueues,
  type Logger,
  type QueueName,
} from '@ijkpunt/platform';
import {
  ADMIN_DATABASE,
  auditPlatform,
  type PlatformAccess,
  type PlatformAction,
} from '@ijkpunt/tenancy';

const openLimitMs = 1_500;

/**
 * Gives failed jobs their attempts again and answers how many. The deed is in the audit before it
 * is done: the queue takes no part in a transaction, and nothing may be done that nobody wrote
 * down. Asked twice it is done once: a job that no longer failed is left alone.
 */
@Injectable()
export class RedriveJobs {
  private readonly openInTime = answeredWithin(openLimitMs, () => this.queues.open());

  constructor(
    @Inject(ASKED_QUEUES) private readonly queues: AskedQueues,
    @Inject(ADMIN_DATABASE) private readonly database: Database | null,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async one(access: PlatformAccess, queue: string, id: string): Promise<number> {
    const name = queueOf(queue);
    return this.onQueues(async (queues) => {
      const job = await queues.find(name, id);
      if (!job) throw notFound();
      if (!job.isFailed) return 0;
      await this.audit(access, 'job.redriven', { queue, id });
      return (await queues.redrive(name, id)) ? 1 : 0;
    });
  }

  /** Those that failed until now: one that fails again meanwhile is not sent a second time. */
  async ofProcessor(access: PlatformAccess, queue: string, processor: string): Promise<number> {
    const name = queueOf(queue);
    return this.onQueues(async (queues) => {
      const ids = await queues.failedOf(name, processor);
      if (ids.length === 0) return 0;
      await this.audit(access, 'jobs.redriven', { queue, processor, count: ids.length });
      let count = 0;
      for (const id of ids) if (await queues.redrive(name, id)) count += 1;
      return count;
    });
  }

  private async onQueues(work: (queues: JobQueues) => Promise<number>): Promise<number> {
    try {
      return await work(await this.openInTime());
    } catch (error) {
      if (error instanceof Refusal) throw error;
      this.log.warn({ event: 'operations.redrive_failed', err: error });
      throw new Refusal(
        'UNAVAILABLE',
        'De wachtrij is nu niet bereikbaar. Probeer het zo opnieuw.',
      );
    }
  }

  private async audit(
    access: PlatformAccess,
    action: PlatformAction,
    detail: object,
  ): Promise<void> {
    if (!this.database) throw new Error('no administrator’s database was given');
    await this.database.onPlatform((tx) => auditPlatform(tx, access, { action, detail }));
    const { personId, traceId } = access;
    this.log.info({ event: action, personId, traceId, ...detail });
  }
}

function queueOf(queue: string): QueueName {
  const name = queueNames.find((each) => each === queue);
  if (!name) throw notFound();
  return name;
}
