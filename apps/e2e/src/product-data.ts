import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startEmbeddedCluster } from '@ijkpunt/database';
import {
  prepareDataFolder,
  prepareEmbedded,
  productDatabase,
  readSecrets,
} from '@ijkpunt/infra-local';
import { countReportsAsMade, testRunFolder, withDatabase, withoutSync } from '@ijkpunt/testing';

/**
 * Copies the data of a first start, made once in a test run: with the demo in it, and without
 * its hundreds of reports still to be made, which would keep a processor busy beside each test.
 */
export async function layProductData(folder: string): Promise<void> {
  const model = join(testRunFolder(), 'product-data');
  while (!existsSync(model))
    await (takeTurn(`${model}.turn`, () => makeModel(model)) ?? sleep(100));
  await promisify(execFile)('cp', ['-a', model, folder]);
}

/** Test files run in processes of their own: whose folder is made first does the work. */
function takeTurn(turn: string, work: () => Promise<void>): Promise<void> | null {
  try {
    mkdirSync(turn);
  } catch {
    return null;
  }
  return work().finally(() => rmSync(turn, { recursive: true }));
}

async function makeModel(model: string): Promise<void> {
  const making = `${model}.making`;
  rmSync(making, { recursive: true, force: true });
  prepareDataFolder(making);
  const secrets = readSecrets(making);
  const cluster = await startEmbeddedCluster({
    dataDir: join(making, 'postgres'),
    password: secrets.postgres,
    settings: withoutSync,
  });
  try {
    await prepareEmbedded(cluster.url, secrets);
    await countReportsAsMade(withDatabase(cluster.url, productDatabase));
  } finally {
    await cluster.stop();
  }
  renameSync(making, model);
}
