import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartRefused } from './start-refused.js';

/** The account that Postgres runs under: itself it refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Null when the present account will do. As root: the owner of the data when there are some,
 * because Postgres opens no data of another; else `postgres`, made when missing.
 */
export function accountForPostgres(dataDir: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(dataDir);
  if (owner && owner.uid !== 0) return owner;

  const known = findAccount('postgres');
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  } catch {
    // A bare image may lack useradd; nobody exists everywhere.
  }
  const made = findAccount('postgres') ?? findAccount('nobody');
  if (made) return made;
  throw new StartRefused(
    'Postgres start niet als root. Maak een gewone gebruiker met de naam postgres, of start IJkpunt als gewone gebruiker.',
  );
}

/** Whether the account may pass every folder above a path and use what is there. */
export function canReach(account: Account | null, path: string): boolean {
  if (!account) return true;
  // From a folder that everyone may enter: the present one may be closed to the account.
  const test = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/' });
  return test.status === 0;
}

function findAccount(name: string): Account | null {
  const read = (flag: string): number =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim() || Number.NaN);
  const uid = read('-u');
  return Number.isInteger(uid) ? { uid, gid: read('-g') } : null;
}

function ownerOf(path: string): Account | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}
