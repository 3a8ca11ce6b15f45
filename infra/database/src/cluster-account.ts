import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The account that Postgres runs under: itself it refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Null when the present account will do; as root an account of its own, made when missing. */
export function accountForPostgres(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const known = findAccount('postgres');
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  } catch {
    // A bare image may lack useradd; nobody exists everywhere.
  }
  const made = findAccount('postgres') ?? findAccount('nobody');
  if (!made)
    throw new Error('Als root is er een gewone gebruiker nodig; maak de gebruiker postgres.');
  return made;
}

function findAccount(name: string): Account | null {
  const read = (flag: string): number =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  const uid = read('-u');
  return Number.isInteger(uid) ? { uid, gid: read('-g') } : null;
}

/** Whether the account may read a path, through every folder above it. */
export function canReach(account: Account | null, path: string): boolean {
  if (!account) return true;
  const test = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...account });
  return test.status === 0;
}

export interface ClusterPlaces {
  readonly initdb: string;
  readonly postgres: string;
  readonly dataDir: string;
  /** Set when binaries and data had to move, because the account cannot enter the checkout. */
  readonly movedTo: string | null;
}

/**
 * Where binaries and data live. Under a home that only root can enter both go to a folder of
 * this checkout under /var/tmp, which survives a restart of the machine.
 */
export function placesFor(
  account: Account | null,
  binaries: { readonly initdb: string; readonly postgres: string },
  dataDir: string,
): ClusterPlaces {
  const isReachable =
    canReach(account, binaries.postgres) && canReach(account, firstExisting(dataDir));
  if (!account || isReachable) return { ...binaries, dataDir, movedTo: null };

  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const base = join('/var/tmp', `ijkpunt-${name}`);
  const native = join(base, 'postgres');
  mkdirSync(base, { recursive: true, mode: 0o755 });
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    cpSync(dirname(dirname(binaries.postgres)), native, { recursive: true, dereference: true });
  }
  chownSync(base, account.uid, account.gid);
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    dataDir: join(base, 'data'),
    movedTo: base,
  };
}

function firstExisting(path: string): string {
  return existsSync(path) ? path : firstExisting(dirname(path));
}
