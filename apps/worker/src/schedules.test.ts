import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { newId } from '@ijkpunt/contracts';
import type { Schedule } from '@ijkpunt/platform';
import { enginesUnderTest } from '@ijkpunt/testing';
import type { RunningWorker, WorkerOverrides } from './index.js';
import { eventually, PipelineWorld } from './testing/pipeline-world.js';

const everySecond = '* * * * * *';
const rarely = '0 3 1 1 *';

describe.each(enginesUnderTest())('the timetable, queue on %s', (engine) => {
  let world: PipelineWorld;
  beforeAll(async () => {
    world = await PipelineWorld.on(engine);
  });
  afterEach(async () => {
    await world.stopWorkers();
    await emptyQueue();
  });
  afterAll(() => world.close());

  const emptyQueue = async (): Promise<void> => {
    if (engine === 'postgres') {
      await world.database.query('delete from bullmq.job; delete from bullmq.scheduler');
      return;
    }
    const redis = new Redis(world.queueUrl);
    await redis.flushall();
    redis.disconnect();
  };
  const start = (WORKER_ROLES: string, overrides: WorkerOverrides): Promise<RunningWorker> =>
    world.startWorker({ registerEveryMs: 100, ...overrides }, { WORKER_ROLES });
  const startRoles = (
    roles: readonly string[],
    overrides: WorkerOverrides,
  ): Promise<RunningWorker[]> => Promise.all(roles.map((role) => start(role, overrides)));
  const only = (...schedules: Schedule[]): WorkerOverrides => ({ schedules: () => schedules });
  const waiting = async ({ queues }: RunningWorker): Promise<number> => {
    const { scheduled } = await queues.counts();
    return (scheduled['delayed'] ?? 0) + (scheduled['waiting'] ?? 0);
  };
  const nothing: Schedule = { name: 'nothing', pattern: rarely, process: async () => undefined };

  it('gives one run a moment, with two schedulers and two processes of processors', async () => {
    const runs: number[] = [];
    const beat: Schedule = {
      name: 'beat',
      pattern: everySecond,
      process: async () => void runs.push(Date.now()),
    };
    const startedAt = Date.now();
    await startRoles(['scheduler', 'scheduler', 'processors', 'processors'], only(beat));
    await eventually(async () => runs.length >= 3);
    await world.stopWorkers();
    const moments = Math.floor(Date.now() / 1_000) - Math.floor(startedAt / 1_000);
    expect(runs.length).toBeLessThanOrEqual(moments);
  });

  it('keeps one job for all the moments that nobody took', async () => {
    const beat = { ...nothing, pattern: everySecond };
    const [scheduler] = await startRoles(['scheduler', 'scheduler'], only(beat));
    if (!scheduler) throw new Error('no scheduler');
    await eventually(async () => (await waiting(scheduler)) === 1);
    await sleep(3_000);
    expect(await waiting(scheduler)).toBe(1);
  });

  it('makes up for a missed moment, though it was registered again since', async () => {
    const made = await missMoment();
    await start('processors', only(made.schedule));
    await eventually(async () => made.runs() === 1);
    expect(await waiting(made.scheduler)).toBe(1);
  });

  /** A moment of today that passes without processors; the next one is tomorrow. */
  const missMoment = async () => {
    let runs = 0;
    const process = async (): Promise<void> => {
      runs += 1;
    };
    for (;;) {
      const moment = Date.now() + 4_000;
      const time = new Date(moment).toLocaleTimeString('en-GB', { timeZone: 'Europe/Amsterdam' });
      const [hour, minute, second] = time.split(':').map(Number);
      const pattern = `${second} ${minute} ${hour} * * *`;
      const schedule = { name: 'once', pattern, process };
      const scheduler = await start('scheduler', only(schedule));
      await eventually(async () => (await waiting(scheduler)) === 1);
      const isInTime = Date.now() < moment - 1_000;
      await sleep(5_000);
      if (isInTime) return { schedule, scheduler, runs: () => runs };
      await world.stopWorkers();
    }
  };

  it('registers again what a queue has forgotten, and forgets what is no longer there', async () => {
    const [scheduler] = await startRoles(['scheduler'], only(nothing));
    if (!scheduler) throw new Error('no scheduler');
    await eventually(async () => (await waiting(scheduler)) === 1);
    await emptyQueue();
    await eventually(async () => (await waiting(scheduler)) === 1);
    await world.stopWorkers();

    const next = await start('scheduler', only({ ...nothing, name: 'other' }));
    await eventually(async () => (await waiting(next)) === 1);
  });

  it('runs the housekeeping of the product', async () => {
    await world.database.query(
      `update events set done_at = now() - interval '8 days'
        where id = (select min(id::text)::uuid from events)`,
    );
    const count = async (): Promise<number> => {
      const [row] = await world.database.query<{ n: number }>(
        'select count(*)::int as n from events',
      );
      return row?.n ?? 0;
    };
    const before = await count();
    const soon: WorkerOverrides = {
      schedules: (own) =>
        own
          .filter(({ name }) => name.startsWith('delete-'))
          .map((each) => ({ ...each, pattern: everySecond })),
    };
    const [, processors] = await startRoles(['scheduler', 'processors'], soon);
    await eventually(async () => (await count()) === before - 1);
    expect(await processors?.queues.failed()).toEqual([]);
  });

  it('opens and closes a campaign once with two of everything, though the queue was emptied', async () => {
    const soon: WorkerOverrides = {
      schedules: (own) =>
        own
          .filter(({ name }) => name === 'open-and-close-campaigns')
          .map((each) => ({ ...each, pattern: everySecond })),
    };
    const id = newId();
    const told = (): Promise<{ kind: string }[]> =>
      world.database.query('select kind from events where entity_id = $1 order by created_at', [
        id,
      ]);
    await startRoles(['scheduler', 'scheduler', 'processors', 'processors'], soon);
    await world.database.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at)
       select region_id, $1, 'proef', 'Proef', instrument_code, instrument_version, reference_date,
              now() + interval '1 s', now() + interval '1 hour' from campaigns where id = $2`,
      [id, world.campaignId],
    );
    await eventually(async () => (await told()).length === 1);
    await emptyQueue();
    await world.database.query('update campaigns set closes_at = now() where id = $1', [id]);
    await eventually(async () => (await told()).length === 2);
    await sleep(2_500);
    expect(await told()).toEqual([{ kind: 'campaign.opened.v1' }, { kind: 'campaign.closed.v1' }]);
  });

  it('ends a scheduled job that is not what was agreed, without a second try', async () => {
    const worker = await start('processors', only(nothing));
    await worker.queues.add('scheduled', 'nothing', world.payload(), 0);
    await eventually(async () => (await worker.queues.failed()).length > 0);
    const [failed] = await worker.queues.failed();
    expect(failed).toMatchObject({ reason: 'PAYLOAD_INVALID', attempts: 1 });
  });
});
