import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

/** Statements by their text, with the name under which connections keep the plan. */
const kept = new Map<string, string>();

/**
 * Says of a statement, with values, that each connection plans it once: for what is asked all day
 * long, since policies and joins make the plan cost more than the rows. Every text stays known
 * for ever, so it is one of the code and holds no value.
 */
export function keepPlan(statement: string): string {
  if (!kept.has(statement)) kept.set(statement, `ijkpunt_${kept.size + 1}`);
  return statement;
}

type Send = (statement: unknown, ...others: unknown[]) => unknown;

/**
 * Makes a new connection of a pool send in one packet what the process asks without waiting in
 * between, and name the statements whose plan is kept.
 */
export function saveTrips(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const send = client.query.bind(client) as Send;
  let isGathering = false;
  const gather = (): void => {
    if (isGathering) return;
    isGathering = true;
    stream.cork();
    process.nextTick(() => {
      isGathering = false;
      stream.uncork();
    });
  };
  const gathered: Send = (statement, ...others) => {
    gather();
    const name = typeof statement === 'string' ? kept.get(statement) : undefined;
    return send(name ? { name, text: statement } : statement, ...others);
  };
  client.query = gathered as unknown as typeof client.query;
}
