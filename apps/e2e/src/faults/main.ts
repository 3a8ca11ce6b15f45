import { fileURLToPath } from 'node:url';
import { readOptions } from './options.js';
import { runFaults } from './run.js';
import { broken, describe, keep, toFaultRun } from './verdict.js';
import { Endings } from './world.js';

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
for (const failure of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(failure, (error: unknown) => {
    say(error instanceof Error ? String(error.stack) : String(error));
    void end(2);
  });
}

const options = readOptions(process.argv.slice(2));
const result = await runFaults(options, { folder: `${dist}/faults`, say, endings });
say(describe(result));
keep(`${dist}/faults.json`, toFaultRun(result));
await end(broken(result).length > 0 ? 1 : 0);
