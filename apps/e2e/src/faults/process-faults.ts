import { setTimeout as sleep } from 'node:timers/promises';
import { openJobQueues } from '@ijkpunt/platform';
import { busyLoop } from './busy-loop.js';
import { clockOff } from './clock.js';
import { acknowledged, databaseLines, type Fault } from './fault.js';
import { silent } from './silent.js';
import { strikeAt, type Moment } from './trap.js';
import type { Linked, World } from './world.js';

/** Above the ten seconds for which a job is locked: somebody else takes it meanwhile. */
const beyondLockMs = 12_000;
/** Also above the time after which Postgres ends a transaction that nobody goes on with. */
const beyondSessionMs = 18_000;

const computed = 'update campaign_results set computed_version';
const submitted = 'INSERT INTO "submissions"';

/** Where a worker may die in a computation: nothing of it may be lost, or done twice. */
const computing = {
  'after reading': { side: 'asked', at: 'insert into municipal_results' },
  'before COMMIT': { side: 'asked', at: 'COMMIT', after: computed },
  'after COMMIT': { side: 'answered', at: 'COMMIT\0', after: computed },
} as const satisfies Record<string, Moment>;

const kill = ({ target }: Linked): void => target.kill();

function crashPoint(code: string, who: string, point: string, moment: Moment): Fault {
  return {
    code,
    name: `kill -9 of ${who} ${point}`,
    inject: async ({ workers, gateway }) => {
      const linked = who === 'the gateway' ? [gateway] : workers;
      const struck = await strikeAt(databaseLines(linked), moment, kill);
      await struck?.target.untilReady();
      return struck?.target.name ?? 'the moment did not come';
    },
  };
}

const queueOf = ({ workers }: World) => workers.map((target) => ({ line: target.queue, target }));

/** Goes on while other faults come; `strike` answers how to end it. */
async function freeze(world: World, moment: Moment, ms: number): Promise<string> {
  const lines = databaseLines(world.workers);
  const struck = await strikeAt(lines, { ...moment, passes: true }, ({ target }) =>
    target.signal('SIGSTOP'),
  );
  if (!struck) return 'the moment did not come';
  world.lasting.push(sleep(ms).then(() => struck.target.signal('SIGCONT')));
  return struck.target.name;
}

/** Both stop in order: what they were at is done or given back. */
async function stopWorkers({ workers, queueUrl, breaches, calm }: World): Promise<string> {
  const ends = await Promise.all(workers.map(({ target }) => target.terminate({ isHeld: true })));
  const { queues, close } = openJobQueues(queueUrl, silent);
  // A job from before may be one whose end an earlier fault kept the queue from hearing.
  const active = await queues.takenSince(calm.since).finally(close);
  if (active > 0 && ends.every(({ isClean }) => isClean)) {
    breaches.add('R10', `${active} jobs left active by workers that stopped`);
  }
  judgeEnds(breaches, 'a worker', ends);
  for (const { target } of workers) target.release();
  return `${active} jobs left active`;
}

function judgeEnds(
  breaches: World['breaches'],
  who: string,
  ends: readonly { ms: number; isClean: boolean }[],
): void {
  for (const { ms, isClean } of ends) {
    if (ms > 20_000) breaches.late('R10', `${who} took ${Math.round(ms)} ms to stop`);
    if (!isClean) breaches.late('R10', `${who} had to be cut off`);
  }
}

