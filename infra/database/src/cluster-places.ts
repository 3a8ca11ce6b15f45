import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { canReach, type Account } from './cluster-account.js';
import { StartRefused } from './start-refused.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

export interface ClusterPlaces extends Binaries {
  readonly dataDir: string;
  /** The folder that holds what had to move, because the account cannot enter the checkout. */
  readonly movedTo: string | null;
}

/** In order of preference: the first two survive a restart, the first is never swept. */
const shelters = ['/var/lib', '/var/tmp', tmpdir()];

/**
 * Where programs and data live. Under a home that only root can enter, what the account cannot
 * reach goes to a folder of its own; a file beside the data says which, so that deleting the data
 * folder still means starting afresh.
 */
export function placesFor(
  account: Account | null,
  binaries: Binaries,
  dataDir: string,
): ClusterPlaces {
  const shelter = findShelter(dataDir);
  const hasMoved = presentDataDir(dataDir) !== dataDir;
  const isDataReachable = !hasMoved && canReach(account, firstExisting(dataDir));
  const areBinariesReachable = canReach(account, binaries.postgres);
  if (areBinariesReachable && isDataReachable) return { ...binaries, dataDir, movedTo: null };

  if (!isDataReachable && !hasMoved && existsSync(join(dataDir, 'PG_VERSION'))) {
    throw new StartRefused(
      `Onder root draait Postgres als gewone gebruiker, en die kan niet bij de database in ${dataDir}. Maak de mappen erboven toegankelijk (chmod o+x), of verplaats de gegevens en zet IJKPUNT_DATA op de nieuwe map.`,
    );
  }
  const movedTo = shelter ?? makeShelter(account);
  writeFileSync(pointerOf(dataDir), `${movedTo}\n`);
  return {
    ...(areBinariesReachable ? binaries : copyBinaries(binaries, movedTo)),
    dataDir: isDataReachable ? dataDir : join(movedTo, 'data'),
    movedTo,
  };
}

/** Where data that were made before are; the asked place when there are none yet. */
export function presentDataDir(dataDir: string): string {
  const shelter = findShelter(dataDir);
  const moved = shelter ? join(shelter, 'data') : dataDir;
  return existsSync(join(moved, 'PG_VERSION')) ? moved : dataDir;
}

const pointerOf = (dataDir: string): string => `${dataDir}.moved`;

function findShelter(dataDir: string): string | null {
  const pointer = pointerOf(dataDir);
  const shelter = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  return isAbsolute(shelter) && existsSync(shelter) ? shelter : null;
}

/** A random name: in a folder where all may write, a name that can be foretold can be a trap. */
function makeShelter(account: Account | null): string {
  for (const parent of shelters) {
    try {
      const made = mkdtempSync(join(parent, 'ijkpunt-'));
      chmodSync(made, 0o755);
      if (canReach(account, made)) return made;
      rmSync(made, { recursive: true });
    } catch {
      // Read-only or absent here; the next may do.
    }
  }
  throw new StartRefused(
    `Postgres kan als gewone gebruiker niet in deze map, en ook niet in ${shelters.join(', ')}. Zet de map van IJkpunt waar elke gebruiker bij kan, bijvoorbeeld onder /srv.`,
  );
}

/** Copied once per version, under another name first: what carries the name is complete. */
function copyBinaries(binaries: Binaries, shelter: string): Binaries {
  const native = dirname(dirname(binaries.postgres));
  const copy = join(shelter, `postgres-${versionOf(native)}`);
  if (!existsSync(copy)) {
    const half = `${copy}.half`;
    rmSync(half, { recursive: true, force: true });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    // Installed under a strict umask the files are root's alone.
    spawnSync('chmod', ['-R', 'a+rX', half]);
    renameSync(half, copy);
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

function versionOf(native: string): string {
  const file = join(dirname(native), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function firstExisting(path: string): string {
  return existsSync(path) ? path : firstExisting(dirname(path));
}
