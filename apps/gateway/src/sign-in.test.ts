import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPassword } from '@ijkpunt/demo';
import {
  readAnswer,
  seenOf,
  type GatewayClient,
  type HttpAnswer,
} from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const schiedam = 'schiedam@demo.example';
const codesOf = (answer: HttpAnswer): string[] =>
  readAnswer(answer).errors.map(({ extensions }) => extensions.code);
const cookieOf = ({ headers }: HttpAnswer): string => (headers['set-cookie'] ?? []).join(' and ');

describe('signing in', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.close());

  const forgetFailures = () => gateway.database.query('delete from identity.sign_in_attempts');
  const sessionsOf = async (client: GatewayClient) => {
    const query = '{ sessions { id isCurrent userAgent createdAt lastSeenAt } }';
    const { sessions } = await client.data<{
      sessions: { id: string; isCurrent: boolean; userAgent: string }[];
    }>(query);
    return sessions;
  };

  it('gives a cookie that no script, no other site and no later day has', async () => {
    const answer = await gateway.visitor().signIn(schiedam);
    expect(readAnswer(answer).data).toEqual({ signIn: { email: schiedam } });
    expect(cookieOf(answer)).toMatch(/^ijkpunt=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).not.toContain(cookieOf(answer).slice(8, 51));
  });

  it('knows the address however it is written', async () => {
    const client = gateway.visitor();
    await client.signIn('  Schiedam@DEMO.example ');
    expect(await client.whoAmI()).toBe('Sam Voorbeeld');
  });

  it('keeps no token that opens a session, only its hash', async () => {
    const client = await gateway.signIn(schiedam);
    const token = client.cookie?.split('=')[1] ?? '';
    const rows = await gateway.database.query<{ kept: string }>(
      'select s::text as kept from identity.sessions s',
    );
    expect(rows.length).toBeGreaterThan(0);
    const kept = rows.map((row) => row.kept).join();
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(Buffer.from(token).toString('hex'));
    expect(kept).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it('answers a wrong password and an unknown account alike', async () => {
    const wrong = await gateway.visitor().signIn(schiedam, 'not the password');
    const unknown = await gateway.visitor().signIn('nobody@demo.example', demoPassword);
    expect(codesOf(wrong)).toEqual(['UNAUTHENTICATED']);
    expect(readAnswer(wrong).data).toBeNull();
    expect(cookieOf(wrong)).toBe('');
    expect(seenOf(wrong)).toEqual(seenOf(unknown));
    await forgetFailures();
  });

  it('makes a new session each time, and never takes one that was brought along', async () => {
    const client = gateway.visitor();
    client.cookie = `ijkpunt=${'A'.repeat(43)}`;
    const cookies = new Set([client.cookie]);
    for (let time = 0; time < 3; time += 1) {
      await client.signIn(schiedam);
      cookies.add(client.cookie);
    }
    expect(cookies.size).toBe(4);
    client.cookie = `ijkpunt=${'A'.repeat(43)}`;
    expect(await client.whoAmI()).toBeNull();
  });

  it.each([
    ['no cookie', null],
    ['an empty cookie', 'ijkpunt='],
    ['a made-up token', `ijkpunt=${'x'.repeat(43)}`],
    ['a long token', `ijkpunt=${'x'.repeat(4_000)}`],
    ['a token of another kind', 'ijkpunt=%00%ff; ijkpunt=__proto__'],
    ['a prototype', '__proto__=x; constructor=y'],
    ['a half cookie', ';;;=;ijkpunt'],
  ])('leaves who brings %s a visitor', async (_what, cookie) => {
    const client = gateway.visitor();
    client.cookie = cookie;
    expect(await client.whoAmI()).toBeNull();
    expect((await client.query('{ sessions { id } }')).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  describe('afterwards', () => {
    it('signing out clears the cookie and kills its token', async () => {
      const client = await gateway.signIn(schiedam);
      expect(await client.whoAmI()).toBe('Sam Voorbeeld');
      const answer = await client.post({ query: 'mutation { signOut }' });
      expect(cookieOf(answer)).toBe('ijkpunt=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
      expect(await client.whoAmI()).toBeNull();
      const again = await client.post({ query: 'mutation { signOut }' });
      expect(readAnswer(again)).toEqual({ data: { signOut: true }, errors: [] });
    });

    it('a person sees the own sessions only, and ends one from another', async () => {
      const email = 'oss@demo.example';
      const [home, work] = [gateway.visitor(), gateway.visitor()];
      await home.signIn(email, demoPassword, { 'user-agent': 'thuis' });
      await work.signIn(email, demoPassword, { 'user-agent': 'werk' });

      const listed = await sessionsOf(work);
      expect(listed.map(({ userAgent, isCurrent }) => [userAgent, isCurrent])).toEqual([
        ['werk', true],
        ['thuis', false],
      ]);
      const id = listed[1]?.id;
      const mutation = 'mutation ($id: ID!) { endSession(id: $id) { userAgent } }';
      expect(await work.data(mutation, { id })).toEqual({ endSession: [{ userAgent: 'werk' }] });
      expect(await home.whoAmI()).toBeNull();
      expect(await work.whoAmI()).toBe('Olga Voorbeeld');
      expect((await work.query(mutation, { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    });

    it.each([
      ['an hour without use', `last_seen_at = now() - interval '60 minutes 1 second'`],
      ['twelve hours, used or not', `created_at = now() - interval '12 hours 1 second'`],
    ])('the session ends after %s', async (_time, change) => {
      const client = await gateway.signIn('zaanstad@demo.example');
      await gateway.database.query(`update identity.sessions set ${change}`);
      expect(await client.whoAmI()).toBeNull();
    });

    it('a role that is given or taken away counts at the next request', async () => {
      const client = await gateway.signIn('coordinator.brabant@demo.example');
      const regions = async () =>
        (await client.data<{ viewer: { regions: unknown[] } }>('{ viewer { regions { slug } } }'))
          .viewer.regions;
      const change = (until: string) =>
        gateway.database.query(
          `update identity.grants set valid_until = ${until} where person_id =
             (select id from identity.people where email = 'coordinator.brabant@demo.example')`,
        );
      expect(await regions()).toEqual([{ slug: 'noordoost-brabant' }]);
      await change('app.today()');
      expect(await regions()).toEqual([]);
      await change('null');
      expect(await regions()).toEqual([{ slug: 'noordoost-brabant' }]);
    });
  });

  describe('too often', () => {
    const guess = (email: string, headers = {}) =>
      gateway.visitor().signIn(email, 'not the password', headers);

    it('is refused after five failures, also with the right password, for a quarter', async () => {
      await forgetFailures();
      for (let time = 0; time < 5; time += 1) {
        expect(codesOf(await guess(schiedam))).toEqual(['UNAUTHENTICATED']);
      }
      expect(codesOf(await gateway.visitor().signIn(schiedam))).toEqual(['RATE_LIMITED']);
      expect(codesOf(await guess(schiedam.toUpperCase()))).toEqual(['RATE_LIMITED']);
      expect(codesOf(await gateway.visitor().signIn('oss@demo.example'))).toEqual([]);
      await gateway.database.query(
        `update identity.sign_in_attempts set failed_at = failed_at - interval '15 minutes'`,
      );
      expect(codesOf(await gateway.visitor().signIn(schiedam))).toEqual([]);
    });

    it('says the same of an account that does not exist', async () => {
      await forgetFailures();
      const ask = async (email: string) => {
        const seen = [];
        for (let time = 0; time < 6; time += 1) seen.push(seenOf(await guess(email)));
        return seen;
      };
      expect(await ask(schiedam)).toEqual(await ask('nobody@demo.example'));
    });

    it('is not escaped by claiming to be elsewhere', async () => {
      await forgetFailures();
      for (let time = 0; time < 5; time += 1) {
        await guess(schiedam, {
          'x-forwarded-for': `10.0.0.${time}`,
          forwarded: `for=10.0.1.${time}`,
        });
      }
      const answer = await guess(schiedam, { 'x-forwarded-for': '10.9.9.9' });
      expect(codesOf(answer)).toEqual(['RATE_LIMITED']);
    });

    it('is not escaped by guessing all at once', async () => {
      await forgetFailures();
      const answers = await Promise.all(Array.from({ length: 15 }, () => guess(schiedam)));
      const checked = answers.filter((answer) => codesOf(answer)[0] === 'UNAUTHENTICATED');
      expect(checked.length).toBeLessThanOrEqual(5);
      expect(answers.flatMap(codesOf)).toContain('RATE_LIMITED');
    });

    it('is refused after twenty failures from one address, whoever it was about', async () => {
      await forgetFailures();
      for (let time = 0; time < 20; time += 1) {
        expect(codesOf(await guess(`nobody-${time}@demo.example`))).toEqual(['UNAUTHENTICATED']);
      }
      expect(codesOf(await guess('nobody@demo.example'))).toEqual(['RATE_LIMITED']);
      await gateway.database.query(
        `update identity.sign_in_attempts set failed_at = failed_at - interval '1 minute'`,
      );
      expect(codesOf(await guess('nobody@demo.example'))).toEqual(['UNAUTHENTICATED']);
    });
  });
});

describe('signing in on the internet', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    const env = { PUBLIC_URL: 'https://ijkpunt.example', TRUST_PROXY: 'true' };
    gateway = await startTestGateway({ env });
  });
  afterAll(() => gateway.close());

  it('gives a cookie that is bound to this host and to TLS', async () => {
    const client = gateway.visitor();
    const answer = await client.signIn(schiedam);
    expect(cookieOf(answer)).toMatch(
      /^__Host-ijkpunt=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await client.whoAmI()).toBe('Sam Voorbeeld');
    expect(cookieOf(await client.post({ query: 'mutation { signOut }' }))).toBe(
      '__Host-ijkpunt=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it('does not take the session from a cookie that another host could have set', async () => {
    const client = await gateway.signIn(schiedam);
    client.cookie = client.cookie?.replace('__Host-', '') ?? null;
    expect(await client.whoAmI()).toBeNull();
  });

  it('asks browsers to come back over TLS only', async () => {
    const { headers } = await gateway.visitor().http('/health/live');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  it('counts failures by the address that the proxy saw', async () => {
    const guess = (address: string) =>
      gateway.visitor().signIn(schiedam, 'wrong', { 'x-forwarded-for': address });
    for (let time = 0; time < 5; time += 1) await guess('192.0.2.1');
    expect(codesOf(await guess('192.0.2.1'))).toEqual(['RATE_LIMITED']);
    expect(codesOf(await guess('192.0.2.2'))).toEqual(['UNAUTHENTICATED']);
  });
});
