import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowser, startTestCluster } from '@ijkpunt/testing';

/** One Postgres for the whole run, with templates that each test file clones, and one browser. */
export default async function globalSetup() {
  const [cluster] = await Promise.all([
    startTestCluster(mkdtempSync(join(tmpdir(), 'ijkpunt-test-'))),
    prepareBrowser(),
  ]);
  process.env.IJKPUNT_TEST_CLUSTER = cluster.url;
  globalThis.ijkpuntTestCluster = cluster;
}
