import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunResult } from './run.js';

/** A run as `dist/faults.json` keeps it. */
export interface FaultRun {
  readonly engine: string;
  readonly seed: number;
  readonly fault: string;
  readonly sent: number;
  readonly acknowledged: number;
  readonly unknown: number;
  readonly lost: number;
  readonly phantom: number;
  readonly effects: number;
  readonly doubleEffects: number;
  readonly staleOverwrites: number;
  readonly convergeP50Ms: number;
  readonly convergeMaxMs: number;
  readonly restartsNeeded: number;
}

/** From the end of the faults: one kind alone must be overcome sooner than any mixture. */
const limitMs = (fault: string | null): number =>
  fault !== null && ['F1', 'F3', 'F4', 'F7', 'F11', 'F12', 'F13'].includes(fault) ? 15_000 : 30_000;

export function toFaultRun(result: RunResult): FaultRun {
  const { options, findings, convergeMs } = result;
  const { sent, acknowledged, unknown, phantom } = findings;
  const lost = findings.lost.length;
  const sorted = convergeMs.toSorted((a, b) => a - b);
  return {
    engine: options.engine,
    seed: options.seed,
    fault: options.fault ?? 'mix',
    ...{ sent, acknowledged, unknown, lost, phantom },
    effects: findings.effects,
    doubleEffects: findings.doubleEffects,
    staleOverwrites: findings.staleOverwrites,
    convergeP50Ms: Math.round(sorted[Math.floor((sorted.length - 1) / 2)] ?? 0),
    convergeMaxMs: Math.round(sorted.at(-1) ?? 0),
    restartsNeeded: result.restartsNeeded,
  };
}

/** Promises about what is there, which hold however slow the machine is. */
export function brokenByContent({ findings, hasConverged, breaches, codes }: RunResult): string[] {
  const { lost, phantom, doubleEffects, staleOverwrites, distance, keyBreaches } = findings;
  const strangers = codes['UNAUTHENTICATED'] ?? 0;
  return [
    ...(lost.length > 0 ? [`R1 acknowledged and lost: ${lost.join(', ')}`] : []),
    ...(phantom > 0 ? [`R5 ${phantom} refused and yet there`] : []),
    ...keyBreaches.map((what) => `R5 ${what}`),
    ...(doubleEffects > 0 ? [`R4 ${doubleEffects} effects twice`] : []),
    ...(staleOverwrites > 0 ? [`R6 ${staleOverwrites} older over newer`] : []),
    ...(distance < 1e-9 ? [] : [`R1 means differ from plain SQL by ${distance}`]),
    ...(hasConverged ? [] : ['R2 never converged']),
    ...findings.leftOpen.map((what) => `R2 ${what}`),
    ...(strangers > 0 ? [`R11 ${strangers} calls of somebody whose session had ended`] : []),
    ...breaches.filter(({ isTimed }) => !isTimed).map(({ promise, what }) => `${promise} ${what}`),
  ];
}

/** Also the promises about time and about restarts. */
export function broken(result: RunResult): string[] {
  const { finalMs, restartsNeeded, hasConverged, options, breaches } = result;
  const limit = limitMs(options.fault);
  const isLate = hasConverged && finalMs > limit;
  const promise = limit < 30_000 ? 'R1' : 'R2';
  const took = `converged in ${(finalMs / 1_000).toFixed(1)} s, promised ${limit / 1_000} s`;
  return [
    ...brokenByContent(result),
    ...(isLate ? [`${promise} ${took}`] : []),
    ...(restartsNeeded > 0 ? [`R2 ${restartsNeeded} processes died by themselves or hang`] : []),
    ...breaches.filter(({ isTimed }) => isTimed).map(({ promise, what }) => `${promise} ${what}`),
  ];
}

/** One block to read; its last line says whether the promises hold. */
export function describe(result: RunResult): string {
  const { findings, options } = result;
  const run = toFaultRun(result);
  const codes = Object.entries(result.codes).map(([code, count]) => `${code} ${count}`);
  const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
  const rows: [string, string | number][] = [
    ['faults', `${result.faults.length} (${[...new Set(result.faults)].sort().join(' ')})`],
    ['submits sent', `${run.sent}, in ${result.calls} calls of every kind`],
    ['acknowledged', run.acknowledged],
    ['unknown', `${run.unknown} (refused ${run.sent - run.acknowledged - run.unknown})`],
    ['lost', run.lost],
    ['phantom', run.phantom],
    ['effects', `${run.effects}, by ${findings.recomputations} recomputations`],
    ['editions', findings.editions],
    ['double effects', run.doubleEffects],
    ['keys used again', findings.keysReused],
    ['stale overwrites', run.staleOverwrites],
    ['means off by', findings.distance],
    ['converged', `p50 ${seconds(run.convergeP50Ms)}, max ${seconds(run.convergeMaxMs)}`],
    ['after the faults', seconds(result.finalMs)],
    [
      'restarts',
      `${result.restarts}, needed ${run.restartsNeeded}, cut short ${result.failedStarts}`,
    ],
    ['subscriptions', `${result.subscriptionsEnded} ended while their socket stayed open`],
    ['codes', codes.join(', ') || 'none'],
  ];
  const failures = broken(result);
  return [
    `\nFault run: ${run.fault} on ${run.engine}, seed ${run.seed}, ${options.seconds} s`,
    ...rows.map(([name, value]) => `  ${name.padEnd(17)} ${value}`),
    failures.length > 0 ? `  BROKEN: ${failures.join('; ')}` : '  every promise holds',
  ].join('\n');
}

/** Puts the run into the list of runs, in the place of an earlier one of the same name. */
export function keep(file: string, run: FaultRun): void {
  const nameOf = ({ engine, seed, fault }: FaultRun): string => `${engine} ${seed} ${fault}`;
  const runs = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FaultRun[]) : [];
  const others = runs.filter((each) => nameOf(each) !== nameOf(run));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify([...others, run], null, 2)}\n`);
}
