import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  engineOf,
  JobDispatcher,
  JobQueues,
  jobQueuesProvider,
  LOGGER,
  LongWorker,
  prepareQueue,
  queueModules,
  ReportsWorker,
  ResultsWorker,
  ScheduledWorker,
  SCHEDULES,
  SUBSCRIPTIONS,
  WorkMetrics,
  type Logger,
  type Schedule,
  type Subscriptions,
} from '@ijkpunt/platform';

export interface QueueParts {
  readonly queueUrl: string;
  /** Whether this process also does the jobs. */
  readonly isProcessing: boolean;
  readonly log: Logger;
  readonly metrics: WorkMetrics;
  readonly subscriptions: Subscriptions;
  readonly schedules: readonly Schedule[];
  readonly jobSettings: Parameters<typeof jobQueuesProvider>[0];
}

@Module({})
class QueueModule {
  static with(parts: QueueParts): DynamicModule {
    return {
      module: QueueModule,
      imports: queueModules(parts.queueUrl),
      providers: [
        { provide: LOGGER, useValue: parts.log },
        { provide: SUBSCRIPTIONS, useValue: parts.subscriptions },
        { provide: SCHEDULES, useValue: parts.schedules },
        { provide: WorkMetrics, useValue: parts.metrics },
        jobQueuesProvider(parts.jobSettings),
        ...(parts.isProcessing
          ? [JobDispatcher, ResultsWorker, ReportsWorker, LongWorker, ScheduledWorker]
          : []),
      ],
    };
  }
}

export interface OpenQueues {
  readonly queues: JobQueues;
  /** Of a process that does the jobs. */
  readonly dispatcher: JobDispatcher | null;
  close(): Promise<void>;
}

/** The queues of this process, and the workers that take jobs from them when it processes. */
export async function openQueues(parts: QueueParts): Promise<OpenQueues> {
  if (engineOf(parts.queueUrl) === 'redis') await prepareQueue(parts.queueUrl, parts.log);
  const nest = await NestFactory.createApplicationContext(QueueModule.with(parts), {
    logger: ['error', 'warn'],
  });
  return {
    queues: nest.get(JobQueues),
    dispatcher: parts.isProcessing ? nest.get(JobDispatcher) : null,
    close: () => nest.close(),
  };
}
