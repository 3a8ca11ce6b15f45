import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { Cleanup } from './cleanup.js';
import { repository, temporaryFolder } from './repository.js';

const left = new Set(['node_modules', 'dist', '.git', '.nx', '.data', 'coverage']);

/**
 * The repository as it is right after `npm ci`: nothing built, nothing cached. Packages are links
 * to those that are installed; the links to our own libraries stay within the copy.
 */
export function copyWorkspace(cleanup: Cleanup): string {
  const folder = temporaryFolder(cleanup);
  const filter = (path: string): boolean => !left.has(basename(path));
  for (const name of readdirSync(repository)) {
    const from = join(repository, name);
    // The folder for temporary files may stand within the checkout.
    const holdsCopy = folder.startsWith(`${from}${sep}`);
    if (filter(from) && !holdsCopy) cpSync(from, join(folder, name), { recursive: true, filter });
  }
  const modules = join(repository, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(modules)) {
    const to = join(folder, 'node_modules', name);
    if (name === '@ijkpunt')
      cpSync(join(modules, name), to, { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(modules, name), to);
  }
  return folder;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
