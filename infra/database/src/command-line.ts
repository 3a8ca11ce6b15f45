import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * The command line of a process with spaces between its words; null when it is gone. A number
 * is given out again after a while, so a number alone does not say which process it is.
 */
export function commandLineOf(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid < 1) return null;
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return null;
    }
  }
  // macOS has no /proc.
  const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.status === 0 ? `${listed.stdout.trimEnd()} ` : null;
}
