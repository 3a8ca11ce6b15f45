import { parseArgs } from 'node:util';

export const engines = ['postgres', 'redis'] as const;
export type Engine = (typeof engines)[number];

export interface RunOptions {
  readonly engine: Engine;
  readonly seed: number;
  readonly seconds: number;
  /** A row of the fault table, such as F3; without it faults of every kind are mixed. */
  readonly fault: string | null;
}

/** Reads `--seed N --engine redis|postgres --seconds 20 [--fault F3]`; says what is wrong. */
export function readOptions(args: readonly string[]): RunOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      engine: { type: 'string', default: 'postgres' },
      seconds: { type: 'string', default: '20' },
      fault: { type: 'string' },
    },
  });
  const engine = engines.find((each) => each === values.engine);
  if (!engine) throw new Error(`--engine ${values.engine}: choose ${engines.join(' or ')}`);
  return {
    engine,
    seed: wholeNumber('--seed', values.seed),
    seconds: wholeNumber('--seconds', values.seconds),
    fault: values.fault?.toUpperCase() ?? null,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} ${text}: a whole number`);
  return value;
}
