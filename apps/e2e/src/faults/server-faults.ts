import { setTimeout as sleep } from 'node:timers/promises';
import { acknowledged, queueLines, type Fault } from './fault.js';
import { withoutPostgres } from './probe.js';
import type { World } from './world.js';

/** Submits go on without Redis: it is only for speed. */
async function judgeWithoutRedis(
  { gateway, breaches }: World,
  calls: readonly { kind: string; code: string | null; ms: number }[],
  isJudged: boolean,
): Promise<string> {
  if (!isJudged || !gateway.target.isReady) return 'not judged: something else was wrong before';
  const refused = calls.filter(({ code }) => code === 'UNAVAILABLE' || code === 'INTERNAL');
  if (refused.length > 0) breaches.add('R9', `${refused.length} calls refused without Redis`);
  const submits = calls.filter(({ kind }) => kind === 'submit').map(({ ms }) => ms);
  const p95 = submits.sort((a, b) => a - b)[Math.floor(submits.length * 0.95)] ?? 0;
  if (p95 > 500) breaches.late('R9', `a submit took ${p95} ms without Redis`);
  return `${submits.length} submits meanwhile, p95 ${p95} ms`;
}

export const serverFaults: readonly Fault[] = [
  {
    code: 'F7',
    name: 'kill -9 of Postgres',
    inject: ({ postgres }, { dice }) => postgres.crash(dice.between(100, 1_500)),
  },
  {
    code: 'F7',
    name: 'kill -9 of Postgres, away for 3 s',
    inject: (world) => withoutPostgres(world, 3_000),
  },
  {
    code: 'F8',
    name: 'every session of Postgres ended, five times',
    inject: async ({ admin }) => {
      for (let turn = 0; turn < 5; turn += 1) {
        await admin.terminateSessions().catch(() => undefined);
        await sleep(500);
      }
    },
  },
  {
    code: 'F11',
    name: 'FLUSHALL',
    engine: 'redis',
    inject: async ({ redis, convergence }, { load }) => {
      await acknowledged(load);
      await redis?.command('FLUSHALL');
      convergence.from('flushed redis');
    },
  },
  {
    code: 'F11',
    name: 'Redis asleep for 3 s, then all its clients cut',
    engine: 'redis',
    inject: async ({ redis }) => {
      await redis?.command('DEBUG SLEEP 3');
      await redis?.command('CLIENT KILL TYPE normal').catch(() => '');
    },
  },
  {
    code: 'F12',
    name: 'kill -9 of Redis',
    engine: 'redis',
    inject: async ({ redis }, { dice }) => redis?.crash(false, dice.between(100, 1_500)),
  },
  {
    code: 'F12',
    name: 'Redis lost, empty restart',
    engine: 'redis',
    inject: async ({ redis }, { dice, load }) => {
      await acknowledged(load);
      await redis?.crash(true, dice.between(100, 1_500));
    },
  },
  {
    code: 'F12',
    name: 'Redis lost, away for 3 s',
    engine: 'redis',
    inject: async (world, { history }) => {
      const { gateway, redis } = world;
      const isJudged = gateway.target.isReady && !gateway.database.isPartlySilent;
      const from = Date.now();
      await redis?.crash(true, 3_000);
      const calls = history
        .during(from, Date.now())
        .filter(({ calledAt }) => calledAt >= from)
        .map((call) => ({ ...call, ms: call.answeredAt - call.calledAt }));
      return judgeWithoutRedis(world, calls, isJudged);
    },
  },
  {
    code: 'F13',
    name: 'Redis failover to a replica that lags',
    engine: 'redis',
    inject: async (world) => {
      const { redis } = world;
      if (!redis) return;
      await redis.failOver(200);
      for (const line of queueLines(world)) {
        line.targetPort = redis.port;
        line.reset();
      }
    },
  },
];
