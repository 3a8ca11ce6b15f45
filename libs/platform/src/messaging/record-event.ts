import { newId, type EventKind } from '@ijkpunt/contracts';
import type { Transaction } from '../database/database.js';
import type { RegionContext } from '../database/region-context.js';

/** The channel on which the relay hears of new events; polling covers a missed one. */
export const eventsChannel = 'ijk_events';

export interface EventFact {
  readonly kind: EventKind;
  readonly entityId: string;
  readonly version: number;
  /** 0 is at once; higher numbers wait until nothing else does. */
  readonly priority?: number;
}

/** Writes a fact in the transaction of the change it tells of: both are there, or neither. */
export async function record(
  tx: Transaction,
  context: RegionContext,
  fact: EventFact,
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into events (region_id, id, kind, entity_id, version, trace_id, priority)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      context.regionId,
      id,
      fact.kind,
      fact.entityId,
      fact.version,
      context.traceId,
      fact.priority ?? 0,
    ],
  );
  await tx.query('select pg_notify($1, $2)', [eventsChannel, '']);
  return id;
}