export const processFaults: readonly Fault[] = [
  {
    code: 'F1',
    name: 'kill -9 of a worker',
    inject: async ({ workers }, { dice }) => dice.pick(workers).target.kill(),
  },
  {
    code: 'F1',
    name: 'no worker for 5 s',
    inject: async ({ workers }) => {
      for (const { target } of workers) target.kill('SIGKILL', { isHeld: true });
      await sleep(5_000);
      for (const { target } of workers) target.release();
    },
  },
  ...Object.entries(computing).map(([point, moment]) =>
    crashPoint('F1', 'a worker', point, moment),
  ),
  {
    code: 'F1',
    name: 'kill -9 of a worker before it says that a job is done',
    inject: async (world) => {
      const at = world.redis ? 'returnvalue' : 'move_to_completed';
      const struck = await strikeAt(queueOf(world), { side: 'asked', at }, kill);
      return struck?.target.name ?? 'the moment did not come';
    },
  },
  {
    code: 'F2',
    name: 'kill -9 before COMMIT, five times in a row',
    inject: async ({ workers }) => {
      let times = 0;
      while (times < 5) {
        const moment = computing['before COMMIT'];
        if (!(await strikeAt(databaseLines(workers), moment, kill, 10_000))) break;
        times += 1;
      }
      return `${times} times`;
    },
  },
  {
    code: 'F3',
    name: 'kill -9 of the gateway',
    inject: async ({ gateway: { target } }, { dice, load }) => {
      await acknowledged(load);
      await sleep(dice.between(50, 400));
      target.kill();
      await target.untilReady();
    },
  },
  crashPoint('F3', 'the gateway', 'before the COMMIT of a submit', {
    ...{ side: 'asked', at: 'COMMIT', after: submitted },
  }),
  crashPoint('F3', 'the gateway', 'between the COMMIT of a submit and its answer', {
    ...{ side: 'answered', at: 'COMMIT\0', after: submitted },
  }),
  {
    code: 'F3',
    name: 'kill -9 of the gateway between a COMMIT and the push of it',
    inject: async ({ gateway }) => {
      const watched = [{ line: gateway.queue, target: gateway }];
      const struck = await strikeAt(watched, { side: 'asked', at: '{"regionId":"' }, kill);
      await struck?.target.untilReady();
      return struck ? '' : 'the moment did not come';
    },
  },
  crashPoint('F4', 'a relay', 'between the queue and the mark', {
    ...{ side: 'asked', at: 'update events set done_at = now()' },
  }),
  {
    code: 'F5',
    name: 'a worker frozen for 3 s',
    inject: async ({ workers }, { dice }) => {
      const { target } = dice.pick(workers);
      target.signal('SIGSTOP');
      await sleep(3_000);
      target.signal('SIGCONT');
    },
  },
  {
    code: 'F5',
    name: 'a worker frozen for 12 s with a computation in hand',
    inject: (world) => freeze(world, computing['after reading'], beyondLockMs),
  },
  {
    code: 'F5',
    name: 'a worker frozen for 18 s with a computation in hand',
    inject: (world) => freeze(world, computing['after reading'], beyondSessionMs),
  },
  {
    code: 'F5',
    name: 'a worker frozen for 12 s with a report in hand',
    inject: (world) => freeze(world, { side: 'asked', at: 'insert into reports' }, beyondLockMs),
  },
  {
    code: 'F6',
    name: 'the event loop of a worker blocked for 12 s',
    inject: async ({ workers, lasting }, { dice }) => {
      lasting.push(busyLoop(dice.pick(workers).target, beyondLockMs));
    },
  },
  ...([1, -1] as const).flatMap((days): Fault[] => {
    const where = days > 0 ? 'ahead' : 'behind';
    return [
      {
        code: 'F19',
        name: `a worker with its clock a day ${where} for 5 s, then kill -9 of the other`,
        inject: async ({ workers: [first, second] }) => {
          const env = clockOff(days) ?? {};
          first.target.kill('SIGKILL', { env });
          await first.target.untilReady();
          await sleep(5_000);
          first.target.kill();
          await first.target.untilReady();
          second.target.kill();
        },
      },
      {
        code: 'F19',
        name: `the gateway with its clock a day ${where} for 5 s`,
        inject: async ({ gateway: { target } }) => {
          target.kill('SIGKILL', { env: clockOff(days) ?? {} });
          await target.untilReady();
          await sleep(5_000);
          target.kill();
          await target.untilReady();
        },
      },
    ];
  }),
  {
    code: 'F27',
    name: 'SIGTERM of every process, one after the other',
    inject: async ({ gateway, workers, breaches }, { history }) => {
      let broken = 0;
      for (const { target } of [gateway, ...workers]) {
        const from = Date.now();
        const end = await target.terminate();
        judgeEnds(breaches, target.name, [end]);
        if (target === gateway.target) broken = history.brokenDuring(from, Date.now());
        await target.untilReady();
      }
      // Who is not done within the grace of a stop is cut off, so this one is about time too.
      if (broken > 0) breaches.late('R10', `${broken} requests broken by a stop`);
      return `${broken} requests broken`;
    },
  },
  { code: 'F27', name: 'SIGTERM of both workers at once', inject: stopWorkers },
];
