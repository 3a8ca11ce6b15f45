import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { connectAs, createTestDatabase, laySilentLine, type TestDatabase } from '@ijkpunt/testing';
import { keepPlan } from './connection.js';
import { Database } from './database.js';
import { systemContext } from './region-context.js';
import { sendAlong, type Transaction } from './region-transaction.js';

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

  it('lets nothing be written in a region that is read-only, and says so, however it is sent', async () => {
    const ended = { ...context, isReadOnly: true };
    const refused = { code: 'FORBIDDEN', message: expect.stringContaining('is afgelopen') };
    expect(await app.inRegion(ended, (tx) => tx.query(settings))).toMatchObject([
      { region: context.regionId, isReadOnly: 'on' },
    ]);
    const works: ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) => tx.query('update scans set revision = 1'),
      (tx) => tx.query('select from scans for update'),
      (tx) => Promise.resolve(sendAlong(tx, 'update scans set revision = 1', [])),
    ];
    for (const work of works)
      await expect(app.inRegion(ended, work)).rejects.toMatchObject(refused);
    await expect(app.inRegion(ended, (tx) => tx.query('?'))).rejects.toThrow('syntax');
    await app.inRegion(context, (tx) => tx.query('update scans set revision = 1'));
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

describe('a transaction in a region', () => {
  let database: TestDatabase;
  let app: Database;
  const regionId = newId();
  const context = systemContext(regionId, 'test');
  const write = `insert into idempotency_keys (region_id, person_id, key, request_hash, response)
    values ($1, $2, $3, $4, '{}')`;
  const row = (mark: string): unknown[] => [regionId, context.personId, newId(), mark];
  const marks = async (): Promise<unknown[]> => {
    const rows = await database.query<{ request_hash: string }>(
      'select request_hash from idempotency_keys order by ctid',
    );
    return rows.map(({ request_hash }) => request_hash);
  };
  const divide = ['select 1 / $1::int', [0]] as const;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
    await database.query(
      `insert into regions (region_id, slug, name, kind, edition_policy)
       values ($1, 'regio', 'Regio', 'vrij', 'immediate')`,
      [regionId],
    );
    app = await Database.connect({
      url: database.urls.ijk_app,
      poolSize: 1,
      entities: [],
      statementTimeoutMs: 5_000,
      onError: () => undefined,
    });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(() => database.query('truncate idempotency_keys'));

  it('keeps what was sent along, in its place among the others', async () => {
    await app.inRegion(context, async (tx) => {
      await tx.query(write, row('first'));
      sendAlong(tx, write, row('along'));
      await tx.query(
        `insert into idempotency_keys select region_id, person_id, $1::uuid, 'seen', response
           from idempotency_keys where request_hash = 'along'`,
        [newId()],
      );
      sendAlong(tx, write, row('last'));
    });
    expect(await marks()).toEqual(['first', 'along', 'seen', 'last']);
  });

  it.each([
    ['nothing follows', () => Promise.resolve()],
    ['another statement follows', (tx: Transaction) => tx.query('select 1')],
    ['the work goes wrong', () => Promise.reject(new Error('refused'))],
  ])('fails with the first failure when %s', async (_when, follow) => {
    const failing = app.inRegion(context, async (tx) => {
      await tx.query(write, row('before'));
      sendAlong(tx, ...divide);
      sendAlong(tx, write, row('after'));
      await follow(tx);
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await marks()).toEqual([]);
  });

  it('does not say that it was done when a failure in it was passed over', async () => {
    const careless = app.inRegion(context, async (tx) => {
      await tx.query(write, row('lost'));
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    await expect(careless).rejects.toThrow('nothing is kept');
    expect(await marks()).toEqual([]);
  });

  it('leaves nothing on its way when the work goes wrong', async () => {
    const refused = app.inRegion(context, async (tx) => {
      sendAlong(tx, write, row('refused'));
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await app.inRegion(context, (tx) => tx.query(write, row('next')));
    expect(await marks()).toEqual(['next']);
  });

  it('fails when its connection is cut, and the next one has another', async () => {
    const cut = app.inRegion(context, async (tx) => {
      const [{ pid }]: [{ pid: number }] = await tx.query('select pg_backend_pid() as pid');
      sendAlong(tx, write, row('lost'));
      await database.query('select pg_terminate_backend($1, 5000)', [pid]);
      await tx.query('select 1');
    });
    await expect(cut).rejects.toThrow();
    expect(await marks()).toEqual([]);
    await app.inRegion(context, (tx) => tx.query(write, row('next')));
    expect(await marks()).toEqual(['next']);
  });

  it('fails when its connection falls silent, and the next one has another', async () => {
    const line = await laySilentLine(database.urls.ijk_app);
    const far = await Database.connect({
      url: line.through(database.urls.ijk_app),
      poolSize: 1,
      entities: [],
      statementTimeoutMs: 200,
      onError: () => undefined,
    });
    try {
      line.fallSilent();
      const unheard = far.inRegion(context, (tx) => tx.query(write, row('lost')));
      await expect(unheard).rejects.toThrow('Query read timeout');
      await far.inRegion(context, (tx) => tx.query('select 1'));
    } finally {
      await far.close();
      await line.close();
    }
  });

  it('plans a statement whose plan is kept once on a connection', async () => {
    const add = keepPlan('select $1::int + 1 as sum');
    const sums = await app.inRegion(context, async (tx) => [
      await tx.query(add, [1]),
      await tx.query(add, [2]),
    ]);
    expect(sums).toEqual([[{ sum: 2 }], [{ sum: 3 }]]);
    await app.inRegion(context, (tx) => tx.query(add, [3]));
    const [plans] = await app.runOutsideRegions<unknown[]>(
      'select (generic_plans + custom_plans)::int as runs from pg_prepared_statements where statement = $1',
      [add],
    );
    expect(plans).toEqual({ runs: 3 });
  });
});
