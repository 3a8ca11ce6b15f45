import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import type { Database } from './database.js';
import { systemContext } from './region-context.js';

const settings = `select current_setting('app.region', true) as region,
  current_setting('transaction_read_only') as "isReadOnly",
  current_setting('transaction_isolation') as isolation`;

describe('reading in a region', () => {
  let database: TestDatabase;
  let app: Database;
  const context = systemContext(newId(), 'test');
  beforeAll(async () => {
    database = await createTestDatabase('empty');
    app = await connectAs(database.urls.ijk_app);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('shows one moment of that region, and can write nothing', async () => {
    expect(await app.readInRegion(context, (tx) => tx.query(settings))).toEqual([
      { region: context.regionId, isReadOnly: 'on', isolation: 'repeatable read' },
    ]);
    const write = 'update scans set revision = 1';
    await expect(app.readInRegion(context, (tx) => tx.query(write))).rejects.toThrow('read-only');
    await app.inRegion(context, (tx) => tx.query(write));
  });

  it.each([
    ['what was read', () => Promise.resolve()],
    ['a refusal', () => Promise.reject(new Error('refused'))],
    ['a statement that failed', (tx: { query(sql: string): Promise<void> }) => tx.query('?')],
  ])('leaves nothing behind on its connection after %s', async (_what, work) => {
    // More than the pool has connections: each of them is met again.
    for (let time = 0; time < 12; time += 1) {
      await app.readInRegion(context, work).catch(() => undefined);
    }
    for (let time = 0; time < 12; time += 1) {
      const [left] = await app.runOutsideRegions<{ region: string | null; isReadOnly: string }[]>(
        settings,
        [],
      );
      expect(left?.region || null).toBeNull();
      expect(left?.isReadOnly).toBe('off');
    }
  });
});
