import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database, RegionContext, Transaction } from '@ijkpunt/platform';
import { accessOf, connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import type { GatewayClient, HttpAnswer } from './testing/gateway-client.js';
import { inLanes } from './testing/in-lanes.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const rijnmond = 'rotterdam-rijnmond';
const brabant = 'noordoost-brabant';

describe('two regions at once through one gateway', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.close());

  const questions = [
    `query ($scan: ScanRef!) { scan(scan: $scan) {
       region { slug } municipality { slug } answers { questionCode level note answeredBy } } }`,
    `query ($scan: ScanRef!) { results(scan: $scan) {
       region { slug } municipality { slug } total themes { code own region } } }`,
    `query ($scan: ScanRef!) { reports(scan: $scan) { isPending } viewer { name email }
       scan(scan: $scan) { region { slug } submissions { submittedBy } } }`,
  ];
  const bodyFor = (region: string, municipality: string, question: number): string =>
    JSON.stringify({
      query: questions[question % questions.length],
      variables: { scan: { region, campaign: 'zelfscan-2025', municipality } },
    });
  /**
   * So many lanes wait for a connection now and then, on a busy machine for longer than the pool
   * does. Who is told to come back later comes back, and was told nothing of anybody.
   */
  const ask = async (client: GatewayClient, body: string): Promise<HttpAnswer> => {
    for (;;) {
      const answer = await client.post(body);
      if (!answer.body.includes('"code":"UNAVAILABLE"')) return answer;
      const { data = null } = JSON.parse(answer.body) as { data?: unknown };
      expect(data).toBeNull();
    }
  };
  /** Somebody who leaves before the answer is there. */
  const leave = (client: GatewayClient, body: string): Promise<void> =>
    new Promise((resolve) => {
      const headers = { 'content-type': 'application/json', cookie: client.cookie ?? '' };
      const to = { host: '127.0.0.1', port: gateway.port, path: '/graphql', method: 'POST' };
      const sent = request({ ...to, headers });
      sent.on('error', () => undefined);
      sent.on('close', resolve);
      sent.end(body, () => setImmediate(() => sent.destroy()));
    });

  it('answers 500 requests each with what it answers alone', async () => {
    const people = [
      { client: await gateway.signIn('schiedam@demo.example'), names: [rijnmond, 'schiedam'] },
      { client: await gateway.signIn('oss@demo.example'), names: [brabant, 'oss'] },
    ] as const;
    const alone = new Map<string, string>();
    for (const { client, names } of people) {
      for (const question of questions.keys()) {
        const body = bodyFor(names[0], names[1], question);
        alone.set(body, (await ask(client, body)).body);
      }
    }
    expect(new Set(alone.values()).size).toBe(people.length * questions.length);
    for (const [body, answer] of alone) {
      expect(answer).not.toContain('"errors"');
      expect(answer.includes(rijnmond)).toBe(body.includes(rijnmond));
      expect(answer.includes(brabant)).toBe(body.includes(brabant));
    }

    const wrong: string[] = [];
    await inLanes(500, 40, async (index) => {
      const { client, names } = people[index % 2 === 0 ? 0 : 1];
      const body = bodyFor(names[0], names[1], index);
      if (index % 7 === 3) return leave(client, body);
      const answer = await ask(client, body);
      if (answer.status !== 200 || answer.body !== alone.get(body)) wrong.push(answer.body);
    });
    expect(wrong).toEqual([]);
  });
});

