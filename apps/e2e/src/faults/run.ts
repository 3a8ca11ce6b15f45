import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Author } from './author.js';
import type { Breach } from './breaches.js';
import { check, lookBefore, type Findings } from './checker.js';
import { clockOff } from './clock.js';
import { Dice } from './dice.js';
import type { Endings } from './endings.js';
import { History } from './history.js';
import { Load } from './load.js';
import { runNemesis } from './nemesis.js';
import type { RunOptions } from './options.js';
import { buildWorld, type World } from './world.js';

const writers = 4;
/** Screens that stay open: of the regions with editions, and of some others. */
const screens = 6;
/** How long to look before what does not converge is called stuck. */
const settlePatienceMs = 100_000;

export interface RunResult {
  readonly options: RunOptions;
  readonly findings: Findings;
  readonly breaches: readonly Breach[];
  readonly faults: readonly string[];
  readonly codes: Readonly<Record<string, number>>;
  readonly calls: number;
  readonly subscriptionsEnded: number;
  readonly hasConverged: boolean;
  /** From the end of the faults until all is computed, reported and delivered. */
  readonly finalMs: number;
  /** The same from each restart and mended fault on. */
  readonly convergeMs: readonly number[];
  readonly restarts: number;
  /** Processes that ended though nobody killed them, or hang; the promise is none. */
  readonly restartsNeeded: number;
  readonly failedStarts: number;
  readonly folder: string;
}

/** One run: a load, faults from a seed, quiet, and a comparison of both sides' memories. */
export async function runFaults(
  options: RunOptions,
  tools: {
    readonly folder: string;
    readonly say: (line: string) => void;
    readonly endings: Endings;
  },
): Promise<RunResult> {
  const { endings, say } = tools;
  const { engine, seed, fault, sizes } = options;
  const folder = join(tools.folder, `${engine}-${seed}-${fault ?? 'mix'}`);
  say(`seed ${seed} on ${engine}, ${options.seconds} s; logs in ${folder}`);
  if (!clockOff(1)) say('libfaketime is absent: no clock a day off (F19)');
  rmSync(folder, { recursive: true, force: true });
  const world = await buildWorld(engine, sizes, folder, endings);
  const { admin, regions, convergence, watchers, breaches } = world;
  const before = await lookBefore(admin, regions);
  const history = new History(join(folder, 'history.jsonl'));
  endings.add(() => history.close());

  let isOver = false;
  const authors = Array.from(
    { length: writers },
    (_, index) => new Author(world.url, new Dice(seed * 100 + index), history, () => isOver),
  );
  const load = new Load(new Dice(seed + 2), authors, regions);
  watchers.open(regions.slice(0, screens));
  load.start();
  const injecting = { dice: new Dice(seed + 1), load, history };
  const faults = await runNemesis(world, injecting, options, say);

  convergence.from('the end of the faults');
  const quietAt = performance.now();
  await Promise.all(world.processes.map((each) => each.untilReady()));
  // Whoever still waits for an answer may go on for as long as a person would.
  const overdue = setTimeout(() => (isOver = true), 15_000);
  await load.stop();
  clearTimeout(overdue);
  convergence.from('the last submit');
  const hasConverged = await convergence.settle(settlePatienceMs);
  const finals = convergence.measured.filter(({ name }) => name.startsWith('the '));
  say(`  ${((performance.now() - quietAt) / 1_000).toFixed(1)} s after the last fault: quiet`);
  await watchers.settle(10_000);

  return {
    options,
    findings: await check(admin, regions, history, before),
    breaches: breaches.list,
    faults,
    codes: history.codes(),
    calls: history.calls.length,
    subscriptionsEnded: watchers.subscriptionsEnded,
    hasConverged,
    finalMs: Math.max(...finals.map(({ ms }) => ms)),
    convergeMs: convergence.measured.map(({ ms }) => ms),
    ...countRestarts(world),
    folder,
  };
}

function countRestarts({ processes }: World) {
  const sum = (of: (each: World['processes'][number]) => number): number =>
    processes.reduce((total, each) => total + of(each), 0);
  return {
    restarts: sum((each) => each.restarts),
    // One that hangs in its start would hang there until somebody came by.
    restartsNeeded: sum((each) => each.diedByItself + (each.isReady ? 0 : 1)),
    failedStarts: sum((each) => each.failedStarts),
  };
}
