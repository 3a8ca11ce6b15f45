import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { requireActor, type Actor } from './actor.js';
import { Sessions } from './sessions.js';

const sam = 'schiedam@demo.example';
const bo = 'begeleider@demo.example';

describe('sessions', () => {
  let database: TestDatabase;
  let identity: Database;
  let sessions: Sessions;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    identity = await connectAs(database.urls.ijk_identity);
    sessions = new Sessions(identity);
  });
  beforeEach(async () => {
    await database.query('delete from identity.sessions');
  });
  afterAll(async () => {
    await identity.close();
    await database.drop();
  });

  const start = async (email = sam, userAgent = 'Firefox'): Promise<string> => {
    const [person] = await database.query<{ id: string }>(
      'select id from identity.people where email = $1',
      [email],
    );
    return identity.outsideRegions((tx) => sessions.start(tx, person?.id ?? '', userAgent));
  };
  const actorOf = async (token: string): Promise<Actor> =>
    requireActor(await sessions.findActor(token));
  /** Moves the times of every session back, as if so much time went by. */
  const age = (column: 'last_seen_at' | 'created_at', interval: string) =>
    database.query(`update identity.sessions set ${column} = ${column} - $1::interval`, [interval]);

  it('know the person and the roles behind a token', async () => {
    expect(await actorOf(await start(bo))).toMatchObject({
      name: 'Bo Voorbeeld',
      email: bo,
      regions: [
        { slug: 'rotterdam-rijnmond', grants: [{ role: 'facilitator', municipality: null }] },
        { slug: 'zaanstreek-waterland', grants: [{ role: 'facilitator', municipality: null }] },
      ],
    });
    const [region] = (await actorOf(await start(sam))).regions;
    const municipality = { code: 'GM0606', name: 'Schiedam', slug: 'schiedam' };
    expect(region?.grants).toEqual([{ role: 'municipality_coordinator', municipality }]);
  });

  it('have a token of 256 bits, another each time, of which only the hash is kept', async () => {
    const tokens = [await start(), await start()];
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await database.query<{ token_hash: Buffer; row: string }>(
      'select token_hash, s::text as row from identity.sessions s order by created_at, id',
    );
    expect(rows.map((row) => row.token_hash.toString('hex')).toSorted()).toEqual(
      tokens.map((token) => createHash('sha256').update(token).digest('hex')).toSorted(),
    );
    for (const token of tokens) {
      const hex = Buffer.from(token, 'base64url').toString('hex');
      for (const { row } of rows) {
        expect(row).not.toContain(token);
        expect(row).not.toContain(hex);
      }
    }
  });

  it.each([
    ['an empty one', () => ''],
    ['one that was never given', () => Buffer.alloc(32).toString('base64url')],
    ['one with a letter more', (token: string) => `${token}A`],
    ['its hash', (token: string) => createHash('sha256').update(token).digest('base64url')],
  ])('know nobody behind %s', async (_name, change) => {
    expect(await sessions.findActor(change(await start()))).toBeNull();
  });

  it.each([
    ['59 minutes without use', 'last_seen_at', '59 minutes', true],
    ['60 minutes without use', 'last_seen_at', '60 minutes', false],
    ['11 hours and 59 minutes', 'created_at', '11 hours 59 minutes', true],
    ['12 hours, however busy', 'created_at', '12 hours', false],
  ] as const)('after %s are as they should be', async (_name, column, interval, isAlive) => {
    const token = await start();
    await age(column, interval);
    const actor = await sessions.findActor(token);
    expect(actor !== null).toBe(isAlive);
  });

  it('stay alive by use, once a minute at most', async () => {
    const token = await start();
    const seen = () => database.query('select last_seen_at from identity.sessions');
    const started = await seen();
    await sessions.findActor(token);
    expect(await seen()).toEqual(started);
    await age('last_seen_at', '40 minutes');
    await sessions.findActor(token);
    await age('last_seen_at', '40 minutes');
    expect(await sessions.findActor(token)).not.toBeNull();
  });

  it('cannot be woken once they slept too long', async () => {
    const token = await start();
    await age('last_seen_at', '2 hours');
    expect(await sessions.findActor(token)).toBeNull();
    expect(await sessions.findActor(token)).toBeNull();
  });

  it('are listed for their own person, the living ones, newest first', async () => {
    await start(bo);
    await start(sam, 'slept');
    await age('last_seen_at', '2 hours');
    await start(sam, 'Chrome op een tablet');
    const phone = await start(sam, 'Safari op een telefoon');
    const listed = await sessions.list(await actorOf(phone));
    expect(listed.map(({ userAgent, isCurrent }) => [userAgent, isCurrent])).toEqual([
      ['Safari op een telefoon', true],
      ['Chrome op een tablet', false],
    ]);
    expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual(
      ['createdAt', 'id', 'isCurrent', 'lastSeenAt', 'userAgent'].toSorted(),
    );
  });

  it('keep a user agent of at most 300 characters', async () => {
    const token = await start(sam, 'x'.repeat(5_000));
    const [session] = await sessions.list(await actorOf(token));
    expect(session?.userAgent).toHaveLength(300);
  });

  it('end when their person says so, on the device at hand or another one', async () => {
    const [phone, tablet] = [await start(), await start()];
    const actor = await actorOf(phone);
    const tabletId = (await actorOf(tablet)).sessionId;
    await sessions.end(actor, tabletId);
    expect(await sessions.findActor(tablet)).toBeNull();
    expect(await sessions.findActor(phone)).not.toBeNull();
    await expect(sessions.end(actor, tabletId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await sessions.end(actor, actor.sessionId);
    expect(await sessions.findActor(phone)).toBeNull();
  });

  it("do not end by another's hand, and say no more than that they do not exist", async () => {
    const token = await start(sam);
    const { sessionId } = await actorOf(token);
    const other = await actorOf(await start(bo));
    const refusal = (id: string): Promise<unknown> =>
      sessions.end(other, id).catch((error: unknown) => error);
    expect(await refusal(sessionId)).toEqual(await refusal(newId()));
    await expect(sessions.end(other, sessionId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await sessions.findActor(token)).not.toBeNull();
  });

  it.each([
    ['ended yesterday', '-30', '-1', []],
    ['ends today', '-30', '0', []],
    ['ends tomorrow', '-30', '1', ['rotterdam-rijnmond']],
    ['starts today', '0', null, ['rotterdam-rijnmond']],
    ['starts tomorrow', '1', null, []],
  ])(
    'of a person whose role %s lead to the regions of today',
    async (_name, from, until, slugs) => {
      const token = await start('vlaardingen@demo.example');
      await database.query(
        `update identity.grants set valid_from = app.today() + $1::int,
         valid_until = app.today() + $2::int
        where person_id = (select id from identity.people where email = 'vlaardingen@demo.example')`,
        [from, until],
      );
      expect((await actorOf(token)).regions.map(({ slug }) => slug)).toEqual(slugs);
    },
  );

  it('hold only the roles that are valid when one of several ended', async () => {
    await database.query(
      `update identity.grants set valid_from = app.today() - 30, valid_until = app.today() - 1
        where person_id = (select id from identity.people where email = $1)
          and region_id = (select region_id from regions where slug = 'zaanstreek-waterland')`,
      [bo],
    );
    const { regions } = await actorOf(await start(bo));
    expect(regions.map(({ slug }) => slug)).toEqual(['rotterdam-rijnmond']);
  });
});
