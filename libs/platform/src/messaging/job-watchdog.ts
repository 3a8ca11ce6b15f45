import type { Logger } from '../observability/logger.js';
import { concurrency } from './job-settings.js';
import { queueNames, type QueueName } from './processor.js';
import { repeat, type Repetition } from './repeat.js';

/** What a process did with one queue since it started, and does now. */
export interface Activity {
  readonly taken: number;
  readonly running: number;
}

export interface WatchdogOptions {
  readonly queues: { waiting(queue: QueueName): Promise<number> };
  readonly activityOf: (queue: QueueName) => Activity;
  readonly log: Logger;
  /** Ends the process; whoever supervises it starts it again. */
  readonly end: () => void;
  readonly intervalMs?: number;
  readonly looks?: number;
}

/**
 * Ends a process whose queue worker stopped taking jobs and does not know it, as is known of
 * BullMQ after some failovers. It is one when at each of twelve looks, a minute together, jobs
 * were waiting, it had a hand free, and it took none; an idle worker that is well tries every
 * five seconds. Looks are counted rather than time, so that a process that was frozen is not
 * blamed for the pause; a look that fails, with the queue away, starts the count again.
 */
export function startWatchdog(options: WatchdogOptions): Repetition {
  const { queues, activityOf, log, end, intervalMs = 5_000, looks = 12 } = options;
  const takenBefore = new Map<QueueName, number>();
  const idleLooks = new Map<QueueName, number>();

  const lookAt = async (queue: QueueName): Promise<void> => {
    const waiting = await queues.waiting(queue);
    const { taken, running } = activityOf(queue);
    const tookNone = takenBefore.get(queue) === taken;
    takenBefore.set(queue, taken);
    const isIdle = waiting > 0 && tookNone && running < concurrency[queue];
    const count = isIdle ? (idleLooks.get(queue) ?? 0) + 1 : 0;
    idleLooks.set(queue, count);
    if (count < looks) return;
    log.fatal({ event: 'worker.takes_no_jobs', queue, waiting, taken, running });
    end();
  };
  return repeat('watchdog', intervalMs, log, async () => {
    try {
      for (const queue of queueNames) await lookAt(queue);
    } catch (error) {
      idleLooks.clear();
      throw error;
    }
  });
}
