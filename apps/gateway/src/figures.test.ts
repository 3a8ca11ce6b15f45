import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seenOf } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const pathTo = (
  file = 'schiedam.json',
  region = 'rotterdam-rijnmond',
  campaign = 'zelfscan-2025',
) => `/downloads/${region}/gegevens/${campaign}/${file}`;

describe('the figures of a municipality as a file', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.close());

  it.each(['schiedam', 'schiedam.invuller', 'schiedam.lezer'])(
    'hold what %s sees on the page',
    async (name) => {
      const client = await gateway.signIn(`${name}@demo.example`);
      const scan = {
        ...{ region: 'rotterdam-rijnmond', campaign: 'zelfscan-2025', municipality: 'schiedam' },
      };
      const page = await client.data<{
        results: { total: number | null; questions: { code: string; own: number | null }[] };
      }>('query ($scan: ScanRef!) { results(scan: $scan) { total questions { code own } } }', {
        scan,
      });
      const { status, headers, body } = await client.http(pathTo());
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': expect.stringMatching(
          /^attachment; filename="ijkpunt-schiedam-zelfscan-2025-[a-z0-9-]+\.json"$/,
        ),
        'cache-control': 'private, no-store',
      });
      const file = JSON.parse(body);
      expect(file.total.own).toBe(page.results.total);
      expect(page.results.questions.length).toBeGreaterThan(40);
      expect(
        file.questions.map(({ code, own }: { code: string; own: number }) => ({ code, own })),
      ).toEqual(page.results.questions);
    },
  );

  it('are listed with the reports, in each format that there is', async () => {
    const client = await gateway.signIn('schiedam.lezer@demo.example');
    const query = 'query ($scan: ScanRef!) { reports(scan: $scan) { figures { format path } } }';
    const listOf = async (campaign: string) =>
      client.data(query, {
        scan: { region: 'rotterdam-rijnmond', campaign, municipality: 'schiedam' },
      });
    const formats = ['pptx', 'xlsx', 'ods', 'csv', 'json'];
    expect(await listOf('zelfscan-2025')).toEqual({
      reports: {
        figures: formats.map((format) => ({ format, path: pathTo(`schiedam.${format}`) })),
      },
    });
    // Not submitted yet: there is nothing to give.
    expect(await listOf('zelfscan-2026')).toEqual({ reports: { figures: [] } });
    for (const format of formats) {
      expect((await client.http(pathTo(`schiedam.${format}`))).status).toBe(200);
    }
  });

  it.each([
    ['a neighbour', 'vlaardingen', 'rotterdam-rijnmond'],
    ['the coordinator of the region', 'coordinator.rijnmond', 'rotterdam-rijnmond'],
    ['a facilitator', 'begeleider', 'rotterdam-rijnmond'],
    ['an administrator of the platform', 'beheer', 'rotterdam-rijnmond'],
    ['another region', 'oss', 'rotterdam-rijnmond'],
    ['another region under its own name', 'oss', 'noordoost-brabant'],
    ['the owner under the name of another region', 'schiedam', 'noordoost-brabant'],
  ])('do not exist for %s', async (_who, name, region) => {
    const client = await gateway.signIn(`${name}@demo.example`);
    for (const format of ['json', 'xlsx']) {
      const answer = await client.http(pathTo(`schiedam.${format}`, region));
      const missing = await client.http(pathTo(`nergenshuizen.${format}`, region));
      expect(answer).toMatchObject({ status: 404, body: 'Niet gevonden.' });
      expect(seenOf(answer)).toEqual(seenOf(missing));
    }
  });

  it('do not exist without a session', async () => {
    expect(await gateway.visitor().http(pathTo())).toMatchObject({
      ...{ status: 404, body: 'Niet gevonden.' },
    });
  });

  it.each([
    ['before a submission', pathTo('schiedam.json', 'rotterdam-rijnmond', 'zelfscan-2026')],
    ['in another format', pathTo('schiedam.docx')],
    ['in no format', pathTo('schiedam')],
    ['under a hostile name', pathTo('schiedam%00.json')],
    ['under a path', pathTo('..%2fschiedam.json')],
  ])('do not exist %s', async (_what, path) => {
    const client = await gateway.signIn('schiedam@demo.example');
    expect(await client.http(path)).toMatchObject({ status: 404, body: 'Niet gevonden.' });
  });
});
