import type { Database } from '@ijkpunt/platform';

const atOnce = 1_000;

/** Events that were delivered a week ago; one that was not is never deleted. */
export const deleteDeliveredEvents = (relayDatabase: Database): Promise<void> =>
  deleteInBatches(
    relayDatabase,
    `delete from events where (region_id, id) in (
       select region_id, id from events where done_at < now() - interval '7 days' limit $1)`,
  );

/** After a day nobody sends a request again under the same key. */
export const deleteRequestKeys = (relayDatabase: Database): Promise<void> =>
  deleteInBatches(
    relayDatabase,
    `delete from idempotency_keys where (region_id, person_id, key) in (
       select region_id, person_id, key from idempotency_keys
        where created_at < now() - interval '1 day' limit $1)`,
  );

/** So that no statement is long. */
async function deleteInBatches(database: Database, statement: string): Promise<void> {
  for (;;) {
    const [, count] = await database.runOutsideRegions<[unknown[], number]>(statement, [atOnce]);
    if (count < atOnce) return;
  }
}
