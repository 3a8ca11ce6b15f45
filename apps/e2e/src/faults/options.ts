import { parseArgs } from 'node:util';
import type { RegionSizes } from './regions.js';

export const engines = ['postgres', 'redis'] as const;
export type Engine = (typeof engines)[number];

export interface RunOptions {
  readonly engine: Engine;
  readonly seed: number;
  readonly seconds: number;
  /** A row of the fault table, such as F3; without it faults of every kind are mixed. */
  readonly fault: string | null;
  readonly sizes: RegionSizes;
}

/**
 * Reads `--seed N` or `--seeds 1-20`, `--engine redis|postgres`, `--seconds 20`, `--fault F3` and
 * the size, `--regions 30 --members 20`, into a run for each seed; says what is wrong.
 */
export function readOptions(args: readonly string[]): RunOptions[] {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      seeds: { type: 'string' },
      engine: { type: 'string', default: 'postgres' },
      seconds: { type: 'string', default: '20' },
      fault: { type: 'string' },
      regions: { type: 'string', default: '30' },
      members: { type: 'string', default: '20' },
    },
  });
  const engine = engines.find((each) => each === values.engine);
  if (!engine) throw new Error(`--engine ${values.engine}: choose ${engines.join(' or ')}`);
  const seconds = wholeNumber('--seconds', values.seconds);
  const fault = values.fault?.toUpperCase() ?? null;
  const sizes = {
    regions: wholeNumber('--regions', values.regions),
    members: wholeNumber('--members', values.members),
  };
  const seeds = values.seeds ? rangeOf(values.seeds) : [wholeNumber('--seed', values.seed)];
  return seeds.map((seed) => ({ engine, seed, seconds, fault, sizes }));
}

function rangeOf(text: string): number[] {
  const [first = '', last = first] = text.split('-');
  const from = wholeNumber('--seeds', first);
  const length = wholeNumber('--seeds', last) - from + 1;
  if (length < 1) throw new Error(`--seeds ${text}: from low to high, such as 1-20`);
  return Array.from({ length }, (_, index) => from + index);
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} ${text}: a whole number`);
  return value;
}
