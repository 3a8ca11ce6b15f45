import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Job } from 'bullmq';
import {
  isRedisUnderTest,
  startTestRedis,
  startTestRedisCluster,
  startTestRedisSentinel,
  type TestRedis,
} from '@ijkpunt/testing';
import { classesFor, connectionOf } from './queue-engine.js';

const forms: readonly (readonly [string, () => Promise<TestRedis>])[] = [
  ['one Redis', startTestRedis],
  ['a cluster', startTestRedisCluster],
  ['sentinels', startTestRedisSentinel],
];

// Without redis-server there is nothing to test against; in CI a missing one fails, not skips.
const describeRedis = isRedisUnderTest() ? describe : describe.skip;

describeRedis.each(forms)('a queue on %s', (_form, start) => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await start();
  });
  afterAll(() => redis.stop());

  const connections = async (): Promise<number> => {
    const lists = await Promise.all(redis.servers.map((each) => each.ask('client', 'list')));
    return lists.join('\n').split('\n').length;
  };

  it('carries a job to a worker, and leaves no connection behind', async () => {
    const before = await connections();
    const { Queue, Worker } = classesFor(redis.url);
    const queue = new Queue('results', connectionOf(redis.url, 'producer'));
    const taken = new Promise<unknown>((resolve) => {
      const worker = new Worker(
        'results',
        async (job: Job) => {
          resolve([worker, job.data]);
        },
        connectionOf(redis.url, 'worker'),
      );
    });
    await queue.waitUntilReady();
    await queue.add('any', { version: 3 });
    const [worker, data] = (await taken) as [InstanceType<typeof Worker>, unknown];
    expect(data).toEqual({ version: 3 });
    expect(await connections()).toBeGreaterThan(before);
    await worker.close();
    await queue.close();
    while ((await connections()) > before) await sleep(20);
  });
});
