import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { databaseRoles, type RolePasswords } from '@ijkpunt/database';
import { StartRefused } from './stop-message.js';

export interface Secrets {
  readonly postgres: string;
  readonly roles: RolePasswords;
}

/** Makes sure `.data` can be written; everything the demo keeps is in it. */
export function prepareDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
    const probe = join(path, '.probe');
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefused(
      `In ${path} kan niet worden geschreven (${reason}). Maak die map beschrijfbaar voor deze gebruiker, of zet IJKPUNT_DATA op een andere map.`,
    );
  }
}

/** Refuses a second start on the same data; a lock of a process that is gone is taken over. */
export function takeLock(folder: string): () => void {
  const file = join(folder, 'start.lock');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  if (isStart(holder)) {
    throw new StartRefused(
      `IJkpunt draait al op deze gegevens (proces ${holder}). Stop dat eerst met Ctrl-C.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** A number is given out again after a while: it must also still be a start of ours. */
function isStart(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('infra/local/dist/start.js');
  } catch {
    return false;
  }
}

/** Passwords of this copy, made once; readable by this user only. */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const make = (): string => randomBytes(24).toString('base64url');
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    } catch {
      throw new StartRefused(
        `${file} is niet te lezen. Zonder deze wachtwoorden is de database dicht: verwijder de map ${folder} om opnieuw te beginnen.`,
      );
    }
  }
  const roles = Object.fromEntries(databaseRoles.map((role) => [role, make()])) as RolePasswords;
  const secrets = { postgres: make(), roles };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
