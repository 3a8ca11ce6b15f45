import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import './own-source-maps.js';
import type { Environment } from './processes.js';

const stopPatienceMs = 10_000;

/** A starter that was killed stops nobody: then this process ends by itself, whatever it is at. */
function endWithStarter(): void {
  process.once('disconnect', () => {
    const isListening = process.listenerCount('disconnect') > 0;
    if (!isListening) process.exit(1);
    setTimeout(() => process.exit(1), stopPatienceMs).unref();
  });
}

async function awaitBegin(main: string): Promise<void> {
  const begin = once(process, 'message');
  // An error in it returns, with its place, when the program itself loads the same code.
  await import(new URL('./index.js', pathToFileURL(main)).href).catch(() => undefined);
  const [environment] = (await begin) as [Environment];
  Object.assign(process.env, environment);
}

// Loaded before the program; threads of the program load it too and must not wait.
const main = process.argv[1];
if (isMainThread && process.send && main) {
  endWithStarter();
  await awaitBegin(main);
}
