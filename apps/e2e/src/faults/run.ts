import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Author } from './author.js';
import { check, lookBefore, type Findings } from './checker.js';
import { clockAhead } from './clock.js';
import { Dice } from './dice.js';
import { History } from './history.js';
import { Load } from './load.js';
import { runNemesis } from './nemesis.js';
import type { RunOptions } from './options.js';
import { buildWorld, place, type Endings, type World } from './world.js';

/** Who corrects and submits; the region's gate is open, so each submit is an edition. */
const municipalities = ['bernheze', 'boekel', 'boxtel', 'oss', 'vught'] as const;
/** Its note carries the mark of the submit; every demo municipality answers it. */
const questionCode = 'A1';
/** How long to look before what does not converge is called stuck. */
const settlePatienceMs = 100_000;

export interface RunResult {
  readonly options: RunOptions;
  readonly findings: Findings;
  readonly faults: readonly string[];
  readonly codes: Readonly<Record<string, number>>;
  readonly calls: number;
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
  const folder = join(tools.folder, `${options.engine}-${options.seed}-${options.fault ?? 'mix'}`);
  say(`seed ${options.seed} on ${options.engine}, ${options.seconds} s; logs in ${folder}`);
  if (!clockAhead()) say('libfaketime is absent: no clock a day ahead (F19)');
  rmSync(folder, { recursive: true, force: true });
  const world = await buildWorld(options.engine, folder, endings);
  const before = await lookBefore(world.admin, world.campaignId);
  const history = new History(join(folder, 'history.jsonl'));
  endings.add(() => history.close());

  let isOver = false;
  const authors = municipalities.map(
    (municipality, index) =>
      new Author(
        world.url,
        { ...place, municipality },
        new Dice(options.seed * 100 + index),
        history,
        () => isOver,
      ),
  );
  for (const author of authors) await author.signIn();
  const load = new Load(new Dice(options.seed + 2), questionCode);
  load.start(authors);
  const faults = await runNemesis(world, load, options, say);

  world.convergence.from('the end of the faults');
  const quietAt = performance.now();
  await Promise.all(world.processes.map((each) => each.untilReady()));
  // Whoever still waits for an answer may go on for as long as a person would.
  const overdue = setTimeout(() => (isOver = true), 15_000);
  await load.stop();
  clearTimeout(overdue);
  world.convergence.from('the last submit');
  const hasConverged = await world.convergence.settle(settlePatienceMs);
  const finals = world.convergence.measured.filter(({ name }) => name.startsWith('the '));
  say(`  ${((performance.now() - quietAt) / 1_000).toFixed(1)} s after the last fault: quiet`);

  const findings = await check(world.admin, world.campaignId, history, { questionCode, before });
  return {
    options,
    findings,
    faults,
    codes: history.codes(),
    calls: history.calls.length,
    hasConverged,
    finalMs: Math.max(...finals.map(({ ms }) => ms)),
    convergeMs: world.convergence.measured.map(({ ms }) => ms),
    ...countRestarts(world),
    folder,
  };
}

function countRestarts({ processes }: World) {
  const sum = (of: (each: World['gateway']) => number): number =>
    processes.reduce((total, each) => total + of(each), 0);
  return {
    restarts: sum((each) => each.restarts),
    // One that hangs in its start would hang there until somebody came by.
    restartsNeeded: sum((each) => each.diedByItself + (each.isReady ? 0 : 1)),
    failedStarts: sum((each) => each.failedStarts),
  };
}
