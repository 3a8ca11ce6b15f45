import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  isRedisUnderTest,
  startTestRedis,
  startTestRedisCluster,
  startTestRedisSentinel,
  type TestRedis,
} from '@ijkpunt/testing';
import { parseQueueAddress } from './queue-address.js';
import { openRedis } from './redis-client.js';

const forms: readonly (readonly [string, () => Promise<TestRedis>])[] = [
  ['one Redis', startTestRedis],
  ['a cluster', startTestRedisCluster],
  ['sentinels', startTestRedisSentinel],
];

// Without redis-server there is nothing to test against; in CI a missing one fails, not skips.
const describeRedis = isRedisUnderTest() ? describe : describe.skip;

const socketTimeout = 60_001;

describeRedis.each(forms)('a client of %s that is closed while it waits', (_form, start) => {
  const running = new Set<unknown>();
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await start();
    const { setTimeout: begin, clearTimeout: end } = globalThis;
    const watchedBegin = (work: () => void, ms?: number): NodeJS.Timeout => {
      const clock = begin(work, ms);
      if (ms === socketTimeout) running.add(clock);
      return clock;
    };
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(watchedBegin as typeof setTimeout);
    jest.spyOn(globalThis, 'clearTimeout').mockImplementation((clock) => {
      running.delete(clock);
      end(clock);
    });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await redis.stop();
  });

  it('leaves no clock running that would keep the process or cut another connection', async () => {
    const address = parseQueueAddress(redis.url);
    if (address.engine !== 'redis') throw new Error('not a Redis');
    const client = openRedis(address, { maxRetriesPerRequest: null, socketTimeout });
    const ended = once(client, 'end');
    // In a cluster this also connects to the server of the key.
    await client.get('nothing');
    const answer = client.blpop('nothing', 0);
    const begun = running.size;
    client.disconnect();
    await expect(answer).rejects.toThrow();
    await ended;
    expect(begun).toBeGreaterThan(0);
    expect(running.size).toBe(0);
  });
});
