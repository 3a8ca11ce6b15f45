import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestCluster } from '@ijkpunt/testing';

/** One Postgres for the whole run, with a template that each test file clones. */
export default async function globalSetup() {
  const cluster = await startTestCluster(mkdtempSync(join(tmpdir(), 'ijkpunt-test-')));
  process.env.IJKPUNT_TEST_CLUSTER = cluster.url;
  globalThis.ijkpuntTestCluster = cluster;
}
