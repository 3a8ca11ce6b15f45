import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf } from './command-line.js';
import { StartRefused } from './start-refused.js';

const patienceMs = 10_000;

/**
 * After a kill -9 of the starter its server may live on. A lock file that names another process
 * is removed, since Postgres would believe it; one of a process that is gone it clears itself.
 */
export async function stopLeftover(dataDir: string): Promise<void> {
  const lockFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  const isServer = (): boolean => isServerOf(pid, dataDir);
  if (!isServer()) {
    if (commandLineOf(pid) !== null) rmSync(lockFile, { force: true });
    return;
  }
  // Asked politely, then to drop everything; what was committed is safe either way.
  for (const kind of ['SIGINT', 'SIGQUIT'] as const) {
    send(pid, kind);
    for (let waited = 0; waited < patienceMs; waited += 25) {
      if (!isServer()) return;
      await sleep(25);
    }
  }
  throw new StartRefused(
    `Een Postgres van een vorige start (proces ${pid}) stopt niet. Beëindig dat proces en start opnieuw.`,
  );
}

/** By its command line, or by the folder it is in: the folder may have been moved under it. */
function isServerOf(pid: number, dataDir: string): boolean {
  const commandLine = commandLineOf(pid) ?? '';
  if (commandLine.includes(` -D ${dataDir} `)) return true;
  try {
    return (
      commandLine.includes(' -D ') && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir)
    );
  } catch {
    return false;
  }
}

function send(pid: number, kind: NodeJS.Signals): void {
  try {
    process.kill(pid, kind);
  } catch {
    // Gone meanwhile, or of another user: what follows finds out which.
  }
}
