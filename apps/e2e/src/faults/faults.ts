import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@ijkpunt/contracts';
import { busyLoop } from './busy-loop.js';
import { clockAhead } from './clock.js';
import type { Dice } from './dice.js';
import type { Line } from './line.js';
import type { Load } from './load.js';
import type { Engine } from './options.js';
import type { World } from './world.js';

/** One row, or part of one, of the fault table: goes wrong, and is well again when it resolves. */
export interface Fault {
  readonly code: string;
  readonly name: string;
  /** Only on this engine; on both when left out. */
  readonly engine?: Engine;
  /** May answer where it struck. */
  inject(world: World, dice: Dice, load: Load): Promise<string | void>;
}

const ack = (load: Load): Promise<void> => Promise.race([load.nextAcknowledged(), sleep(3_000)]);

/** Does something to one of the lines, and says which. */
async function onLine(
  { lines }: World,
  dice: Dice,
  strike: (line: Line) => Promise<void> | void,
): Promise<string> {
  const line = dice.pick([
    lines.gatewayDatabase,
    lines.workerDatabase,
    ...(lines.queue ? [lines.queue] : []),
  ]);
  await strike(line);
  return line.name;
}

async function during(line: Line, mode: 'refuse' | 'delay' | 'swallow', ms: number): Promise<void> {
  line.mode = mode;
  await sleep(ms);
  line.mend();
}

/** Events of the campaign under test, as they are before the relay has seen them. */
const eventSql = `insert into events (region_id, id, kind, entity_id, version, trace_id)
  values ($1, $2, 'scan.submitted.v1', $3, 1, $4)`;
const eventValues = ({ regionId, campaignId }: World, traceId = 'faults'): string[] => [
  regionId,
  newId(),
  campaignId,
  traceId,
];

export const faults: readonly Fault[] = [
  {
    code: 'F1',
    name: 'kill -9 of a worker',
    inject: async ({ workers }, dice) => dice.pick(workers).kill(),
  },
  {
    code: 'F1',
    name: 'no worker for 5 s',
    inject: async ({ workers }) => {
      for (const worker of workers) worker.kill('SIGKILL', { isHeld: true });
      await sleep(5_000);
      for (const worker of workers) worker.release();
    },
  },
  {
    code: 'F2',
    name: 'kill -9 of both workers, three times in a row',
    inject: async ({ workers }, dice) => {
      for (let turn = 0; turn < 3; turn += 1) {
        for (const worker of workers) worker.kill();
        await Promise.all(workers.map((worker) => worker.untilReady()));
        await sleep(dice.between(100, 600));
      }
    },
  },
  {
    code: 'F3',
    name: 'kill -9 of the gateway',
    inject: async ({ gateway }, dice, load) => {
      await ack(load);
      await sleep(dice.between(50, 400));
      gateway.kill();
      await gateway.untilReady();
    },
  },
  {
    code: 'F4',
    name: 'kill -9 of both relays right after a submit',
    inject: async ({ workers }, dice, load) => {
      await ack(load);
      await sleep(dice.between(0, 40));
      for (const worker of workers) worker.kill();
    },
  },
  {
    code: 'F5',
    name: 'a worker frozen for 3 s',
    inject: async ({ workers }, dice) => {
      const worker = dice.pick(workers);
      worker.signal('SIGSTOP');
      await sleep(3_000);
      worker.signal('SIGCONT');
    },
  },
  {
    code: 'F6',
    name: 'the event loop of a worker blocked for 4 s',
    inject: ({ workers }, dice) => busyLoop(dice.pick(workers), 4_000),
  },
  {
    code: 'F7',
    name: 'kill -9 of Postgres',
    inject: ({ postgres }, dice) => postgres.crash(dice.between(100, 1_500)),
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
    inject: async ({ redis, convergence }, _dice, load) => {
      await ack(load);
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
    inject: async ({ redis }, dice) => redis?.crash(false, dice.between(100, 1_500)),
  },
  {
    code: 'F12',
    name: 'Redis lost, empty restart',
    engine: 'redis',
    inject: async ({ redis }, dice, load) => {
      await ack(load);
      await redis?.crash(true, dice.between(100, 1_500));
    },
  },
  {
    code: 'F13',
    name: 'Redis failover to a replica that lags',
    engine: 'redis',
    inject: async ({ redis, lines }) => {
      if (!redis || !lines.queue) return;
      await redis.failOver(200);
      lines.queue.targetPort = redis.port;
      lines.queue.reset();
    },
  },
  {
    code: 'F15',
    name: 'connections reset, and refused for 1 s',
    inject: (world, dice) =>
      onLine(world, dice, async (line) => {
        line.reset();
        await during(line, 'refuse', 1_000);
      }),
  },
  {
    code: 'F15',
    name: 'every byte 250 ms late for 3 s',
    inject: (world, dice) => onLine(world, dice, (line) => during(line, 'delay', 3_000)),
  },
  {
    code: 'F15',
    name: 'no byte passes for 3 s',
    inject: (world, dice) =>
      onLine(world, dice, async (line) => {
        line.hold();
        await sleep(3_000);
        line.mend();
      }),
  },
  {
    code: 'F15',
    name: 'black hole for 3 s; its connections stay silent',
    inject: async (world, dice) => {
      const where = await onLine(world, dice, (line) => during(line, 'swallow', 3_000));
      world.convergence.from('black hole');
      return where;
    },
  },
  {
    code: 'F15',
    name: 'half-closed connections',
    inject: (world, dice) => onLine(world, dice, (line) => line.halfClose()),
  },
  {
    code: 'F19',
    name: 'a worker with its clock a day ahead for 5 s, then kill -9 of the other',
    inject: async ({ workers: [first, second] }) => {
      const env = clockAhead();
      if (!env) return;
      first.kill('SIGKILL', { env });
      await first.untilReady();
      await sleep(5_000);
      first.kill();
      await first.untilReady();
      second.kill();
    },
  },
  {
    code: 'F23',
    name: 'an event committed 1.5 s after it was numbered',
    inject: ({ admin, ...world }) =>
      admin.whileOpen(eventSql, eventValues({ admin, ...world }), 1_500).catch(() => undefined),
  },
  {
    code: 'F24',
    name: 'a poison event',
    inject: async (world) => {
      const values = eventValues(world, 'x'.repeat(100));
      await world.admin.query(eventSql, values).catch(() => undefined);
    },
  },
  {
    code: 'F25',
    name: 'the last events delivered three times, in any order',
    inject: async ({ admin, campaignId }) => {
      for (let turn = 0; turn < 3; turn += 1) {
        await admin
          .query(
            `update events set done_at = null, attempts = 0,
                    next_at = now() + random() * interval '500 ms'
              where id in (select id from events where entity_id = $1 and done_at is not null
                            order by created_at desc limit 20)`,
            [campaignId],
          )
          .catch(() => undefined);
        await sleep(600);
      }
    },
  },
  {
    code: 'F26',
    name: 'everybody submits at once',
    inject: (_world, _dice, load) => load.herd(1_000),
  },
  {
    code: 'F27',
    name: 'SIGTERM of every process, one after the other',
    inject: async ({ processes }) => {
      for (const each of processes) {
        each.kill('SIGTERM');
        await each.untilReady();
      }
    },
  },
];
