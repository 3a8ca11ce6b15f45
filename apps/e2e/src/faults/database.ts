import { randomBytes } from 'node:crypto';
import {
  databaseRoles,
  databaseUrls,
  ensureRoles,
  migrate,
  type RolePasswords,
} from '@ijkpunt/database';
import { seedDemo } from '@ijkpunt/demo';
import { prepareQueue } from '@ijkpunt/platform';
import { Admin } from './admin.js';
import { prepareRegions, type RegionSizes, type RegionUnderTest } from './regions.js';
import { watchStaleWrites } from './stale-writes.js';

const database = 'ijkpunt';

/** The product's database with the regions of the run, and with watchers of its own inside. */
export async function prepareDatabase(
  clusterUrl: string,
  sizes: RegionSizes,
): Promise<{ readonly admin: Admin; readonly regions: readonly RegionUnderTest[] }> {
  const make = (): string => randomBytes(12).toString('hex');
  const passwords = Object.fromEntries(
    databaseRoles.map((role) => [role, make()]),
  ) as RolePasswords;
  const cluster = new Admin(clusterUrl, passwords);
  const [durability] = await cluster.query<{ fsync: string; commit: string }>(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  if (durability?.fsync !== 'on' || durability.commit !== 'on') {
    throw new Error('what Postgres acknowledges here would not survive a crash');
  }
  await cluster.query(`create database ${database}`);
  await cluster.drop();

  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  await ensureRoles(url.toString(), passwords);
  const urls = databaseUrls(url.toString(), passwords);
  await migrate(urls.ijk_owner);
  await prepareQueue(urls.ijk_queue);
  await seedDemo(urls);
  const admin = new Admin(url.toString(), passwords);
  // The reports of the demo's history would keep the workers busy for most of the run.
  await admin.query('update events set done_at = now()');
  await admin.query(
    'update campaign_results set reported_version = computed_version, archived_version = computed_version',
  );
  const regions = await prepareRegions(admin, sizes);
  await watchStaleWrites(admin);
  await admin.query('analyze');
  return { admin, regions };
}
