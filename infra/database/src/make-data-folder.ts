import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from './cluster-account.js';
import type { ClusterPlaces } from './cluster-places.js';
import { StartRefused } from './start-refused.js';

export interface DataFolderRequest {
  readonly places: ClusterPlaces;
  readonly account: Account | null;
  readonly password: string;
  readonly signal?: AbortSignal | undefined;
}

/** Made under another name and then renamed: what carries the real name is always complete. */
export async function makeDataFolder(request: DataFolderRequest): Promise<void> {
  const { places, account } = request;
  const { dataDir } = places;
  removeHalves(dataDir);
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  setAside(dataDir);

  mkdirSync(dirname(dataDir), { recursive: true });
  // A name of its own: a killed start may have left an initdb that is still writing.
  const half = mkdtempSync(`${dataDir}.half-`);
  const passwordFile = `${half}.password`;
  writeFileSync(passwordFile, `${request.password}\n`, { mode: 0o600 });
  if (account) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    await runInitdb(request, half, passwordFile);
    renameSync(half, dataDir);
  } finally {
    removeHalves(dataDir);
  }
}

/** Postgres opens a folder only for its owner, and only one that others cannot enter. */
export function adoptDataFolder(dataDir: string, account: Account | null): void {
  const found = statSync(dataDir, { throwIfNoEntry: false });
  if (!found) return;
  // Data that root copied from elsewhere are root's.
  if (account && found.uid !== account.uid) {
    spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, dataDir]);
  }
  if ((found.mode & 0o027) !== 0 && isOurs(found.uid)) chmodSync(dataDir, 0o700);
}

const isOurs = (uid: number): boolean => [0, uid].includes(process.getuid?.() ?? -1);

async function runInitdb(
  { places, account, signal }: DataFolderRequest,
  half: string,
  passwordFile: string,
): Promise<void> {
  const initdb = spawn(
    places.initdb,
    [
      `--pgdata=${half}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    { ...account, cwd: dirname(half), detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const abort = (): void => void initdb.kill('SIGTERM');
  signal?.addEventListener('abort', abort, { once: true });
  let said = '';
  initdb.stdout.resume();
  initdb.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const reason = await new Promise<string | null>((resolve) => {
    initdb.once('error', (error) => resolve(error.message));
    initdb.once('close', (code) => resolve(code === 0 ? null : said.trim()));
  });
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
  if (reason !== null) {
    throw new StartRefused(
      `De database kon niet worden aangemaakt in ${places.dataDir}: ${reason}`,
    );
  }
}

/** What is there and is no database is not ours to delete, and may not stand in the way. */
function setAside(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  if (readdirSync(dataDir).length === 0) return rmSync(dataDir, { recursive: true });
  renameSync(dataDir, `${dataDir}.aside-${Date.now()}`);
}

/** Left by starts that were cut off. */
function removeHalves(dataDir: string): void {
  const parent = dirname(dataDir);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(dataDir)}.half-`)) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Still being written by what the killed start left; the next start finds it at rest.
    }
  }
}
