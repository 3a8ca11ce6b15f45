import type { FaultRun } from './verdict.js';

const columns: readonly (keyof FaultRun)[] = [
  'engine',
  'seed',
  'fault',
  'sent',
  'acknowledged',
  'unknown',
  'lost',
  'phantom',
  'effects',
  'doubleEffects',
  'staleOverwrites',
  'convergeP50Ms',
  'convergeMaxMs',
  'restartsNeeded',
];

/** How a run of a series came to its end; `run` is null when it came to none. */
export interface Ended {
  readonly seed: number;
  readonly run: FaultRun | null;
  readonly failures: readonly string[];
}

/** A line for each run that came to an end, and what broke in those that did not hold. */
export function summarize(ended: readonly Ended[]): string {
  const runs = ended.flatMap(({ run }) => run ?? []);
  const rows = [
    columns.map((name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)),
    ...runs.map((run) => columns.map((name) => String(run[name]))),
  ];
  const widths = columns.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, place) => cell.padStart(widths[place] ?? 0)).join('  '),
  );
  const broken = ended.filter(({ failures }) => failures.length > 0);
  return [
    '',
    ...lines,
    ...broken.map(({ seed, failures }) => `seed ${seed}: ${failures.join('; ')}`),
    `${ended.length - broken.length} of ${ended.length} runs hold every promise`,
  ].join('\n');
}
