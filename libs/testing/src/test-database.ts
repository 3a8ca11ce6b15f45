import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { databaseUrls, type DatabaseUrls } from '@ijkpunt/database';
import { rolePasswords, templateName, withDatabase } from './names.js';

export interface TestDatabase {
  /** Superuser: to look where no role may, never to do the work under test. */
  readonly adminUrl: string;
  readonly urls: DatabaseUrls;
  query<T = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

/** A database of one's own, cloned from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const clusterUrl = process.env['IJKPUNT_TEST_CLUSTER'];
  if (!clusterUrl) throw new Error('the test cluster is not running');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onCluster(clusterUrl, `create database ${name} template ${templateName}`);

  const adminUrl = withDatabase(clusterUrl, name);
  const admin = new Client({ connectionString: adminUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  return {
    adminUrl,
    urls: databaseUrls(adminUrl, rolePasswords),
    async query<T>(sql: string, values: readonly unknown[] = []) {
      const result = await admin.query(sql, [...values]);
      return result.rows as T[];
    },
    async drop() {
      await admin.end();
      await onCluster(clusterUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onCluster(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
