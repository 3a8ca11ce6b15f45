import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoPassword } from '@ijkpunt/demo';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { enterRegion, requireActor } from './actor.js';
import { Sessions } from './sessions.js';
import { SignIn, type SignInRequest } from './sign-in.js';

const email = 'schiedam@demo.example';
const address = '192.0.2.1';
const wrong = { password: 'niet het goede wachtwoord' };

describe('signing in', () => {
  let database: TestDatabase;
  let identity: Database;
  let sessions: Sessions;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    identity = await connectAs(database.urls.ijk_identity, 10);
    sessions = new Sessions(identity);
  });
  beforeEach(async () => {
    await database.query('delete from identity.sign_in_attempts');
    await database.query('delete from identity.sessions');
  });
  afterAll(async () => {
    await identity.close();
    await database.drop();
  });

  const signIn = (change: Partial<SignInRequest> = {}): Promise<string> =>
    new SignIn(identity, sessions).run({
      email,
      password: demoPassword,
      address,
      userAgent: 'Firefox',
      ...change,
    });
  const codeOf = (change: Partial<SignInRequest> = {}): Promise<string> =>
    signIn(change).then(
      () => 'signed in',
      (error: unknown) => String((error as { code?: unknown }).code),
    );
  const codesOf = async (times: number, change: Partial<SignInRequest>): Promise<string[]> => {
    const codes: string[] = [];
    for (let turn = 0; turn < times; turn += 1) codes.push(await codeOf(change));
    return codes;
  };
  const countsOf = async (): Promise<Record<string, number>> => {
    const rows = await database.query<{ subject: string; n: number }>(
      'select subject, count(*)::int as n from identity.sign_in_attempts group by subject',
    );
    return Object.fromEntries(rows.map(({ subject, n }) => [subject, n]));
  };
  const addFailures = (subject: string, count: number) =>
    database.query(
      'insert into identity.sign_in_attempts (subject) select $1 from generate_series(1, $2)',
      [subject, count],
    );
  const letTimePass = (interval: string) =>
    database.query('update identity.sign_in_attempts set failed_at = failed_at - $1::interval', [
      interval,
    ]);
  const waiting = async (): Promise<number> => {
    const [row] = await database.query<{ n: number }>(
      `select count(*)::int as n from pg_locks where not granted
          and database = (select oid from pg_database where datname = current_database())`,
    );
    return row?.n ?? 0;
  };
  const times = (count: number, code: string): string[] =>
    Array.from({ length: count }, () => code);

  it('starts a session of the person', async () => {
    const actor = requireActor(await sessions.findActor(await signIn()));
    expect(actor).toMatchObject({ name: 'Sam Voorbeeld', email });
    expect(await sessions.list(actor)).toMatchObject([{ userAgent: 'Firefox', isCurrent: true }]);
  });

  it.each(['Schiedam@Demo.Example', 'SCHIEDAM@DEMO.EXAMPLE', '  schiedam@demo.example\n'])(
    'takes the address %j for the same account',
    async (written) => {
      expect(await codeOf({ email: written })).toBe('signed in');
    },
  );

  it('says the same of a wrong password and of an account that does not exist', async () => {
    const refusal = (change: Partial<SignInRequest>): Promise<unknown> =>
      signIn(change).catch((error: unknown) => error);
    const wrongPassword = await refusal(wrong);
    expect(wrongPassword).toMatchObject({ code: 'UNAUTHENTICATED', details: {} });
    expect(await refusal({ email: 'niemand@demo.example' })).toEqual(wrongPassword);
    expect(await refusal({ email: '' })).toEqual(wrongPassword);
    expect(await refusal({ password: '' })).toEqual(wrongPassword);
    expect(await database.query('select 1 from identity.sessions')).toEqual([]);
  });

  it.each([
    ['with a NUL', `${email}\0`],
    ['with half an emoji', `${email}\ud83d`],
    [
      'of ten thousand different letters',
      Array.from({ length: 10_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''),
    ],
  ])('says the same of an address %s, and counts it', async (_name, unusual) => {
    expect(await codesOf(6, { email: unusual })).toEqual([
      ...times(5, 'UNAUTHENTICATED'),
      'RATE_LIMITED',
    ]);
    expect(await codeOf()).toBe('signed in');
  });

  it.each([email, 'niemand@demo.example'])(
    'refuses %s after five failures at one address, the right password too',
    async (account) => {
      expect(await codesOf(6, { email: account, ...wrong })).toEqual([
        ...times(5, 'UNAUTHENTICATED'),
        'RATE_LIMITED',
      ]);
      expect(await codeOf({ email: account })).toBe('RATE_LIMITED');
      expect(await codeOf({ email: account.toUpperCase() })).toBe('RATE_LIMITED');
    },
  );

  it('refuses that account at that address only, and for a quarter of an hour', async () => {
    await codesOf(5, wrong);
    expect(await codeOf()).toBe('RATE_LIMITED');
    expect(await codeOf({ address: '192.0.2.2' })).toBe('signed in');
    expect(await codeOf({ email: 'vlaardingen@demo.example' })).toBe('signed in');
    await letTimePass('14 minutes');
    expect(await codeOf()).toBe('RATE_LIMITED');
    await letTimePass('1 minute');
    expect(await codeOf()).toBe('signed in');
  });

  it('counts no attempt that it refused to look at', async () => {
    await codesOf(5, wrong);
    const before = await countsOf();
    await codesOf(3, wrong);
    expect(await countsOf()).toEqual(before);
  });

  it('answers one of many attempts at once when one is left', async () => {
    await addFailures(`${email} ${address}`, 4);
    // Nothing can be counted until all of them have come as far as they can.
    await database.query('begin');
    await database.query('lock table identity.sign_in_attempts in share mode');
    const attempts = Array.from({ length: 8 }, () => codeOf(wrong));
    while ((await waiting()) < attempts.length) await setTimeout(10);
    await database.query('commit');
    expect((await Promise.all(attempts)).toSorted()).toEqual([
      ...times(7, 'RATE_LIMITED'),
      'UNAUTHENTICATED',
    ]);
  });

  it('refuses an address for a minute after twenty failures on any account', async () => {
    await addFailures(address, 19);
    expect(await codeOf(wrong)).toBe('UNAUTHENTICATED');
    expect(await codeOf({ email: 'vlaardingen@demo.example' })).toBe('RATE_LIMITED');
    await letTimePass('1 minute');
    expect(await codeOf({ email: 'vlaardingen@demo.example' })).toBe('signed in');
  });

  it('refuses an account for a day after a hundred failures from anywhere', async () => {
    await addFailures(email, 99);
    expect(await codeOf(wrong)).toBe('UNAUTHENTICATED');
    expect(await codeOf({ address: '192.0.2.9' })).toBe('RATE_LIMITED');
    await letTimePass('23 hours');
    expect(await codeOf({ address: '192.0.2.9' })).toBe('RATE_LIMITED');
    await letTimePass('1 hour');
    expect(await codeOf({ address: '192.0.2.9' })).toBe('signed in');
  });

  it('clears the counts of the account on success, and leaves that of the address', async () => {
    await codesOf(2, wrong);
    const pair = `${email} ${address}`;
    expect(await countsOf()).toEqual({ [email]: 2, [address]: 2, [pair]: 2 });
    await signIn();
    expect(await countsOf()).toEqual({ [address]: 2 });
  });

  it('forgets failures after two days', async () => {
    await addFailures('198.51.100.1', 3);
    await letTimePass('49 hours');
    await codeOf(wrong);
    expect(await countsOf()).not.toHaveProperty('198.51.100.1');
  });

  it('lets in whose role ended yesterday, into no region', async () => {
    await database.query(
      `update identity.grants set valid_from = app.today() - 30, valid_until = app.today() - 1
        where person_id = (select id from identity.people where email = $1)`,
      ['vlaardingen@demo.example'],
    );
    const token = await signIn({ email: 'vlaardingen@demo.example' });
    const actor = requireActor(await sessions.findActor(token));
    expect(actor.regions).toEqual([]);
    expect(() => enterRegion(actor, 'rotterdam-rijnmond', 'test')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });
});
