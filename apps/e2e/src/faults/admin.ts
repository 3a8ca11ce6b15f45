import { Client } from 'pg';
import { databaseUrls, type DatabaseUrls, type RolePasswords } from '@ijkpunt/database';
import type { TestDatabase } from '@ijkpunt/testing';

/** How our own sessions are told from those of the product. */
const applicationName = 'ijkpunt-faults';

/** The superuser's look at the database, past every line; connects again after each crash. */
export class Admin implements TestDatabase {
  readonly urls: DatabaseUrls;
  private client: Client | null = null;

  constructor(
    readonly adminUrl: string,
    passwords: RolePasswords,
  ) {
    this.urls = databaseUrls(adminUrl, passwords);
  }

  async query<T = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<T[]> {
    const client = await this.connected();
    const result = await client.query(sql, [...values]);
    return result.rows as T[];
  }

  /** A transaction of its own that stays open for a while, beside whatever else is asked. */
  async whileOpen(sql: string, values: readonly unknown[], ms: number): Promise<void> {
    const client = await this.connect();
    try {
      await client.query('begin');
      await client.query(sql, [...values]);
      await client.query('select pg_sleep($1)', [ms / 1_000]);
      await client.query('commit');
    } finally {
      await client.end().catch(() => undefined);
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
    await this.client?.end().catch(() => undefined);
    this.client = null;
  }

  private async connected(): Promise<Client> {
    this.client ??= await this.connect();
    return this.client;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.adminUrl,
      application_name: applicationName,
      connectionTimeoutMillis: 2_000,
      query_timeout: 30_000,
    });
    const forget = (): void => {
      if (this.client === client) this.client = null;
    };
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    return client;
  }
}
