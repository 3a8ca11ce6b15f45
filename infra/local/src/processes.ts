import { fileURLToPath } from 'node:url';
import { spawnProgram, stopChild } from './child.js';

export type ProcessName = 'gateway' | 'worker';
export type Environment = Readonly<Record<string, string>>;

export interface Processes {
  /** Resolves with the name of the first process that ends by itself. */
  readonly endedEarly: Promise<ProcessName>;
  /** Lets a process that has loaded its code begin, with these additions to its environment. */
  begin(name: ProcessName, environment: Environment): void;
  stop(): Promise<void>;
}

const root = new URL('../../../', import.meta.url);
const mainOf = (name: ProcessName): string =>
  fileURLToPath(new URL(`apps/${name}/dist/main.js`, root));
const preload = new URL('./await-begin.js', import.meta.url).href;

/**
 * Starts processes that load their code and then wait for `begin`, so that loading and the making
 * of the database take place side by side. The channel ends them if we are killed.
 */
export function startProcesses(names: readonly ProcessName[]): Processes {
  let isStopping = false;
  const children = new Map(
    names.map((name) => [name, spawnProgram([`--import=${preload}`, mainOf(name)])]),
  );
  const endings = [...children].map(
    ([name, child]) =>
      new Promise<ProcessName>((resolve) => {
        const handleEnd = (): void => {
          if (!isStopping) resolve(name);
        };
        child.once('exit', handleEnd).once('error', handleEnd);
      }),
  );
  return {
    endedEarly: Promise.race(endings),
    begin(name, environment) {
      // A process that has just ended is reported by its ending.
      children.get(name)?.send(environment, () => undefined);
    },
    async stop() {
      isStopping = true;
      await Promise.all([...children.values()].map(stopChild));
    },
  };
}
