import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { databaseUrls, type DatabaseUrls } from '@ijkpunt/database';
import { rolePasswords, runSql, templates, withDatabase } from './names.js';

export interface TestDatabase {
  /** Superuser: to look where no role may, never to do the work under test. */
  readonly adminUrl: string;
  readonly urls: DatabaseUrls;
  query<T = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

function ofTestRun(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error('the test cluster is not running');
  return value;
}

/** Lives as long as the test run, for what its files share. */
export const testRunFolder = (): string => ofTestRun('IJKPUNT_TEST_FOLDER');

/** A database of one's own, cloned from a template: migrated and empty, or with the demo. */
export async function createTestDatabase(
  template: keyof typeof templates = 'empty',
): Promise<TestDatabase> {
  const clusterUrl = ofTestRun('IJKPUNT_TEST_CLUSTER');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runSql(clusterUrl, `create database ${name} template ${templates[template]}`);

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
      await runSql(clusterUrl, `drop database ${name} with (force)`);
    },
  };
}
