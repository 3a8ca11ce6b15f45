import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client, FormattedExecutionResult } from 'graphql-ws';
import { createLogger, createPush, type Push } from '@ijkpunt/platform';
import type { AnsweredError, GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';
import { openRawSocket, socketClient, socketErrors } from './testing/test-socket.js';

const region = 'rotterdam-rijnmond';
const campaign = 'zelfscan-2026';
/** The version in changes that only try whether anybody listens. */
const practice = 700;
const watching = `subscription ($region: String!, $campaign: String!) {
  campaignChanged(region: $region, campaign: $campaign) { campaign version } }`;
const saving = 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }';

type Change = { readonly campaignChanged: { readonly campaign: string; readonly version: number } };
type Changes = AsyncIterableIterator<FormattedExecutionResult<Change, unknown>>;

describe('a socket', () => {
  let gateway: TestGateway;
  let push: Push;
  let schiedam: GatewayClient;
  let ids: { readonly regionId: string; readonly campaignId: string };
  const clients: Client[] = [];

  beforeAll(async () => {
    gateway = await startTestGateway();
    push = createPush({
      url: gateway.database.urls.ijk_queue,
      log: createLogger('test', 'silent'),
    });
    ids = await idsOf(region);
  });
  beforeEach(async () => {
    schiedam = await gateway.signIn('schiedam@demo.example');
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await push.close();
    await gateway.close();
  });

  const idsOf = async (slug: string) => {
    const [row] = await gateway.database.query<{ regionId: string; campaignId: string }>(
      `select region_id as "regionId", c.id as "campaignId"
         from campaigns c join regions r using (region_id) where r.slug = $1 and c.slug = $2`,
      [slug, campaign],
    );
    if (!row) throw new Error(`no campaign in ${slug}`);
    return row;
  };
  const socketOf = (person: GatewayClient): Client => {
    const client = socketClient(gateway, { cookie: person.cookie });
    clients.push(client);
    return client;
  };
  const watch = (socket: Client): Changes =>
    socket.iterate<Change>({ query: watching, variables: { region, campaign } });
  const publish = (version: number, of = ids): Promise<void> => push.publish({ ...of, version });

  /** Tells of changes until one is heard: only then it is sure that somebody listens. */
  const hear = async (changes: Changes): Promise<void> => {
    let isHeard = false;
    const first = (async () => {
      // Before it may come the present version, told when the gateway began to listen.
      for (;;) {
        const { value } = await changes.next();
        if (value?.data?.campaignChanged.version !== practice) continue;
        return value.data.campaignChanged;
      }
    })().finally(() => {
      isHeard = true;
    });
    while (!isHeard) {
      await publish(practice);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await first).toEqual({ campaign, version: practice });
  };
  /** The versions heard up to one of them, or up to the refusal that ended it. */
  const listen = async (changes: Changes, until = Infinity) => {
    const versions: unknown[] = [];
    try {
      for await (const { data } of changes) {
        versions.push(data?.campaignChanged.version);
        if (versions.at(-1) === until) break;
      }
      return { versions, codes: [] };
    } catch (errors) {
      const codes = (errors as readonly AnsweredError[]).map((error) => error.extensions.code);
      return { versions, codes };
    }
  };

  describe('before it is open', () => {
    it.each([
      ['another site', 'https://evil.example'],
      ['a site with our name in front', 'http://localhost.evil.example'],
      ['no site', null],
      ['a page without an origin', 'null'],
      ['another port of this machine', 'http://localhost:1'],
      ['our name without encryption taken for granted', 'https://localhost'],
      ['two sites', 'http://localhost, http://localhost'],
    ])('is refused to %s, with the cookie of somebody signed in', async (_who, origin) => {
      const opening = openRawSocket(gateway, { cookie: schiedam.cookie, origin });
      await expect(opening).rejects.toThrow('refused with 403');
    });

    describe('for who holds a link to something shared', () => {
      const shared = { region, campaign: 'zelfscan-2025', municipality: 'schiedam' };
      let token: string;
      beforeEach(async () => {
        const { makeShareLink } = await schiedam.data<{ makeShareLink: { token: string } }>(
          'mutation ($input: MakeShareLinkInput!) { makeShareLink(input: $input) { token } }',
          { input: { scan: shared, label: 'griffie', what: 'results', days: 30 } },
        );
        token = makeShareLink.token;
      });

      it.each([false, true])(
        'does not open, with the token as a session: %s',
        async (isSession) => {
          const name = schiedam.cookie?.split('=')[0] ?? '';
          const from = { cookie: isSession ? `${name}=${token}` : null };
          const asking = await openRawSocket(gateway, from);
          asking.send({ type: 'connection_init', payload: { token, authorization: token } });
          expect(await asking.closed).toMatchObject({ code: 4403 });
          const pushing = await openRawSocket(gateway, from);
          const payload = { query: watching, variables: { region, campaign } };
          pushing.send({ type: 'subscribe', id: '1', payload });
          expect(await pushing.closed).toMatchObject({ code: 4401 });
        },
      );

      it('tells who has a session nothing more', async () => {
        const { cookie } = await gateway.signIn('oss@demo.example');
        const { send, receive, socket } = await openRawSocket(gateway, { cookie });
        send({ type: 'connection_init', payload: { token, authorization: token } });
        expect(await receive()).toEqual({ type: 'connection_ack' });
        const payload = { query: watching, variables: { region, campaign } };
        send({ type: 'subscribe', id: '1', payload });
        const told = JSON.stringify(await receive());
        expect(told).toContain('NOT_FOUND');
        expect(told).not.toContain('version');
        socket.close();
      });
    });

    it.each(['localhost', '127.0.0.1', '[::1]'])('is let in from %s', async (name) => {
      const origin = `http://${name}:${gateway.port}`;
      const { socket, send, receive } = await openRawSocket(gateway, {
        cookie: schiedam.cookie,
        origin,
      });
      send({ type: 'connection_init' });
      expect(await receive()).toEqual({ type: 'connection_ack' });
      socket.close();
    });

    it('is not waited for when a refused visitor never hangs up', async () => {
      const visitor = connect({ port: gateway.port, host: '127.0.0.1', allowHalfOpen: true });
      visitor.write(
        'GET /graphql HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      );
      const [status] = await new Promise<string[]>((resolve) => {
        visitor.once('data', (data) => resolve(String(data).split('\r\n')));
      });
      expect(status).toBe('HTTP/1.1 403 Forbidden');
      // Only who is cut off gets an error for what is written then.
      await new Promise((resolve) => {
        visitor.once('error', resolve);
        const writing = setInterval(() => visitor.write('still here'), 10);
        visitor.once('close', () => clearInterval(writing));
      });
    });

    it('does not bring the gateway down when a refused visitor is suddenly gone', async () => {
      const start =
        'GET /graphql HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
      for (let index = 0; index < 100; index += 1) {
        await new Promise<void>((resolve) => {
          const visitor = connect(gateway.port, '127.0.0.1', () => {
            visitor.write(start.padEnd(4_000, 'x'), () => {
              if (index % 2 === 0) visitor.resetAndDestroy();
              else setImmediate(() => visitor.resetAndDestroy());
            });
          });
          visitor.on('error', () => undefined);
          visitor.on('close', () => resolve());
        });
      }
      expect((await gateway.visitor().http('/health/live')).body).toBe('ok');
    });
  });

  describe('that is open', () => {
    it('closes for who is not signed in', async () => {
      for (const cookie of [null, 'ijkpunt=', `ijkpunt=${'A'.repeat(43)}`]) {
        const { send, closed } = await openRawSocket(gateway, { cookie });
        send({ type: 'connection_init' });
        expect(await closed).toEqual({ code: 4403, reason: 'Forbidden' });
      }
    });

    it('closes for who asks before introducing themselves, or does so twice', async () => {
      const impatient = await openRawSocket(gateway, { cookie: schiedam.cookie });
      impatient.send({ type: 'subscribe', id: '1', payload: { query: '{ viewer { name } }' } });
      expect(await impatient.closed).toMatchObject({ code: 4401 });
      const twice = await openRawSocket(gateway, { cookie: schiedam.cookie });
      twice.send({ type: 'connection_init' });
      twice.send({ type: 'connection_init' });
      expect(await twice.closed).toMatchObject({ code: 4429 });
    });

    it('closes for who does not introduce themselves in time', async () => {
      const { closed } = await openRawSocket(gateway, { cookie: schiedam.cookie });
      expect(await closed).toMatchObject({ code: 4408 });
    });

    it('closes at a frame of more than 64 KiB', async () => {
      const { socket, closed, send, receive } = await openRawSocket(gateway, {
        cookie: schiedam.cookie,
      });
      send({ type: 'connection_init' });
      await receive();
      socket.send(JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(60_000) } }));
      expect(await receive()).toMatchObject({ type: 'pong' });
      socket.send('x'.repeat(64 * 1_024 + 1));
      expect(await closed).toMatchObject({ code: 1009 });
    });

    it('closes at what is no message', async () => {
      for (const message of ['{', '5', '{"type":"subscribe"}', '{"type":"nothing"}']) {
        const { socket, closed } = await openRawSocket(gateway, { cookie: schiedam.cookie });
        socket.send(message);
        expect(await closed).toMatchObject({ code: 4400 });
      }
    });

    it('is one of ten at most, and those that are gone do not count', async () => {
      const ready = async () => {
        const raw = await openRawSocket(gateway, { cookie: schiedam.cookie });
        raw.send({ type: 'connection_init' });
        return raw;
      };
      for (let index = 0; index < 15; index += 1) (await ready()).socket.terminate();
      const held = [];
      for (let index = 0; index < 10; index += 1) {
        const raw = await ready();
        expect(await raw.receive()).toEqual({ type: 'connection_ack' });
        held.push(raw);
      }
      const late = await ready();
      expect(await late.closed).toMatchObject({ code: 4429 });
      for (const { socket } of held) socket.close();
      await Promise.all(held.map(({ closed }) => closed));
      const next = await ready();
      expect(await next.receive()).toEqual({ type: 'connection_ack' });
      next.socket.close();
    });

    it('carries ten subscriptions, no eleventh, and again one when one has ended', async () => {
      const socket = socketOf(schiedam);
      const held = Array.from({ length: 10 }, () => watch(socket));
      await hear(held[0] ?? watch(socket));
      const codes = async () =>
        (await socketErrors(socket, watching, { region, campaign })).map(
          (error) => error.extensions.code,
        );
      expect(await codes()).toEqual(['TOO_COMPLEX']);
      await held[1]?.return?.();
      const another = watch(socket);
      await hear(another);
      expect(await codes()).toEqual(['TOO_COMPLEX']);
      await another.return?.();
      // Refusals use nothing up.
      for (let index = 0; index < 12; index += 1) {
        expect(await socketErrors(socket, '{ nothing }')).toHaveLength(1);
      }
      expect(await socketErrors(socket, '{ viewer { name } }')).toEqual([]);
    });

    it('asks again who somebody is, at each operation', async () => {
      const socket = socketOf(schiedam);
      expect(await socketErrors(socket, '{ sessions { id } }')).toEqual([]);
      await schiedam.data('mutation { signOut }');
      for (const query of ['{ sessions { id } }', `{ region(region: "${region}") { name } }`]) {
        const errors = await socketErrors(socket, query);
        expect(errors.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
      }
      const errors = await socketErrors(socket, watching, { region, campaign });
      expect(errors.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    });
  });

  describe('with a subscription', () => {
    it('hears of an answer that a colleague saves', async () => {
      const changes = watch(socketOf(schiedam));
      await hear(changes);
      const colleague = await gateway.signIn('schiedam.invuller@demo.example');
      await colleague.data(saving, {
        input: {
          scan: { region, campaign, municipality: 'schiedam' },
          ...{ questionCode: 'J1', kind: 'level', level: 4, expectedRevision: 0 },
        },
      });
      // A draft has no version of results: such a change carries none.
      expect((await listen(changes, 0)).versions).toContain(0);
    });

    it('hears nothing of other campaigns and other regions', async () => {
      const changes = watch(socketOf(schiedam));
      await hear(changes);
      const other = await idsOf('noordoost-brabant');
      await publish(801, other);
      await publish(802, { ...ids, campaignId: other.campaignId });
      await publish(803, { ...ids, regionId: other.regionId });
      await publish(900);
      const { versions } = await listen(changes, 900);
      expect(versions.filter((version) => version !== practice)).toEqual([900]);
    });

    it('ends without the next change when the session has ended', async () => {
      const changes = watch(socketOf(schiedam));
      await hear(changes);
      await schiedam.data('mutation { signOut }');
      await publish(901);
      const { versions, codes } = await listen(changes);
      expect(codes).toEqual(['UNAUTHENTICATED']);
      expect(versions).not.toContain(901);
    });

    it('ends without the next change when another session of the person ended this one', async () => {
      const changes = watch(socketOf(schiedam));
      await hear(changes);
      const elsewhere = await gateway.signIn('schiedam@demo.example');
      const { sessions } = await schiedam.data<{ sessions: { id: string; isCurrent: boolean }[] }>(
        '{ sessions { id isCurrent } }',
      );
      const id = sessions.find((session) => session.isCurrent)?.id;
      await elsewhere.data('mutation ($id: ID!) { endSession(id: $id) { id } }', { id });
      await publish(902);
      const { versions, codes } = await listen(changes);
      expect(codes).toEqual(['UNAUTHENTICATED']);
      expect(versions).not.toContain(902);
    });

    it('ends without the next change when the role is taken away', async () => {
      const reader = await gateway.signIn('schiedam.lezer@demo.example');
      const changes = watch(socketOf(reader));
      await hear(changes);
      await gateway.database.query(
        `update identity.grants set valid_until = app.today()
          where person_id = (select id from identity.people where email = $1)`,
        ['schiedam.lezer@demo.example'],
      );
      await publish(903);
      const { versions, codes } = await listen(changes);
      expect(codes).toEqual(['NOT_FOUND']);
      expect(versions).not.toContain(903);
    });
  });
});
