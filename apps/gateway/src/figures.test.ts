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

  it('are made again as somebody got them before, the same bytes each time', async () => {
    const client = await gateway.signIn('schiedam@demo.example');
    const pastOf = async () => {
      const { reports } = await client.data<{
        reports: { past: { submissionRevision: number; files: { path: string }[] }[] };
      }>(
        `query ($scan: ScanRef!) { reports(scan: $scan) { past {
           submissionRevision editionNumber files { path } } } }`,
        {
          scan: {
            region: 'rotterdam-rijnmond',
            campaign: 'zelfscan-2025',
            municipality: 'schiedam',
          },
        },
      );
      return reports.past;
    };
    expect(await pastOf()).toEqual([]);
    const now = await client.http(pathTo());
    // A later submission with other answers, as a correction leaves it.
    await gateway.database.query(`
      insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
          openness, submitted_by, submitted_by_name, snapshot)
        select s.region_id, gen_random_uuid(), s.campaign_id, s.scan_id, s.municipality_code,
               s.revision + 1, s.openness, s.submitted_by, s.submitted_by_name,
               jsonb_set(s.snapshot, '{answers}', '[]')
          from submissions s join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id
          join regions r on r.region_id = s.region_id
         where r.slug = 'rotterdam-rijnmond' and c.slug = 'zelfscan-2025'
           and s.municipality_code = 'GM0606'`);
    expect(JSON.parse((await client.http(pathTo())).body).total.own).toBeNull();
    const past = await pastOf();
    expect(past).toMatchObject([{ submissionRevision: 1 }]);
    const paths = past.flatMap(({ files }) => files.map(({ path }) => path));
    const jsonPath = paths.find((path) => path.endsWith('.json')) ?? '';
    const before = JSON.parse(now.body);
    expect(JSON.parse((await client.http(jsonPath)).body)).toEqual({
      ...before,
      edition: null,
      isNewerThanEdition: false,
      total: { ...before.total, region: null },
      themes: before.themes.map((theme: object) => ({ ...theme, region: null, regionCount: null })),
      questions: before.questions.map((each: object) => ({ ...each, region: null })),
    });
    for (const path of paths) {
      const [first, second] = [await client.http(path), await client.http(path)];
      expect([path, first.status, first.body === second.body]).toEqual([path, 200, true]);
      for (const name of ['vlaardingen', 'coordinator.rijnmond', 'oss', 'beheer']) {
        const other = await gateway.signIn(`${name}@demo.example`);
        expect((await other.http(path)).status).toBe(404);
      }
    }
    const absent = jsonPath.replace('revisie-1', 'revisie-7');
    expect((await client.http(absent)).status).toBe(404);
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

  it.each(['bytes=0-3', 'bytes=0-1,3-4', 'bytes=99999999-'])(
    'are given whole when a part is asked for (%s)',
    async (range) => {
      const client = await gateway.signIn('schiedam@demo.example');
      const whole = await client.http(pathTo());
      const { status, body } = await client.http(pathTo(), { headers: { range } });
      expect({ status, body }).toEqual({ status: 200, body: whole.body });
    },
  );

  it.each([
    ...['revisie-0', 'revisie-01', 'revisie-1-editie-99', 'revisie-1-editie-', 'revisie--1'],
    ...['constructor', 'revisie-1%00', '..%2fschiedam', '%2e%2e', 'revisie-1%0d%0aa', '{}', '*'],
  ])('do not exist of a time with the made-up name %s', async (past) => {
    const client = await gateway.signIn('schiedam@demo.example');
    const { status, headers, body } = await client.http(pathTo(`schiedam/${past}.json`));
    expect({ status, body }).toEqual({ status: 404, body: 'Niet gevonden.' });
    expect(headers).not.toHaveProperty('content-disposition');
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
