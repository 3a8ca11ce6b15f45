import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type ProcessName = 'gateway' | 'worker';
export type Environment = Readonly<Record<string, string>>;

export interface Processes {
  /** Resolves with the name of the first process that ends by itself. */
  readonly endedEarly: Promise<ProcessName>;
  /** Lets a process that has loaded its code begin, with these additions to its environment. */
  begin(name: ProcessName, environment: Environment): void;
  stop(): Promise<void>;
}

const stopPatienceMs = 10_000;
const root = new URL('../../../', import.meta.url);
const preload = new URL('./await-begin.js', import.meta.url).href;

/**
 * Starts processes that load their code and then wait for `begin`, so that loading and the making
 * of the database take place side by side. A process group of their own keeps Ctrl-C from reaching
 * them first, and the channel ends them if we are killed.
 */
export function startProcesses(names: readonly ProcessName[]): Processes {
  let isStopping = false;
  const children = new Map(names.map((name) => [name, spawnProgram(name)]));
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

function spawnProgram(name: ProcessName): ChildProcess {
  const main = fileURLToPath(new URL(`apps/${name}/dist/main.js`, root));
  // Neither process needs the account that may make roles.
  const { DATABASE_URL: _, ...env } = process.env;
  return spawn(process.execPath, ['--enable-source-maps', `--import=${preload}`, main], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
  await ended;
  clearTimeout(killer);
}
