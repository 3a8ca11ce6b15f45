import { Agent } from 'node:http';
import { Client } from 'pg';
import { freePort } from '@ijkpunt/database';
import { readConfig, startGateway } from '@ijkpunt/gateway';
import { createLogger } from '@ijkpunt/platform';
import type { TestDatabase } from '@ijkpunt/testing';
import { post, type Target } from './http-client.js';

export interface Statement {
  readonly role: string;
  /** Of a statement whose plan is kept. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The statements that one request costs, in their order. Taken from a gateway in this process by
 * listening in on pg, so that the comparison follows the product by itself.
 */
export async function recordStatements(
  { urls }: TestDatabase,
  request: Omit<Target, 'port'>,
): Promise<Statement[]> {
  const port = await freePort();
  const config = readConfig({
    APP_DATABASE_URL: urls.ijk_app,
    IDENTITY_DATABASE_URL: urls.ijk_identity,
    QUEUE_URL: urls.ijk_queue,
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
  });
  // Before the pool opens its connections: each keeps hold of what it sends with.
  const recording = listenIn();
  const gateway = await startGateway(config, createLogger('gateway', 'silent'));
  const agent = new Agent();
  try {
    // The first request also reads what the process then keeps.
    await post(agent, { ...request, port });
    recording.statements.length = 0;
    await post(agent, { ...request, port });
    if (recording.statements.length === 0) throw new Error('the gateway sent no statement');
    return [...recording.statements];
  } finally {
    agent.destroy();
    await gateway.close();
    recording.end();
  }
}

function listenIn(): { readonly statements: Statement[]; end(): void } {
  const statements: Statement[] = [];
  const original = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...given: unknown[]): unknown {
    const [first, second] = given;
    statements.push({ role: this.user ?? '', ...asStatement(first, second) });
    return Reflect.apply(original, this, given);
  } as typeof original;
  return { statements, end: () => void (Client.prototype.query = original) };
}

function asStatement(first: unknown, second: unknown): Omit<Statement, 'role'> {
  const values = Array.isArray(second) ? (second as unknown[]) : [];
  if (typeof first === 'string') return { text: first, values };
  const given = first as { name?: string; text: string; values?: unknown[] };
  return { values, ...given };
}
