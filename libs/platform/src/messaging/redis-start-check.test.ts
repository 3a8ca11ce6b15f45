import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@ijkpunt/database';
import {
  isRedisUnderTest,
  startTestRedis,
  startTestRedisCluster,
  startTestRedisSentinel,
  type TestRedis,
  type TestRedisSentinel,
} from '@ijkpunt/testing';
import type { Logger } from '../observability/logger.js';
import { prepareQueue } from './queue-engine.js';

// Without redis-server there is nothing to test against; in CI a missing one fails, not skips.
const describeRedis = isRedisUnderTest() ? describe : describe.skip;

/** What the check says; 'in orde' when it lets the address in. */
const verdictOn = async (url: string): Promise<string> =>
  prepareQueue(url).then(
    () => 'in orde',
    (error: Error) => error.message,
  );
const warningsOn = async (url: string): Promise<unknown[]> => {
  const warnings: unknown[] = [];
  const log = { warn: (entry: { event: string }) => warnings.push(entry.event) };
  await prepareQueue(url, log as unknown as Logger);
  return warnings;
};
const nowhere = async (): Promise<string> => `127.0.0.1:${await freePort()}`;

describeRedis('the check of a single Redis at start', () => {
  const started: TestRedis[] = [];
  const start = async (...settings: string[]): Promise<string> => {
    const redis = await startTestRedis(settings);
    started.push(redis);
    return redis.url;
  };
  afterAll(() => Promise.all(started.map((redis) => redis.stop())));

  it('lets in one that keeps what it is told, and warns of one that keeps nothing on disk', async () => {
    const url = await start();
    expect(await warningsOn(url)).toEqual(['queue.not_durable']);
    const { host } = new URL(url);
    const durable = await start('--appendonly', 'yes');
    expect(await warningsOn(durable)).toEqual([]);
    expect(await verdictOn(`redis+cluster://${host}`)).toContain('is geen cluster');
    expect(await verdictOn(`redis+sentinel://${host}/mymaster`)).toContain('Geen van de sentinels');
  });

  it('refuses one that throws keys away when it is full', async () => {
    const url = await start('--maxmemory-policy', 'allkeys-lru');
    expect(await verdictOn(url)).toContain('allkeys-lru');
  });

  it('says that the password is wrong or missing, and never which', async () => {
    const { host } = new URL(await start('--requirepass', 'right'));
    expect(await verdictOn(`redis://:right@${host}`)).toBe('in orde');
    for (const account of ['', ':secret@', 'somebody:secret@']) {
      const verdict = await verdictOn(`redis://${account}${host}`);
      expect(verdict).toContain('weigert de gebruiker of het wachtwoord');
      expect(verdict).not.toContain('secret');
    }
  });

  it('says that nobody answers', async () => {
    const place = await nowhere();
    expect(await verdictOn(`redis://${place}`)).toContain(`Redis ${place} is niet bereikbaar`);
  });

  it('refuses a replica', async () => {
    const { hostname, port } = new URL(await start());
    const replica = await start('--replicaof', hostname, port);
    expect(await verdictOn(replica)).toContain('is een replica');
  });

  it('says that a cluster is not yet complete', async () => {
    const folder = ['--cluster-port', String(await freePort())];
    const { host } = new URL(await start('--cluster-enabled', 'yes', ...folder));
    expect(await verdictOn(`redis+cluster://${host}`)).toContain('cluster is niet klaar');
    expect(await verdictOn(`redis://${host}`)).toContain('hoort bij een cluster');
  });
});

describeRedis('the check of a Redis Cluster at start', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedisCluster();
  });
  afterAll(() => redis.stop());

  it('needs one node that answers, and looks at every master', async () => {
    const [host = ''] = redis.url.slice('redis+cluster://'.length).split(',');
    expect(await verdictOn(`redis+cluster://${await nowhere()},${host}`)).toBe('in orde');
    expect(await verdictOn(`redis+cluster://${await nowhere()}`)).toContain('Geen van de nodes');
    expect(await warningsOn(redis.url)).toHaveLength(3);
    await redis.servers[2]?.ask('config', 'set', 'maxmemory-policy', 'volatile-ttl');
    expect(await verdictOn(`redis+cluster://${host}`)).toContain('volatile-ttl');
  });
});

describeRedis('the check of a Redis with sentinels at start', () => {
  let redis: TestRedisSentinel;
  beforeAll(async () => {
    redis = await startTestRedisSentinel();
  });
  afterAll(() => redis.stop());

  it('asks a sentinel that answers for the master by name, and looks at the master', async () => {
    const [host = ''] = redis.url.slice('redis+sentinel://'.length).split(',');
    expect(await verdictOn(`redis+sentinel://${await nowhere()},${host}/mymaster`)).toBe('in orde');
    expect(await verdictOn(redis.url.replace('mymaster', 'other'))).toContain(
      'kennen geen master met de naam other',
    );
    const master = await redis.master();
    await master.ask('config', 'set', 'maxmemory-policy', 'allkeys-random');
    expect(await verdictOn(redis.url)).toContain('allkeys-random');
  });
});
