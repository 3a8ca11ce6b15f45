import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowser, startTestCluster } from '@ijkpunt/testing';

/** One Postgres for the whole run, with templates that each test file clones, and one browser. */
export default async function globalSetup() {
  const folder = mkdtempSync(join(tmpdir(), 'ijkpunt-test-'));
  const [cluster] = await Promise.all([startTestCluster(folder), prepareBrowser()]);
  process.env.IJKPUNT_TEST_CLUSTER = cluster.url;
  process.env.IJKPUNT_TEST_FOLDER = folder;
  globalThis.ijkpuntTestCluster = cluster;
}
