import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRedisUnderTest } from './redis.js';
import { startTestRedisCluster } from './redis-cluster.js';
import { startTestRedisSentinel, type TestRedisSentinel } from './redis-sentinel.js';

// Without redis-server there is nothing to test against; in CI a missing one fails, not skips.
const describeRedis = isRedisUnderTest() ? describe : describe.skip;

describeRedis('a Redis Cluster', () => {
  it('has each key on one of three masters', async () => {
    const redis = await startTestRedisCluster();
    try {
      const answers = await Promise.all(redis.servers.map((server) => server.ask('set', 'a', 'b')));
      expect(answers.filter((answer) => answer === 'OK')).toHaveLength(1);
      expect(answers.filter((answer) => answer.startsWith('MOVED'))).toHaveLength(2);
    } finally {
      await redis.stop();
    }
  });
});

describeRedis('a Redis with sentinels', () => {
  let redis: TestRedisSentinel;
  beforeAll(async () => {
    redis = await startTestRedisSentinel();
  });
  afterAll(() => redis.stop());

  it('makes the replica the master when the master is killed', async () => {
    const [master, replica] = [await redis.master(), await redis.replica()];
    await master.end('SIGKILL');
    const next = await redis.failedOverFrom(master);
    expect(next).toBe(replica);
    expect(await next.ask('set', 'a', 'b')).toBe('OK');
  });
});
