import { forbidden, type Refusal } from '@ijkpunt/contracts';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { saveTrips } from './connection.js';
import type { RegionContext } from './region-context.js';
import { runInRegion, type Transaction } from './region-transaction.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly statementTimeoutMs: number;
  /** Hears of connections that broke while idle; the pool replaces them by itself. */
  readonly onError: (error: Error) => void;
}

/**
 * One pool under one database role. Tenant tables are reached through `inRegion` alone: without
 * its settings the policies show no rows and accept none.
 */
export class Database {
  private constructor(private readonly dataSource: DataSource) {}

  static async connect(options: DatabaseOptions): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url: options.url,
      entities: options.entities.map((entity) => entity as never),
      synchronize: false,
      migrationsRun: false,
      poolErrorHandler: options.onError,
      extra: {
        max: options.poolSize,
        connectionTimeoutMillis: 2_000,
        statement_timeout: options.statementTimeoutMs,
        query_timeout: options.statementTimeoutMs + 1_000,
        idle_in_transaction_session_timeout: 15_000,
        keepAlive: true,
        // What is asked waits at the server for what was asked before, and a connection that does
        // not answer in time is ended: the pool would lend it out again.
        pipeline: true,
        onConnect: (client: PoolClient) => {
          // Also while it is lent out: without a listener its error would end the process.
          client.on('error', options.onError);
          saveTrips(client);
        },
      },
    });
    return new Database(await dataSource.initialize());
  }

  /**
   * Runs `work` in one transaction that sees and writes this region only. In a region that is
   * read-only Postgres lets nothing be written, whatever the work; that is FORBIDDEN.
   */
  async inRegion<T>(context: RegionContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (!context.isReadOnly) return this.transact('START TRANSACTION', context, work);
    try {
      return await this.transact('START TRANSACTION READ ONLY', context, work);
    } catch (error) {
      throw isRefusedWrite(error) ? regionIsReadOnly() : error;
    }
  }

  /**
   * As `inRegion`, for several reads that must show one moment (figures beside each other). It can
   * write nothing.
   */
  async readInRegion<T>(context: RegionContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const begin = 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY';
    return this.transact(begin, context, work);
  }

  private async transact<T>(
    begin: string,
    context: RegionContext,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await runInRegion(runner, begin, context, work);
    } finally {
      await runner.release();
    }
  }

  /** For the role of the platform's administrator: names and progress of every region, no more. */
  async onPlatform<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(`select set_config('app.platform', 'on', true)`);
      return work(tx);
    });
  }

  /** For roles that own no tenant data: sign-in, the relay, global reference tables. */
  async outsideRegions<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** One statement outside regions, without the round trips of a transaction around it. */
  async runOutsideRegions<T>(statement: string, values: readonly unknown[]): Promise<T> {
    return this.dataSource.query<T>(statement, [...values]);
  }

  async isReachable(): Promise<boolean> {
    try {
      await this.dataSource.query('select 1');
      return true;
    } catch {
      return false;
    }
  }

  /** Connections of the pool by what they do, and requests that wait for one. */
  poolFigures(): Readonly<Record<'busy' | 'idle' | 'waiting', number>> {
    const { master } = this.dataSource.driver as unknown as { readonly master: Pool };
    const { totalCount, idleCount, waitingCount } = master;
    return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** Of Postgres: a write in a read-only transaction, or what was sent along with one. */
const refusedWrites = ['25006', '25P02'];

const isRefusedWrite = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && refusedWrites.includes(String(error.code));

export const regionIsReadOnly = (): Refusal =>
  forbidden(
    'Het abonnement van deze regio is afgelopen. U kunt alles nog lezen en downloaden, maar niets meer wijzigen.',
  );
