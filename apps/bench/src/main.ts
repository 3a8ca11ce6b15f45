import 'reflect-metadata';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enginesUnderTest } from '@ijkpunt/testing';
import { BenchCluster } from './bench-cluster.js';
import { Cleanup } from './cleanup.js';
import type { Bench, Measure } from './measure.js';
import { bullmqRoundTrip } from './measures/bullmq-round-trip.js';
import { campaigns } from './measures/campaigns.js';
import { dashboardQuery } from './measures/dashboard-query.js';
import { deadline } from './measures/deadline.js';
import { fillingIn } from './measures/filling-in.js';
import { pageWeight } from './measures/page-weight.js';
import { files } from './measures/files.js';
import { pdf } from './measures/pdf.js';
import { recompute } from './measures/recompute.js';
import { regionOfForty } from './measures/region-of-forty.js';
import { regionStatistics } from './measures/region-statistics.js';
import { reminders } from './measures/reminders.js';
import { resultsSpeed } from './measures/results-speed.js';
import { startAndMemory } from './measures/start-and-memory.js';
import { submitToEdition } from './measures/submit-to-edition.js';
import { together } from './measures/together.js';
import { typing } from './measures/typing.js';
import { repository } from './repository.js';
import { missedOf, tableOf } from './table.js';

/** The start comes first: it is measured on a machine on which nothing of ours runs. */
const measures: readonly Measure[] = [
  startAndMemory,
  pageWeight,
  resultsSpeed,
  bullmqRoundTrip,
  submitToEdition,
  dashboardQuery,
  fillingIn,
  together,
  typing,
  campaigns,
  deadline,
  recompute,
  regionStatistics,
  reminders,
  pdf,
  files,
  regionOfForty,
];
const file = join(repository, 'dist', 'bench.json');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values: options } = parseArgs({
  options: { only: { type: 'string', default: '' }, 'cpu-prof': { type: 'string' } },
});
const isAsked = ({ gives }: Measure): boolean =>
  gives.some((part) => part.startsWith(options.only) || options.only.startsWith(part));
if (!measures.some(isAsked)) {
  const names = measures.flatMap(({ gives }) => gives);
  say(`There is no part ${options.only}: choose from ${names.join(', ')}.`);
  process.exit(2);
}

const shared = new Cleanup();
let ofMeasure = new Cleanup();
let starting: Promise<BenchCluster> | undefined;
const figures: Record<string, number> = {};
const bench = (): Bench => ({
  cleanup: ofMeasure,
  engines: enginesUnderTest(),
  profileFolder: options['cpu-prof'] ?? null,
  cluster: () => (starting ??= BenchCluster.start(shared)),
  put(key, value) {
    figures[key] = Number(value.toFixed(3));
  },
});

let isInterrupted = false;
/** What was started must not outlive us, however we end. */
function interrupt(code: number): void {
  if (isInterrupted) return;
  isInterrupted = true;
  void ofMeasure
    .run()
    .then(() => shared.run())
    .then(() => process.exit(code));
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interrupt(130));
}
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack ?? String(error)}\n`);
  interrupt(1);
});
// Nobody reads any more, as under `| head`: the figures still go to the file.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const startedAt = performance.now();
const failed: string[] = [];
for (const measure of measures.filter(isAsked)) {
  const [name = ''] = measure.gives;
  const since = performance.now();
  ofMeasure = new Cleanup();
  try {
    await measure.run(bench());
  } catch (error) {
    if (!isInterrupted) say(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
    failed.push(name);
  }
  // Interrupted: the handler ends everything, and what it closed makes the measure fail.
  if (isInterrupted) await new Promise(() => undefined);
  await ofMeasure.run();
  say(`${name}: ${((performance.now() - since) / 1_000).toFixed(0)} s`);
}
await shared.run();

say('');
say(tableOf(figures));
say('');
if (!enginesUnderTest().includes('redis'))
  say('redis-server is absent: no figures of that engine.');
const missed = missedOf(figures);
say(missed.length > 0 ? `Missed: ${missed.join(', ')}` : 'Every aim that was measured is met.');
if (failed.length > 0) say(`Not measured, see above: ${failed.join(', ')}`);
say(`${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes; ${file}`);
keep();
process.exit(failed.length > 0 ? 1 : 0);

/** A part of a run renews its own keys and leaves the others as an earlier run wrote them. */
function keep(): void {
  const earlier = options.only ? readEarlier() : {};
  mkdirSync(join(repository, 'dist'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...earlier, ...figures }, null, 2)}\n`);
}

function readEarlier(): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}
