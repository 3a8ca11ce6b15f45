import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  commandLineOf,
  databaseRoles,
  reasonOf,
  StartRefused,
  type RolePasswords,
} from '@ijkpunt/database';

export interface Secrets {
  readonly postgres: string;
  readonly roles: RolePasswords;
}

export interface Lock {
  /** The start before this one was cut off: what it started may still be ending. */
  readonly wasLeftBehind: boolean;
  release(): void;
}

const obstacles: Readonly<Record<string, string>> = {
  EACCES: 'geen toestemming',
  EPERM: 'geen toestemming',
  EROFS: 'de schijf is alleen te lezen',
  ENOSPC: 'de schijf is vol',
  ENOTDIR: 'een deel van het pad is een bestand',
  EEXIST: 'daar staat al een bestand',
  ENOENT: 'die plek kan niet worden gemaakt',
};

/** Makes sure the data folder can be written; everything the demo keeps is in it. */
export function prepareDataFolder(path: string): void {
  try {
    makeFolder(path);
    const probe = join(path, '.probe');
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new StartRefused(
      `In ${path} kan niet worden geschreven: ${obstacles[code] ?? reasonOf(error)}. Maak die map beschrijfbaar voor deze gebruiker, of kies een andere met IJKPUNT_DATA=/pad/naar/map.`,
    );
  }
}

/** Not `recursive` of Node: on a system folder such as /proc that tries again for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
  // As root Postgres runs under another account, which a strict umask would keep out.
  if (process.getuid?.() === 0) chmodSync(path, 0o755);
}

/** Refuses a second start on the same data; a lock of a process that is gone is taken over. */
export function takeLock(folder: string): Lock {
  const file = join(folder, 'start.lock');
  let wasLeftBehind = false;
  while (!tryWrite(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isOtherStart(holder)) {
      throw new StartRefused(
        `IJkpunt draait al op de gegevens in ${folder} (proces ${holder}). Stop dat eerst met Ctrl-C, of kies een andere map met IJKPUNT_DATA=/pad/naar/map.`,
      );
    }
    wasLeftBehind = true;
    rmSync(file, { force: true });
  }
  return { wasLeftBehind, release: () => rmSync(file, { force: true }) };
}

function tryWrite(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A number is given out again after a while: it must also still be a start of ours. */
const isOtherStart = (pid: number): boolean =>
  pid !== process.pid && (commandLineOf(pid)?.includes('infra/local/dist/start.js') ?? false);

/** Passwords of this copy, made once; readable by this user only. */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const make = (): string => randomBytes(24).toString('base64url');
  const known: Partial<Secrets> = existsSync(file) ? parseSecrets(file) : {};
  const roles = Object.fromEntries(
    databaseRoles.map((role) => [role, known.roles?.[role] ?? make()]),
  ) as RolePasswords;
  const secrets = { postgres: known.postgres ?? make(), roles };
  // Left alone when complete: written again by root, its owner could read it no longer.
  if (isDeepStrictEqual(secrets, known)) return secrets;
  // Renamed into place: a start that is cut off here leaves the old file or the new one.
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

function parseSecrets(file: string): Partial<Secrets> {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) ?? {}) as Partial<Secrets>;
  } catch {
    throw new StartRefused(
      `${file} is niet te lezen. Zonder de wachtwoorden daarin is de database dicht: zet het bestand terug, of verplaats ${dirname(file)} om leeg te beginnen.`,
    );
  }
}
