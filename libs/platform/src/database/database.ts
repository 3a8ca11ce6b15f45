import type { Socket } from 'node:net';
import { escapeLiteral, type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { RegionContext } from './region-context.js';

export type Transaction = EntityManager;

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
        onConnect: (client: PoolClient) => {
          // Also while it is lent out: without a listener its error would end the process.
          client.on('error', options.onError);
          cutWhenSilent(client);
        },
      },
    });
    return new Database(await dataSource.initialize());
  }

  /** Runs `work` in one transaction that sees and writes this region only. */
  async inRegion<T>(context: RegionContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.transact('start transaction', context, work);
  }

  /**
   * As `inRegion`, for several reads that must show one moment (figures beside each other). It can
   * write nothing.
   */
  async readInRegion<T>(context: RegionContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const begin = 'start transaction isolation level repeatable read read only';
    return this.transact(begin, context, work);
  }

  /** The region is entered in the same message as the transaction: each trip to Postgres counts. */
  private async transact<T>(
    begin: string,
    context: RegionContext,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(`${begin}; ${enterRegion(context)}`);
      const result = await work(runner.manager);
      await runner.query('commit');
      return result;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined);
      throw error;
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

/** Transaction-local settings only: a session-level one would stay for the next user. */
function enterRegion(context: RegionContext): string {
  const settings = {
    'app.region': context.regionId,
    'app.person': context.personId,
    'app.municipalities': context.municipalities.join(','),
    'app.is_regional': context.isRegional ? 'on' : '',
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
  );
  return `select ${calls.join(', ')}`;
}

/**
 * A query without an answer leaves its connection waiting for ever, and TypeORM gives it back to
 * the pool, where the next one waits behind it. Cut, it is replaced.
 */
function cutWhenSilent(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const guarded = (...args: unknown[]): unknown => {
    const answer = query(...args);
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        if (error.message === 'Query read timeout') stream.destroy(error);
      });
    }
    return answer;
  };
  client.query = guarded as unknown as typeof client.query;
}
