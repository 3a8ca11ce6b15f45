import { spawn, type ChildProcess } from 'node:child_process';

const stopPatienceMs = 10_000;

/** A program of ours. A process group of its own keeps Ctrl-C from reaching it before us. */
export function spawnProgram(args: readonly string[]): ChildProcess {
  // What runs beside us does not need the account that may make roles.
  const { DATABASE_URL: _, ...env } = process.env;
  return spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
  await ended;
  clearTimeout(killer);
}
