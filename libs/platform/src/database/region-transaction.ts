import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { RegionContext } from './region-context.js';

export type Transaction = EntityManager;

type Send = (statement: string, values?: unknown[]) => Promise<QueryResult>;

/** How to send what nobody waits for, in each transaction that is open. */
const senders = new WeakMap<Transaction, Send>();

/**
 * Sends a statement whose answer nobody needs: it travels with the commit. Should it fail, then
 * so does the transaction, with that error. Inside a region only.
 */
export function sendAlong(tx: Transaction, statement: string, values: readonly unknown[]): void {
  const send = senders.get(tx);
  if (!send) throw new Error('nobody would hear what becomes of this statement');
  void send(statement, [...values]);
}

/**
 * Runs `work` in one transaction that entered its region. Each trip to Postgres counts, so the
 * beginning travels with the first statement of the work: it comes first, and when it fails
 * nothing after it does anything.
 */
export async function runInRegion<T>(
  runner: QueryRunner,
  begin: string,
  context: RegionContext,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const { manager } = runner;
  const client = (await runner.connect()) as PoolClient;
  const sent: Promise<QueryResult>[] = [];
  // Not by way of TypeORM, which waits a little before it sends: this must keep its place.
  const send: Send = (statement, values) => {
    const answer = client.query(statement, values);
    // Heard below; whatever fails before that must not end the process.
    answer.catch(() => undefined);
    sent.push(answer);
    return answer;
  };
  senders.set(manager, send);
  try {
    void send(`${begin}; ${enterRegion(context)}`);
    const result = await work(manager);
    const committed = send('COMMIT');
    await Promise.all(sent);
    requireCommitted(await committed);
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    // What failed first is why the others did.
    await Promise.all(sent);
    throw error;
  } finally {
    senders.delete(manager);
  }
}

/**
 * Steps from one region into the next within a transaction on the platform, for what must be so
 * in all of them or in none. What it may do in each is what its role may do there.
 */
export async function standInRegion(tx: Transaction, context: RegionContext): Promise<void> {
  await tx.query(enterRegion(context));
}

/** Postgres answers a commit of what failed with a rollback, which is no error to it. */
function requireCommitted({ command }: QueryResult): void {
  if (command !== 'COMMIT') throw new Error('a statement failed, so nothing is kept');
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
