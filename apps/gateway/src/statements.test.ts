import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { webOperations } from '@ijkpunt/testing';
import type { GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const scan = { campaign: 'zelfscan-2026' };
/** Before the region's mean may be seen, and after. */
const people = [
  ['schiedam@demo.example', { ...scan, region: 'rotterdam-rijnmond', municipality: 'schiedam' }],
  ['oss@demo.example', { ...scan, region: 'noordoost-brabant', municipality: 'oss' }],
  // Beside measurements on an older version.
  [
    'purmerend@demo.example',
    { ...scan, region: 'zaanstreek-waterland', municipality: 'purmerend' },
  ],
] as const;

describe('the statements that a request costs', () => {
  const send = Client.prototype.query;
  const sent: string[] = [];
  let gateway: TestGateway;
  beforeAll(async () => {
    // Before the pool connects: each connection keeps hold of what it sends with.
    Client.prototype.query = function (this: Client, ...given: unknown[]): unknown {
      const [first] = given;
      sent.push(typeof first === 'string' ? first : (first as { text: string }).text);
      return Reflect.apply(send, this, given);
    } as typeof send;
    gateway = await startTestGateway();
  });
  afterAll(async () => {
    await gateway.close();
    Client.prototype.query = send;
  });
  afterEach(() => void (sent.length = 0));

  const statementsOf = async (
    client: GatewayClient,
    variables: object,
    operation = 'Results',
  ): Promise<string[]> => {
    const query = webOperations().get(operation) ?? '';
    // The first request also reads what the process then keeps.
    await client.data(query, { ...variables });
    sent.length = 0;
    await client.data(query, { ...variables });
    // Word of an answer that was saved before may go out meanwhile.
    return sent.filter((statement) => !statement.includes('pg_notify'));
  };
  const addMunicipalities = (region: string): Promise<unknown> =>
    gateway.database.query(
      `insert into memberships (region_id, id, municipality_code, member_from)
       select r.region_id, gen_random_uuid(), m.code, '2020-01-01' from regions r cross join municipalities m
        where r.slug = $1 and not exists (
          select from memberships ms
           where ms.region_id = r.region_id and ms.municipality_code = m.code)`,
      [region],
    );

  it.each(people)('are bounded for the results page of %s', async (email, names) => {
    const client = await gateway.signIn(email);
    expect((await statementsOf(client, { scan: names })).length).toBeLessThanOrEqual(13);
  });

  it('are bounded for the page of who takes part, and no more for more municipalities', async () => {
    const client = await gateway.signIn('coordinator.brabant@demo.example');
    const names = { ...scan, region: 'noordoost-brabant' };
    const before = await statementsOf(client, names, 'ParticipationList');
    // The session, the beginning, campaign, municipalities and end; and people, outside the region.
    expect(before.length).toBeLessThanOrEqual(7);
    await addMunicipalities(names.region);
    expect(await statementsOf(client, names, 'ParticipationList')).toEqual(before);
  });

  it('are bounded for saving an answer, also one that was there', async () => {
    const [email, names] = people[0];
    const client = await gateway.signIn(email);
    const save = async (level: number, expectedRevision: number): Promise<readonly string[]> => {
      const input = { scan: names, questionCode: 'J1', kind: 'level', level, expectedRevision };
      sent.length = 0;
      await client.data(
        `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }`,
        { input },
      );
      return [...sent];
    };
    await save(2, 0);
    // The session, the beginning, the desk, the lock, how it stands, the answer, the end and word of it.
    expect((await save(3, 1)).length).toBeLessThanOrEqual(8);
  });

  it('are no more when the region has more municipalities', async () => {
    const [email, names] = people[0];
    const client = await gateway.signIn(email);
    const before = await statementsOf(client, { scan: names });
    await addMunicipalities(names.region);
    expect(await statementsOf(client, { scan: names })).toEqual(before);
  });
});
