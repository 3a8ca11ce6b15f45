import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseUrls, ensureRoles, migrate, startEmbeddedCluster, type EmbeddedCluster } from '@ijkpunt/database';
import { prepareQueue } from '@ijkpunt/platform';
import { rolePasswords, templateName, withDatabase } from './names.js';

/** Speed for durability: a test database that survives a power cut helps nobody. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=400'];

/** Starts the cluster of a test run and makes the migrated template. */
export async function startTestCluster(dir: string): Promise<EmbeddedCluster> {
  // mkdtemp makes a private folder; under root Postgres runs as another account.
  chmodSync(dir, 0o755);
  const cluster = await startEmbeddedCluster({
    dataDir: join(dir, 'data'),
    password: 'test',
    settings,
  });
  const admin = new Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query(`create database ${templateName}`);
  await admin.end();
  const url = withDatabase(cluster.url, templateName);
  await ensureRoles(url, rolePasswords);
  const urls = databaseUrls(url, rolePasswords);
  await migrate(urls.ijk_owner);
  await prepareQueue(urls.ijk_queue);
  return {
    ...cluster,
    async stop() {
      await cluster.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
