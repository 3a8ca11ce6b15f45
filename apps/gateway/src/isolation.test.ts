import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { seenOf, type GatewayClient } from './testing/gateway-client.js';
import { nameless, operations, type Names, type OperationName } from './testing/operations.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';
import { socketClient, socketErrors } from './testing/test-socket.js';

const schiedam = {
  region: 'rotterdam-rijnmond',
  campaign: 'zelfscan-2026',
  municipality: 'schiedam',
};
const unknown = { region: 'nergens', campaign: 'nooit', municipality: 'niemand' };
/** A campaign that the other region has and this one has not. */
const theirs = 'alleen-brabant';

/** What somebody of Schiedam may not learn of; the first is the measure of all others. */
const foreign: Record<string, Names> = {
  'names that nobody has': unknown,
  'another region': { ...schiedam, region: 'noordoost-brabant', municipality: 'oss' },
  'another region and a campaign of it': {
    region: 'noordoost-brabant',
    campaign: theirs,
    municipality: 'oss',
  },
  'another region with the own municipality': { ...schiedam, region: 'noordoost-brabant' },
  'an unknown region': { ...schiedam, region: unknown.region },
  'a campaign of another region': { ...schiedam, campaign: theirs },
  'an unknown campaign': { ...schiedam, campaign: unknown.campaign },
  'a neighbour that submitted': { ...schiedam, municipality: 'vlaardingen' },
  'a municipality of another region': { ...schiedam, municipality: 'oss' },
  'an unknown municipality': { ...schiedam, municipality: unknown.municipality },
  'the name of a region in capitals': { ...schiedam, region: 'Rotterdam-Rijnmond' },
};

const municipal = ['schiedam', 'schiedam.invuller', 'schiedam.lezer'];
const regional = ['coordinator.rijnmond', 'begeleider'];
const everybody = [...municipal, ...regional, 'vlaardingen', 'beheer'];
const named = Object.keys(operations) as OperationName[];

describe('what belongs to somebody else', () => {
  let gateway: TestGateway;
  const people = new Map<string, GatewayClient>();

  beforeAll(async () => {
    gateway = await startTestGateway();
    await gateway.database.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at)
       select region_id, $1, $2, title, instrument_code, instrument_version, reference_date,
         opens_at, closes_at
         from campaigns where slug = 'zelfscan-2026'
          and region_id = (select region_id from regions where slug = 'noordoost-brabant')`,
      [newId(), theirs],
    );
    for (const name of everybody) people.set(name, await gateway.signIn(`${name}@demo.example`));
  });
  afterAll(() => gateway.close());

  const clientOf = (name: string): GatewayClient => {
    const client = people.get(name);
    if (!client) throw new Error(`nobody signed in as ${name}`);
    return client;
  };
  const ask = async (client: GatewayClient, name: OperationName, names: Names) => {
    const { document, variables } = operations[name];
    if (!name.startsWith('Subscription.')) {
      return seenOf(await client.post({ query: document, variables: variables(names) }));
    }
    const socket = socketClient(gateway, { cookie: client.cookie });
    const errors = await socketErrors(socket, document, variables(names));
    await socket.dispose();
    return { body: JSON.stringify({ errors, data: null }) };
  };

  /** Every row of every region, and how much there is of everything else. */
  const traces = async (): Promise<unknown> => {
    const tables = await gateway.database.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('public', 'identity') order by 1`,
    );
    const rows = [];
    for (const { name } of tables) {
      const content = name.startsWith('identity.') ? `''` : 't::text';
      const [row] = await gateway.database.query(
        `select count(*)::int, md5(string_agg(${content}, ',' order by ${content})) from ${name} t`,
      );
      rows.push({ name, ...row });
    }
    return rows;
  };

  it('is asked of in every operation of the schema', () => {
    const roots = [
      gateway.schema.getQueryType(),
      gateway.schema.getMutationType(),
      gateway.schema.getSubscriptionType(),
    ];
    const served = roots.flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`),
    );
    expect([...named, ...Object.keys(nameless)].sort()).toEqual(served.sort());
  });

  describe.each(named)('in %s', (name) => {
    const { names: asked } = operations[name];
    const cases = Object.entries(foreign).filter(([, names]) =>
      asked.some((each) => names[each] !== schiedam[each]),
    );
    const measure = JSON.stringify(
      expect.objectContaining({ code: 'NOT_FOUND' }).sample ?? {},
    );

    it.each(cases.flatMap(([what]) => municipal.map((person) => [what, person] as const)))(
      'looks like nothing: %s, to %s',
      async (what, person) => {
        const client = clientOf(person);
        const answer = await ask(client, name, foreign[what] ?? unknown);
        expect(answer).toEqual(await ask(client, name, unknown));
        expect(JSON.stringify(answer)).toContain('NOT_FOUND');
        expect(measure).toBeDefined();
      },
    );
  });
});
