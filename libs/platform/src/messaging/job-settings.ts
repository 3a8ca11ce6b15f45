import type { JobsOptions } from 'bullmq';
import type { JobPayload } from '@ijkpunt/contracts';
import type { QueueName } from './processor.js';

/**
 * Why not the defaults: one attempt loses a job at the first lost connection, one allowed stall
 * loses it at the second kill -9, and recovery of a stalled job takes a minute.
 */
export const jobSettings = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 7 * 24 * 3_600 },
} satisfies JobsOptions;

export const workerSettings = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 5,
  // By default a worker whose connection failed waits 15 s, once for each silent connection.
  runRetryDelay: 1_000,
} as const;

/**
 * Recomputing is short and waits on the database: several at once. A report keeps one child
 * process busy: one at a time, and so is what takes long and nobody waits for.
 */
export const concurrency: Readonly<Record<QueueName, number>> = {
  results: 4,
  reports: 1,
  long: 1,
  scheduled: 1,
};

/**
 * Bursts coalesce per campaign and processor, and the last add always leads to a run after it:
 * while one runs, one more is kept. No custom job id: a kept completed job would swallow later
 * ones with the same id in silence.
 */
export function optionsOf(payload: JobPayload, processor: string, priority: number): JobsOptions {
  return {
    ...jobSettings,
    ...(priority > 0 ? { priority } : {}),
    deduplication: {
      id: `${payload.regionId}_${payload.entityId}_${processor}`,
      keepLastIfActive: true,
    },
  };
}
