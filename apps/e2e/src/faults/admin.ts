import { Pool } from 'pg';
import { databaseUrls, type DatabaseUrls, type RolePasswords } from '@ijkpunt/database';
import type { TestDatabase } from '@ijkpunt/testing';

/** How our own sessions are told from those of the product. */
const applicationName = 'ijkpunt-faults';

/** The superuser's look at the database, past every line; connects again after each crash. */
export class Admin implements TestDatabase {
  readonly urls: DatabaseUrls;
  private readonly pool: Pool;

  constructor(
    readonly adminUrl: string,
    passwords: RolePasswords,
  ) {
    this.urls = databaseUrls(adminUrl, passwords);
    this.pool = new Pool({
      connectionString: adminUrl,
      application_name: applicationName,
      max: 12,
      connectionTimeoutMillis: 2_000,
      query_timeout: 30_000,
    });
    // Crashes are what we are here for: whoever asks next gets another connection.
    this.pool.on('error', () => undefined);
  }

  async query<T = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<T[]> {
    const result = await this.pool.query(sql, [...values]);
    return result.rows as T[];
  }

  /** A transaction of its own that stays open for a while, beside whatever else is asked. */
  async whileOpen(sql: string, values: readonly unknown[], ms: number): Promise<void> {
    const client = await this.pool.connect();
    client.on('error', () => undefined);
    try {
      await client.query('begin');
      await client.query(sql, [...values]);
      await client.query('select pg_sleep($1)', [ms / 1_000]);
      await client.query('commit');
    } finally {
      client.release(true);
    }
  }

  /** Ends every session but ours. */
  async terminateSessions(): Promise<void> {
    await this.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where backend_type = 'client backend' and application_name <> $1`,
      [applicationName],
    );
  }

  async drop(): Promise<void> {
    await this.pool.end();
  }
}
