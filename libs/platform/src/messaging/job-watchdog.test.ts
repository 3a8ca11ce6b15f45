import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Queue, Worker } from 'bullmq';
import { createTestDatabase, enginesUnderTest, startTestRedis } from '@ijkpunt/testing';
import { createLogger } from '../observability/logger.js';
import { JobQueues } from './job-queues.js';
import { startWatchdog, type Activity } from './job-watchdog.js';
import { queueNames, type QueueName } from './processor.js';
import { classesFor, connectionOf } from './queue-engine.js';
import type { Repetition } from './repeat.js';

const log = createLogger('test', 'silent');
const looks = 5;

/** A watchdog that looks as often as the test says, at figures the test sets. */
function watch(figures: { waiting: number; activity: Activity; isAway?: boolean }): {
  readonly look: (times: number) => Promise<void>;
  readonly ends: () => number;
  readonly watchdog: Repetition;
} {
  let ends = 0;
  let looked = 0;
  const watchdog = startWatchdog({
    queues: {
      async waiting(queue) {
        if (queue === 'results') looked += 1;
        if (figures.isAway) throw new Error('the queue is away');
        return queue === 'results' ? figures.waiting : 0;
      },
    },
    activityOf: () => figures.activity,
    log,
    end: () => (ends += 1),
    intervalMs: 1,
    looks,
  });
  return {
    watchdog,
    ends: () => ends,
    async look(times) {
      const until = looked + times;
      while (looked < until) await new Promise((resolve) => setTimeout(resolve, 1));
    },
  };
}

describe('the watchdog of a process that processes jobs', () => {
  const idle = { taken: 3, running: 0 };
  let open: Repetition | undefined;
  afterEach(() => open?.stop());

  it('ends it when jobs wait, it has a hand free and takes none', async () => {
    const { watchdog, look, ends } = watch({ waiting: 1, activity: idle });
    open = watchdog;
    await look(3 * looks);
    expect(ends()).toBeGreaterThan(0);
  });

  it.each([
    ['nothing waits', { waiting: 0, activity: idle }],
    ['all its hands are at work', { waiting: 9, activity: { taken: 4, running: 4 } }],
    ['the queue is away', { waiting: 9, activity: idle, isAway: true }],
  ])('leaves it when %s', async (_when, figures) => {
    const { watchdog, look, ends } = watch(figures);
    open = watchdog;
    await look(3 * looks);
    expect(ends()).toBe(0);
  });

  it('counts from the start again whenever a job is taken, or the queue was away', async () => {
    const figures = { waiting: 9, activity: idle, isAway: false };
    const { watchdog, look, ends } = watch(figures);
    open = watchdog;
    for (let round = 0; round < 4; round += 1) {
      await look(1);
      figures.activity = { taken: figures.activity.taken + 1, running: 0 };
      await look(1);
      figures.isAway = true;
      await look(1);
      figures.isAway = false;
    }
    expect(ends()).toBe(0);
  });
});

describe.each(enginesUnderTest())('what the watchdog sees of a queue on %s', (engine) => {
  let url: string;
  let stop: () => Promise<void>;
  let queues: Map<QueueName, Queue>;
  let worker: Worker;
  const activity = { taken: 0, running: 0 };
  beforeAll(async () => {
    if (engine === 'redis') {
      const redis = await startTestRedis();
      [url, stop] = [redis.url, redis.stop];
    } else {
      const database = await createTestDatabase('empty');
      [url, stop] = [database.urls.ijk_queue, () => database.drop()];
    }
    const classes = classesFor(url);
    const opened = queueNames.map(
      (name) => [name, new classes.Queue(name, connectionOf(url, 'producer'))] as const,
    );
    queues = new Map(opened);
    const take = async (): Promise<void> => void (activity.taken += 1);
    worker = new classes.Worker('results', take, connectionOf(url, 'worker'));
    worker.on('error', () => undefined);
    await Promise.all(opened.map(([, queue]) => queue.waitUntilReady()));
  });
  afterAll(async () => {
    await worker.close(true);
    await Promise.all([...queues.values()].map((queue) => queue.close()));
    await stop();
  });

  let watchdog: Repetition;
  let ended: Promise<void>;
  let hasEnded = false;
  beforeEach(() => {
    ended = new Promise((resolve) => {
      const end = (): void => {
        hasEnded = true;
        resolve();
      };
      const jobs = new JobQueues(queues, log);
      const activityOf = (): Activity => activity;
      watchdog = startWatchdog({ queues: jobs, activityOf, log, end, intervalMs: 10, looks });
    });
  });
  afterEach(() => watchdog.stop());

  it('leaves a paused queue alone, and ends a process that takes nothing from an open one', async () => {
    const queue = queues.get('results');
    await queue?.add('taken', {});
    while (activity.taken === 0) await new Promise((resolve) => setTimeout(resolve, 10));

    await worker.pause();
    await queue?.pause();
    await queue?.add('left', {});
    await new Promise((resolve) => setTimeout(resolve, 20 * looks));
    expect(hasEnded).toBe(false);
    await queue?.resume();
    await ended;
  });
});
