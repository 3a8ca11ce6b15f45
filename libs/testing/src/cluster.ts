import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  databaseUrls,
  ensureRoles,
  migrate,
  startEmbeddedCluster,
  type EmbeddedCluster,
} from '@ijkpunt/database';
import { seedDemo } from '@ijkpunt/demo';
import { prepareQueue } from '@ijkpunt/platform';
import { rolePasswords, runSql, templates, withDatabase } from './names.js';

/** Speed for durability: a test database that survives a power cut helps nobody. */
export const withoutSync = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Starts the cluster of a test run and makes the migrated template. */
export async function startTestCluster(dir: string): Promise<EmbeddedCluster> {
  // mkdtemp makes a private folder; under root Postgres runs as another account.
  chmodSync(dir, 0o755);
  const cluster = await startEmbeddedCluster({
    dataDir: join(dir, 'data'),
    password: 'test',
    settings: [...withoutSync, 'max_connections=400'],
  });
  await makeTemplates(cluster.url);
  return {
    ...cluster,
    async stop() {
      await cluster.stop();
      rmSync(dir, { recursive: true, force: true });
      if (cluster.movedTo) rmSync(cluster.movedTo, { recursive: true, force: true });
    },
  };
}

/** The migrated database, and a copy of it with the demo in which no report is still to be made. */
async function makeTemplates(clusterUrl: string): Promise<void> {
  await runSql(clusterUrl, `create database ${templates.empty}`);
  const url = withDatabase(clusterUrl, templates.empty);
  await ensureRoles(url, rolePasswords);
  const urls = databaseUrls(url, rolePasswords);
  await migrate(urls.ijk_owner);
  await prepareQueue(urls.ijk_queue);

  await runSql(clusterUrl, `create database ${templates.demo} template ${templates.empty}`);
  const demoUrl = withDatabase(clusterUrl, templates.demo);
  await seedDemo(databaseUrls(demoUrl, rolePasswords));
  await countReportsAsMade(demoUrl);
}

/** Of a demo just made: nothing is left for a worker to do. */
export const countReportsAsMade = (url: string): Promise<void> =>
  runSql(
    url,
    `update events set done_at = now();
     update campaign_results
        set reported_version = computed_version, archived_version = computed_version,
            follow_asked_at = 'infinity'`,
  );
