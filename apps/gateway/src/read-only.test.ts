import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAnswer, type GatewayClient } from './testing/gateway-client.js';
import {
  namingOperations,
  type NamingOperation,
  type NamingOperationName,
} from './testing/operations.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const names = {
  region: 'rotterdam-rijnmond',
  campaign: 'zelfscan-2026',
  municipality: 'schiedam',
};
const operations = Object.keys(namingOperations) as NamingOperationName[];
const mutations = operations.filter((name) => name.startsWith('Mutation.'));
const queries = operations.filter((name) => name.startsWith('Query.'));
/** What is a person's own; nothing of the region. */
const ownTables = `('messages', 'message_settings')`;

describe('a region whose subscription ended', () => {
  let gateway: TestGateway;
  const clients = new Map<string, GatewayClient>();
  beforeAll(async () => {
    gateway = await startTestGateway();
    await gateway.database.query(
      `insert into subscriptions (region_id, plan, starts_on, until_on)
       select region_id, 'basis', '2020-01-01', app.today() from regions where slug = $1`,
      [names.region],
    );
    const people: readonly NamingOperation[] = Object.values(namingOperations);
    for (const name of new Set(people.flatMap(({ servedTo }) => servedTo))) {
      clients.set(name, await gateway.signIn(`${name}@demo.example`));
    }
  });
  afterAll(() => gateway.close());

  const content = async (): Promise<unknown[]> => {
    const tables = await gateway.database.query<{ name: string }>(
      `select tablename as name from pg_tables
        where schemaname = 'public' and tablename not in ${ownTables} order by 1`,
    );
    const contents: unknown[] = [];
    for (const { name } of tables) {
      const [hash] = await gateway.database.query(
        `select md5(string_agg(t::text, ',' order by t::text)) as hash from public.${name} t`,
      );
      contents.push({ name, ...hash });
    }
    return contents;
  };

  it.each(queries)('is read as before, with %s', async (name) => {
    const { document, variables, servedTo }: NamingOperation = namingOperations[name];
    for (const person of servedTo) {
      const client = clients.get(person) ?? gateway.visitor();
      const { errors } = readAnswer(
        await client.post({ query: document, variables: variables(names) }),
      );
      const met = errors.map(({ message, extensions }) => `${extensions.code} ${message}`);
      expect(met.filter((each) => /INTERNAL|is afgelopen/.test(each))).toEqual([]);
    }
  });

  it.each(mutations)('is changed by nobody whom it serves, with %s', async (name) => {
    const before = await content();
    const { document, variables, servedTo }: NamingOperation = namingOperations[name];
    for (const person of servedTo) {
      const client = clients.get(person) ?? gateway.visitor();
      const { errors } = readAnswer(
        await client.post({ query: document, variables: variables(names) }),
      );
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL');
    }
    expect(await content()).toEqual(before);
  });
});