describe('two regions at once on three connections', () => {
  const poolSize = 3;
  let database: TestDatabase;
  let app: Database;
  let identity: Database;
  let contexts: readonly [RegionContext, RegionContext];
  let tables: string[];

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    app = await connectAs(database.urls.ijk_app, poolSize);
    identity = await connectAs(database.urls.ijk_identity, poolSize);
    contexts = [
      (await accessOf(identity, 'schiedam@demo.example', rijnmond)).context,
      (await accessOf(identity, 'oss@demo.example', brabant)).context,
    ];
    const rows = await database.query<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relkind = 'r' and c.relrowsecurity and c.relnamespace = 'public'::regnamespace
          and has_table_privilege('ijk_app', c.oid, 'select') order by 1`,
    );
    tables = rows.map((row) => row.name);
  });
  afterAll(async () => {
    await Promise.all([app.close(), identity.close()]);
    await database.drop();
  });

  const read = async (tx: Transaction, table: string): Promise<{ region_id: string }[]> =>
    tx.query(`select * from ${table} limit 200`);
  /** What may happen to a transaction halfway; a fifth of them end as they should. */
  const mishaps: readonly ((tx: Transaction) => Promise<unknown>)[] = [
    async () => undefined,
    async () => {
      throw new Error('a mistake of ours');
    },
    (tx) => tx.query('select 1 / 0'),
    (tx) => tx.query(`set local statement_timeout = '5ms'; select pg_sleep(10)`),
    (tx) => tx.query('select pg_terminate_backend(pg_backend_pid())'),
  ];

  it('shows rows of the own region only, whatever happened on the connection before', async () => {
    const kinds = contexts.flatMap((context) => tables.map((table) => ({ context, table })));
    const rowsOf = new Map<object, number>();
    for (const kind of kinds) {
      const rows = await app.inRegion(kind.context, (tx) => read(tx, kind.table));
      rowsOf.set(kind, rows.length);
    }
    const wrong: unknown[] = [];
    const ended = { well: 0, badly: 0 };
    await inLanes(500, 12, async (index) => {
      const kind = kinds[(index * 11) % kinds.length] ?? { context: contexts[0], table: 'scans' };
      const { context, table } = kind;
      const look = async (tx: Transaction): Promise<void> => {
        const rows = await read(tx, table);
        const foreign = rows.filter((row) => row.region_id !== context.regionId);
        if (foreign.length > 0 || rows.length !== rowsOf.get(kind)) wrong.push({ table, rows });
      };
      let hasBegun = false;
      const work = async (tx: Transaction): Promise<void> => {
        hasBegun = true;
        await look(tx);
        await mishaps[index % mishaps.length]?.(tx);
        await look(tx);
      };
      // Who waited in vain for a connection has seen nothing yet, and waits again.
      while (!hasBegun) {
        const run = index % 3 === 0 ? app.readInRegion(context, work) : app.inRegion(context, work);
        const end = await run.then(
          () => 'well' as const,
          () => 'badly' as const,
        );
        if (hasBegun) ended[end] += 1;
      }
    });
    expect(wrong).toEqual([]);
    expect(ended).toEqual({ well: 100, badly: 400 });
    const filled = kinds.filter((kind) => rowsOf.get(kind) !== 0).map(({ table }) => table);
    for (const table of ['scans', 'answers', 'submissions', 'municipal_results', 'editions']) {
      expect(filled.filter((each) => each === table)).toHaveLength(contexts.length);
    }
  });

  it('shows no row at all without a region, on any connection', async () => {
    const inside = await app.inRegion(contexts[0], (tx) => read(tx, 'scans'));
    expect(inside).not.toEqual([]);

    let waiting = poolSize;
    let letGo: () => void = () => undefined;
    const together = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const seen = await Promise.all(
      Array.from({ length: poolSize }, () =>
        app.outsideRegions(async (tx) => {
          const [{ pid } = { pid: 0 }]: { pid: number }[] = await tx.query(
            'select pg_backend_pid() as pid',
          );
          // Held until all are out of the pool: each of them is looked at.
          waiting -= 1;
          if (waiting === 0) letGo();
          await together;
          const rows = [];
          for (const table of tables) rows.push(...(await read(tx, table)));
          return { pid, rows };
        }),
      ),
    );
    expect(new Set(seen.map(({ pid }) => pid)).size).toBe(poolSize);
    expect(seen.flatMap(({ rows }) => rows)).toEqual([]);
  });

  it('would notice a setting that stayed on a connection', async () => {
    const careless = await connectAs(database.urls.ijk_app, 1);
    await careless.outsideRegions((tx) =>
      tx.query(`select set_config('app.region', $1, false)`, [contexts[0].regionId]),
    );
    expect(await careless.outsideRegions((tx) => read(tx, 'scans'))).not.toEqual([]);
    await careless.close();
  });

  it('refuses to write a row of another region', async () => {
    const [own, other] = contexts;
    const count = () =>
      database.query('select region_id, count(*)::int from scans group by 1 order by 1');
    const before = await count();
    const insert = (regionId: string): Promise<unknown> =>
      app.inRegion(own, (tx) =>
        tx.query(
          `insert into scans (region_id, id, campaign_id, municipality_code, status, revision,
             answered, asked)
           select $1, gen_random_uuid(), c.id, 'GM0606', 'in_progress', 0, 0, 53
             from campaigns c limit 1`,
          [regionId],
        ),
      );
    await expect(insert(other.regionId)).rejects.toThrow(/row-level security/);
    // Of the own region it is only one too many.
    await expect(insert(own.regionId)).rejects.toThrow(/duplicate key/);
    const changed = app.inRegion(own, (tx) =>
      tx.query('update scans set region_id = $1', [other.regionId]),
    );
    await expect(changed).rejects.toThrow(/row-level security/);
    expect(await count()).toEqual(before);
  });

  it('changes nothing of another region that is named outright', async () => {
    const [own, other] = contexts;
    const change = (regionId: string): Promise<[unknown[], number]> =>
      app.inRegion(own, (tx) =>
        tx.query('update scans set updated_at = now() where region_id = $1', [regionId]),
      );
    expect((await change(other.regionId))[1]).toBe(0);
    expect((await change(own.regionId))[1]).toBeGreaterThan(0);
  });
});
