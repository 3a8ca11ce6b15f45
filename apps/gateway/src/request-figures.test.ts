import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@ijkpunt/database';
import { scrape, valueOf } from '@ijkpunt/testing';
import type { GatewayClient } from './testing/gateway-client.js';
import { recordingLog } from './testing/recording-log.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';
import { socketClient } from './testing/test-socket.js';

const seconds = 'ijkpunt_operation_seconds_count';

describe('the figures of the gateway', () => {
  let gateway: TestGateway;
  let client: GatewayClient;
  let port: number;
  const { log, lines } = recordingLog();
  beforeAll(async () => {
    port = await freePort();
    gateway = await startTestGateway({ log, env: { METRICS_PORT: String(port) } });
    client = await gateway.signIn('schiedam@demo.example');
  });
  afterAll(() => gateway.close());

  const operations = async () =>
    (await scrape(port))
      .filter(({ name }) => name === seconds)
      .map(({ labels, value }) => [labels['operation'], labels['code'], value]);

  it('count operations under the names of the schema and codes of the closed list', async () => {
    const before = await operations();
    expect(before).toEqual([['Mutation.signIn', 'OK', 1]]);
    await client.query('query AnyNameAtAll { viewer { id } }');
    await client.query('query Another { aliased: viewer { id } }');
    await client.query('{ region(region: "nergens") { slug } }');
    await client.query('{ viewer { id } sessions { id } }');
    await client.query('{ nonsense }');
    await client.query('query { ...F } fragment F on Query { viewer { id } }');
    expect((await operations()).slice(1)).toEqual([
      ['Query.viewer', 'OK', 2],
      ['Query.region', 'NOT_FOUND', 1],
      ['other', 'OK', 2],
      ['other', 'BAD_USER_INPUT', 1],
    ]);
    expect(JSON.stringify(await scrape(port))).not.toMatch(/AnyName|nonsense|aliased|Voorbeeld/);
  });

  it('count open sockets and subscriptions, and no longer those that ended', async () => {
    const socket = socketClient(gateway, { cookie: client.cookie });
    const of = { region: 'rotterdam-rijnmond', campaign: 'zelfscan-2026' };
    const query = `subscription ($region: String!, $campaign: String!) {
      campaignChanged(region: $region, campaign: $campaign) { version } }`;
    const changes = socket.iterate({ query, variables: of });
    void changes.next();
    const open = async () => {
      const samples = await scrape(port);
      return [valueOf(samples, 'ijkpunt_sockets'), valueOf(samples, 'ijkpunt_subscriptions')];
    };
    while ((await open())[1] !== 1);
    expect(await open()).toEqual([1, 1]);
    await socket.dispose();
    while ((await open())[0] !== 0);
    expect(await open()).toEqual([0, 0]);
  });

  it('show the pools', async () => {
    const samples = await scrape(port);
    for (const pool of ['app', 'identity']) {
      expect(valueOf(samples, 'ijkpunt_database_pool', { pool, state: 'waiting' })).toBe(0);
    }
  });

  it('are not on the port of the people', async () => {
    const { body } = await gateway.visitor().http('/metrics');
    expect(body).not.toContain('ijkpunt_');
  });

  it('stand beside a line in the log under the trace that the client was told', async () => {
    const { headers } = await client.post({ query: '{ viewer { id } }' });
    expect(headers['x-trace-id']).toMatch(/^[0-9a-f-]{36}$/);
    const line = lines.find(({ traceId }) => traceId === headers['x-trace-id']);
    const [event, operation] = ['graphql.operation', 'Query.viewer'];
    expect(line).toMatchObject({ event, operation, code: 'OK' });
  });
});
