import { newId, type EventKind } from '@ijkpunt/contracts';
import type { Transaction } from '../database/region-transaction.js';
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

/**
 * Writes facts in the transaction of the change they tell of: all are there, or nothing is. One
 * statement wakes the relay too, which hears of it at the commit.
 */
export async function record(
  tx: Transaction,
  context: RegionContext,
  ...facts: readonly EventFact[]
): Promise<void> {
  const rows = facts.map(({ kind, entityId, version, priority }) => ({
    id: newId(),
    kind,
    entity_id: entityId,
    version,
    priority: priority ?? 0,
  }));
  await tx.query(
    `with recorded as (
       insert into events (region_id, id, kind, entity_id, version, trace_id, priority)
       select $1, id, kind, entity_id, version, $2, priority
         from jsonb_to_recordset($3)
           as fact(id uuid, kind text, entity_id uuid, version integer, priority integer))
     select pg_notify($4, '')`,
    [context.regionId, context.traceId, JSON.stringify(rows), eventsChannel],
  );
}
