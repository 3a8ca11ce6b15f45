import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Processes {
  /** Resolves with the name of the first process that ends by itself. */
  readonly endedEarly: Promise<string>;
  stop(): Promise<void>;
}

const stopPatienceMs = 10_000;
const root = new URL('../../../', import.meta.url);

/**
 * Starts gateway and worker. They are told to stop one by one, in this order; a process group of
 * their own keeps Ctrl-C from reaching them first, and the channel ends them if we are killed.
 */
export function startProcesses(
  programs: readonly { readonly name: string; readonly env: Readonly<Record<string, string>> }[],
): Processes {
  let isStopping = false;
  const children: ChildProcess[] = [];
  const endings = programs.map(
    ({ name, env }) =>
      new Promise<string>((resolve) => {
        const file = fileURLToPath(new URL(`apps/${name}/dist/main.js`, root));
        const child = spawn(process.execPath, ['--enable-source-maps', file], {
          env: { ...process.env, ...env },
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
          detached: true,
        });
        child.once('exit', () => {
          if (!isStopping) resolve(name);
        });
        children.push(child);
      }),
  );
  return {
    endedEarly: Promise.race(endings),
    async stop() {
      isStopping = true;
      await Promise.all(children.map(stopChild));
    },
  };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
  await ended;
  clearTimeout(killer);
}
