import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@ijkpunt/contracts';
import { openJobQueues, type JobQueues } from '@ijkpunt/platform';
import type { Convergence, Lag } from './convergence.js';
import type { Fault } from './fault.js';
import type { RegionUnderTest } from './regions.js';
import { silent } from './silent.js';
import type { World } from './world.js';

/** Until then the queue takes the job of a worker that was cut off for one that is at work. */
const mourningMs = 16_000;

/** Events of a campaign under test, as they are before the relay has seen them. */
const eventSql = `insert into events (region_id, id, kind, entity_id, version, trace_id)
  values ($1, $2, 'scan.submitted.v1', $3, 1, $4)`;
const eventValues = ({ regionId, campaignId }: RegionUnderTest, traceId = 'faults'): string[] => [
  regionId,
  newId(),
  campaignId,
  traceId,
];

/** What a region that always fails may cost the others. */
const delayMs = 1_000;
const poisonedMs = 6_000;
const sockets = 200;

/**
 * Whether the computations are as soon as ever. After a crash they are not yet: relays poll before
 * they listen again, and a campaign waits for the sweeper as long as the queue takes the job of a
 * worker that was cut off for one that is at work. That is another promise's wait.
 */
async function isSwift(
  { isComputed, lags }: Convergence,
  queues: JobQueues,
  since: number,
): Promise<boolean> {
  const { results } = await queues.counts();
  const isQuick = ({ until, since: from }: Lag): boolean =>
    from >= since && until - from < delayMs / 2;
  return isComputed && results['active'] === 0 && lags.some(isQuick);
}

/** While every computation of one region fails, the others are as soon as ever. */
async function poison(world: World, region: RegionUnderTest, submit: () => Promise<void>) {
  const { admin, convergence, breaches, processes, lasting, queueUrl } = world;
  await Promise.all([...lasting, ...processes.map((each) => each.untilReady())]);
  const ready = performance.now();
  const { queues, close } = openJobQueues(queueUrl, silent);
  let isJudged = false;
  while (!isJudged && performance.now() - ready < mourningMs) {
    isJudged = await isSwift(convergence, queues, ready);
    await sleep(50);
  }
  await close();

  await admin.query('insert into faults.poisoned values ($1)', [region.regionId]);
  const from = performance.now();
  try {
    await submit();
    await sleep(poisonedMs);
  } finally {
    await admin.query('delete from faults.poisoned');
  }
  convergence.from('poison');
  const others = convergence.lags.filter(
    ({ since, campaignId }) => since >= from && campaignId !== region.campaignId,
  );
  const longest = Math.max(0, ...others.map(({ since, until }) => until - since));
  if (isJudged && longest > delayMs) {
    breaches.late('R8', `another region waited ${Math.round(longest)} ms`);
  }
  const said = `${others.length} computations beside it, the slowest in ${Math.round(longest)} ms`;
  return isJudged ? said : `${said}, while others still recovered`;
}

export const eventFaults: readonly Fault[] = [
  {
    code: 'F23',
    name: 'events committed long after they were numbered, in another order',
    inject: async ({ admin, regions }, { dice }) => {
      const held = Array.from({ length: 8 }, () => ({
        region: dice.pick(regions),
        ms: dice.between(100, 1_500),
      }));
      const open = held.map(({ region, ms }) =>
        admin.whileOpen(eventSql, eventValues(region), ms).catch(() => undefined),
      );
      await Promise.all(open);
    },
  },
  {
    code: 'F24',
    name: 'an event that is not what was agreed',
    inject: async ({ admin, regions }, { dice }) => {
      const values = eventValues(dice.pick(regions), 'x'.repeat(100));
      await admin.query(eventSql, values).catch(() => undefined);
    },
  },
  {
    code: 'F24',
    name: 'a region whose computation always fails, for 6 s',
    inject: async (world, { dice, load }) => {
      const region = dice.pick(world.regions.filter(({ isOpen }) => !isOpen));
      return poison(world, region, () => load.one(region));
    },
  },
  {
    code: 'F25',
    name: 'the last events delivered three times, in any order',
    inject: async ({ admin, regions }) => {
      for (let turn = 0; turn < 3; turn += 1) {
        await admin
          .query(
            `update events set done_at = null, attempts = 0,
                    next_at = now() + random() * interval '500 ms'
              where id in (select id from events where entity_id = any($1) and done_at is not null
                            order by created_at desc limit 20)`,
            [regions.map(({ campaignId }) => campaignId)],
          )
          .catch(() => undefined);
        await sleep(600);
      }
    },
  },
  {
    code: 'F26',
    name: 'everybody of a region submits at once',
    inject: (_world, { load }) => load.herd(1_000),
  },
  {
    code: 'F26',
    name: `everybody of a region submits and ${sockets} screens connect at once`,
    inject: async ({ watchers, regions }, { load, dice }) => {
      const [said] = await Promise.all([watchers.stampede(regions, sockets, dice), load.herd(200)]);
      return said;
    },
  },
];
