import { setTimeout as sleep } from 'node:timers/promises';
import { clockOff } from './clock.js';
import { Dice } from './dice.js';
import type { Fault, Tools } from './fault.js';
import { faults } from './faults.js';
import type { RunOptions } from './options.js';
import type { World } from './world.js';

interface Planned {
  readonly fault: Fault;
  readonly pauseMs: number;
}

/** A promise is made for as many as this in a row. */
const mostFaults = 20;

/** The faults of a run in their order, from the seed alone. */
export function plan({ engine, seed, fault }: Omit<RunOptions, 'seconds' | 'sizes'>): Planned[] {
  const dice = new Dice(seed);
  const possible = faults.filter(
    (each) =>
      (!each.engine || each.engine === engine) &&
      (fault === null || each.code === fault) &&
      (each.code !== 'F19' || clockOff(1) !== null),
  );
  if (possible.length === 0) throw new Error(`no fault ${fault} on ${engine} on this machine`);
  const order: Fault[] = [];
  while (order.length < mostFaults) order.push(...dice.shuffle(possible));
  return order
    .slice(0, mostFaults)
    .map((each) => ({ fault: each, pauseMs: dice.between(100, 700) }));
}

/** Does the planned faults one after the other until the time is over; answers what it did. */
export async function runNemesis(
  world: World,
  tools: Tools,
  options: RunOptions,
  say: (line: string) => void,
): Promise<string[]> {
  const startedAt = performance.now();
  const done: string[] = [];
  for (const { fault, pauseMs } of plan(options)) {
    await sleep(pauseMs);
    const atS = (performance.now() - startedAt) / 1_000;
    if (atS >= options.seconds) break;
    say(`  ${atS.toFixed(1).padStart(5)} s  ${fault.code.padEnd(3)} ${fault.name}`);
    const said = await fault.inject(world, tools);
    world.calm.since = new Date();
    if (said) say(`               ${said}`);
    done.push(fault.code);
  }
  await sleep(Math.max(0, startedAt + options.seconds * 1_000 - performance.now()));
  await Promise.all(world.lasting);
  return done;
}
