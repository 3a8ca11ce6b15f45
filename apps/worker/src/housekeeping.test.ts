import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { deleteDeliveredEvents, deleteRequestKeys } from './housekeeping.js';

let database: TestDatabase;
let relay: Database;
beforeAll(async () => {
  database = await createTestDatabase('demo');
  relay = await connectAs(database.urls.ijk_relay);
});
afterAll(async () => {
  await relay.close();
  await database.drop();
});
beforeEach(async () => {
  await database.query('delete from events');
  await database.query('delete from idempotency_keys');
});

/** As many rows as asked, which tell of themselves in a column that means nothing here. */
const insertEvents = (mark: string, doneAt: string, n = 1): Promise<unknown> =>
  database.query(
    `insert into events (region_id, id, kind, entity_id, version, trace_id, done_at)
     select (select min(region_id::text)::uuid from regions), gen_random_uuid(),
            'scan.submitted.v1', gen_random_uuid(), 1, $1, ${doneAt}
       from generate_series(1, $2)`,
    [mark, n],
  );
const insertKeys = (mark: string, createdAt: string, n = 1): Promise<unknown> =>
  database.query(
    `insert into idempotency_keys (region_id, person_id, key, request_hash, response, created_at)
     select (select min(region_id::text)::uuid from regions), gen_random_uuid(),
            gen_random_uuid(), $1, '{}', ${createdAt}
       from generate_series(1, $2)`,
    [mark, n],
  );
const marks = async (column: string, table: string): Promise<unknown[]> => {
  const rows = await database.query<{ mark: string }>(
    `select distinct ${column} as mark from ${table} order by 1`,
  );
  return rows.map(({ mark }) => mark);
};

describe('housekeeping', () => {
  it('deletes events a week after their delivery, however many, and no others', async () => {
    await insertEvents('old', `now() - interval '8 days'`, 2_001);
    await insertEvents('recent', `now() - interval '6 days'`);
    await insertEvents('undelivered', 'null');
    await database.query(`update events set created_at = now() - interval '1 year'`);
    await deleteDeliveredEvents(relay);
    expect(await marks('trace_id', 'events')).toEqual(['recent', 'undelivered']);
  });

  it('deletes keys of requests after a day, however many, and no others', async () => {
    await insertKeys('old', `now() - interval '25 hours'`, 2_001);
    await insertKeys('recent', `now() - interval '23 hours'`);
    await deleteRequestKeys(relay);
    expect(await marks('request_hash', 'idempotency_keys')).toEqual(['recent']);
  });
});
