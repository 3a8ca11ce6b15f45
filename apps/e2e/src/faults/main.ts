import { fileURLToPath } from 'node:url';
import { Endings } from './endings.js';
import { readOptions } from './options.js';
import { runFaults } from './run.js';
import { runSeries } from './series.js';
import { broken, describe, keep, toFaultRun } from './verdict.js';

const dist = fileURLToPath(new URL('../../../../dist', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const endings = new Endings();

/** Whatever happens, nothing that was started here stays behind. */
async function end(code: number): Promise<void> {
  await endings.run();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void end(130));
}
// One of a series goes when the series is gone.
process.once('disconnect', () => void end(130));
for (const failure of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(failure, (error: unknown) => {
    say(error instanceof Error ? String(error.stack) : String(error));
    void end(2);
  });
}

const [options, ...others] = readOptions(process.argv.slice(2));
if (!options) throw new Error('no seed');
if (others.length > 0) {
  await end(await runSeries([options, ...others], say, (ending) => endings.add(ending)));
}
const result = await runFaults(options, { folder: `${dist}/faults`, say, endings });
const run = toFaultRun(result);
const failures = broken(result);
say(describe(result));
keep(`${dist}/faults.json`, run);
process.send?.({ run, failures });
await end(failures.length > 0 ? 1 : 0);
