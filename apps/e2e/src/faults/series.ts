import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RunOptions } from './options.js';
import { summarize, type Ended } from './summary.js';

/** Beyond the faults themselves: building, the longest fault, and waiting for what never comes. */
const patienceMs = 240_000;
const endingMs = 60_000;

/** One run after the other, each in a process of its own; answers the code to end with. */
export async function runSeries(
  all: readonly RunOptions[],
  say: (line: string) => void,
  onEnd: (ending: () => Promise<void>) => void,
): Promise<number> {
  const ended: Ended[] = [];
  let stop: () => Promise<void> = async () => undefined;
  onEnd(() => stop());
  for (const options of all) {
    const child = runOne(options);
    stop = child.stop;
    ended.push(await child.ended);
  }
  say(summarize(ended));
  return ended.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

function runOne({ engine, seed, seconds, fault, sizes }: RunOptions): {
  readonly ended: Promise<Ended>;
  stop(): Promise<void>;
} {
  const options = { engine, seed, seconds, ...sizes, ...(fault ? { fault } : {}) };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const main = fileURLToPath(new URL('main.js', import.meta.url));
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let result: Omit<Ended, 'seed'> = { run: null, failures: ['it came to no end'] };
  child.on('message', (message) => (result = message as typeof result));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), endingMs);
    await exited;
    clearTimeout(killer);
  };
  const timer = setTimeout(() => void stop(), seconds * 1_000 + patienceMs);
  return {
    ended: exited.then(() => {
      clearTimeout(timer);
      return { ...result, seed };
    }),
    stop,
  };
}
