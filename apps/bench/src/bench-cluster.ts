import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  databaseRoles,
  databaseUrls,
  ensureRoles,
  migrate,
  startEmbeddedCluster,
  type RolePasswords,
} from '@ijkpunt/database';
import { prepareEmbedded } from '@ijkpunt/infra-local';
import { prepareQueue } from '@ijkpunt/platform';
import type { TestDatabase } from '@ijkpunt/testing';
import type { Cleanup } from './cleanup.js';
import { temporaryFolder } from './repository.js';

const password = 'bench';
const roles = Object.fromEntries(databaseRoles.map((role) => [role, password])) as RolePasswords;
/** As the product runs it, durable; the moment of a commit is kept to compare messages with. */
const settings = ['track_commit_timestamp=on', 'max_connections=400'];

/** One Postgres for a whole run, with the demo and with empty databases in it. */
export class BenchCluster {
  private making: Promise<TestDatabase> | undefined;

  private constructor(
    private readonly url: string,
    private readonly dataDir: string,
    private readonly cleanup: Cleanup,
  ) {}

  static async start(cleanup: Cleanup): Promise<BenchCluster> {
    const dataDir = join(temporaryFolder(cleanup), 'postgres');
    const cluster = await startEmbeddedCluster({ dataDir, password, settings });
    cleanup.add(async () => {
      await cluster.stop();
      if (cluster.movedTo) rmSync(cluster.movedTo, { recursive: true, force: true });
    });
    return new BenchCluster(cluster.url, cluster.dataDir, cleanup);
  }

  /** The server that the others of its family were started by. */
  postgresPid(): number {
    return Number(readFileSync(join(this.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** The demo of `npm start`, made once and only read. */
  demo(): Promise<TestDatabase> {
    this.making ??= prepareEmbedded(this.url, { postgres: password, roles }).then(() =>
      this.open('ijkpunt'),
    );
    return this.making;
  }

  /** A migrated database without anything in it. */
  async empty(): Promise<TestDatabase> {
    const name = `bench_${randomBytes(4).toString('hex')}`;
    await this.run(`create database ${name}`);
    const database = await this.open(name);
    await ensureRoles(database.adminUrl, roles);
    await migrate(database.urls.ijk_owner);
    await prepareQueue(database.urls.ijk_queue);
    return database;
  }

  private async open(name: string): Promise<TestDatabase> {
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    const adminUrl = url.toString();
    const admin = new Client({ connectionString: adminUrl });
    admin.on('error', () => undefined);
    await admin.connect();
    this.cleanup.add(() => admin.end());
    return {
      adminUrl,
      urls: databaseUrls(adminUrl, roles),
      async query<T>(sql: string, values: readonly unknown[] = []) {
        return (await admin.query(sql, [...values])).rows as T[];
      },
      drop: async () => undefined,
    };
  }

  private async run(sql: string): Promise<void> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}
