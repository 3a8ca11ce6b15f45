import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseRoles, StartRefused } from '@ijkpunt/database';
import { prepareDataFolder, readSecrets, takeLock } from './data-folder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ijkpunt-folder-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the data folder', () => {
  it('is made with all above it, and leaves no trace of the trial', () => {
    const path = join(folder, 'met spatie', 'gegevens');
    prepareDataFolder(path);
    prepareDataFolder(path);
    expect(existsSync(join(path, '.probe'))).toBe(false);
  });

  it('can be passed by the account of Postgres under a strict umask', () => {
    const before = process.umask(0o077);
    const path = join(folder, 'streng');
    prepareDataFolder(path);
    process.umask(before);
    // Anyone but root runs Postgres as himself.
    const expected = process.getuid?.() === 0 ? 0o755 : 0o700;
    expect(statSync(path).mode & 0o777).toBe(expected);
  });

  it('is refused in one sentence where none can be', () => {
    const file = join(folder, 'bestand');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'map'), '/proc/ijkpunt']) {
      expect(() => prepareDataFolder(path)).toThrow(StartRefused);
      expect(() => prepareDataFolder(path)).toThrow(`In ${path} kan niet worden geschreven: `);
    }
  });
});

describe('the lock', () => {
  const file = (): string => join(folder, 'start.lock');

  it('names this process and is gone after the release', () => {
    const lock = takeLock(folder);
    expect(lock.wasLeftBehind).toBe(false);
    expect(readFileSync(file(), 'utf8')).toBe(String(process.pid));
    lock.release();
    expect(existsSync(file())).toBe(false);
  });

  it.each([
    ['of a process that is gone', '4194999'],
    ['of another program', String(process.ppid)],
    ['that was cut off while written', ''],
    ['with nonsense', 'abc'],
    ['of every process', '-1'],
  ])('takes over one %s', (_, content) => {
    writeFileSync(file(), content);
    expect(takeLock(folder).wasLeftBehind).toBe(true);
    expect(readFileSync(file(), 'utf8')).toBe(String(process.pid));
  });
});

describe('the passwords', () => {
  const file = (): string => join(folder, 'secrets.json');

  it('are made once, one for each role, for this user alone', () => {
    const made = readSecrets(folder);
    expect(Object.keys(made.roles)).toEqual([...databaseRoles]);
    expect(new Set([made.postgres, ...Object.values(made.roles)]).size).toBe(8);
    expect(readSecrets(folder)).toEqual(made);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('gain one for a role that came later, and keep the others', () => {
    const made = readSecrets(folder);
    const { ijk_queue: _, ...older } = made.roles;
    writeFileSync(file(), JSON.stringify({ ...made, roles: older }));
    const now = readSecrets(folder);
    expect(now.roles).toMatchObject(older);
    expect(now.roles.ijk_queue).toMatch(/^[\w-]{32}$/);
  });

  it('are not made anew over a file that cannot be read', () => {
    writeFileSync(file(), '{"postgres":');
    expect(() => readSecrets(folder)).toThrow(/secrets\.json is niet te lezen/);
    expect(readFileSync(file(), 'utf8')).toBe('{"postgres":');
  });
});
