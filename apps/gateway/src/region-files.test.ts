import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { seenOf } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const region = 'rotterdam-rijnmond';
const figures = (format: string, of = region, campaign = 'zelfscan-2025'): string =>
  `/downloads/${of}/gegevens/${campaign}.${format}`;
const edition = (format: string, of = region, number = '1'): string =>
  `/downloads/${of}/edities/zelfscan-2025/${number}.${format}`;
const others = [
  ['the coordinator of a municipality', 'schiedam', region],
  ['a neighbour', 'vlaardingen', region],
  ['an administrator of the platform', 'beheer', region],
  ['the coordinator of another region', 'coordinator.brabant', region],
  ['that one, under the own name', 'coordinator.brabant', 'noordoost-brabant'],
  ['the own coordinator, under another name', 'coordinator.rijnmond', 'noordoost-brabant'],
] as const;

describe('files of a region itself', () => {
  let gateway: TestGateway;
  const reportId = newId();
  const text = 'rapport van de regio';
  const sha256 = createHash('sha256').update(text).digest();
  beforeAll(async () => {
    gateway = await startTestGateway();
    await gateway.database.query(
      `with file as (
         insert into report_files (region_id, municipality_code, sha256, bytes)
         select region_id, null, $1, $2 from regions where slug = $4)
       insert into reports (region_id, id, campaign_id, kind, edition_id, version, title, file_name,
         sha256, size_bytes)
       select e.region_id, $3, e.campaign_id, 'region', e.id, 1000001, 'Regio', 'regio.pdf', $1, 20
         from editions e join regions r using (region_id)
         join campaigns c on c.region_id = e.region_id and c.id = e.campaign_id
        where r.slug = $4 and c.slug = 'zelfscan-2025' limit 1`,
      [sha256, Buffer.from(text), reportId, region],
    );
  });
  afterAll(() => gateway.close());

  it.each(['coordinator.rijnmond', 'begeleider'])('are for %s', async (name) => {
    const client = await gateway.signIn(`${name}@demo.example`);
    const { regionReports } = await client.data<{
      regionReports: {
        reports: { kind: string; path: string; submissionRevision: number | null }[];
        figures: { format: string; path: string }[];
      };
    }>(
      `query ($region: String!) { regionReports(region: $region, campaign: "zelfscan-2025") {
         reports { kind path submissionRevision } figures { format path } } }`,
      { region },
    );
    const path = `/downloads/${region}/rapportages/${reportId}`;
    expect(regionReports.reports).toEqual([{ kind: 'region', path, submissionRevision: null }]);
    expect(await client.http(path)).toMatchObject({
      ...{ status: 200, body: text },
      headers: { 'content-type': 'application/pdf' },
    });
    expect(regionReports.figures.map((each) => each.path)).toEqual(
      ['pptx', 'xlsx', 'ods', 'csv', 'json'].map((format) => figures(format)),
    );
    for (const { path: each } of regionReports.figures) {
      const [first, second] = [await client.http(each), await client.http(each)];
      expect([each, first.status, first.body === second.body]).toEqual([each, 200, true]);
    }
    const { body: past } = await client.http(edition('json'));
    expect(JSON.parse(past)).toMatchObject({ isPast: true, edition: { number: 1 } });
    const { body } = await client.http(figures('json'));
    expect(JSON.parse(body)).toMatchObject({ format: 'ijkpunt.region-figures' });
    const hash = createHash('sha256').update(body).digest('hex');
    const asked = 'query ($sha256: String!) { verifiedFile(sha256: $sha256) { title format } }';
    expect(await gateway.visitor().data(asked, { sha256: hash })).toMatchObject({
      verifiedFile: { title: expect.stringContaining('regio Rotterdam-Rijnmond'), format: 'json' },
    });
  });

  it.each(others)('do not exist for %s', async (_who, name, of) => {
    const client = await gateway.signIn(`${name}@demo.example`);
    for (const [path, missing] of [
      [`/downloads/${of}/rapportages/${reportId}`, `/downloads/${of}/rapportages/${newId()}`],
      ...['pptx', 'xlsx', 'ods', 'csv', 'json'].map(
        (format) => [figures(format, of), figures(format, of, 'nooit')] as const,
      ),
      [edition('xlsx', of), edition('xlsx', of, '99')],
    ] as const) {
      const isOwn = name === 'coordinator.brabant' && of === 'noordoost-brabant';
      if (isOwn && !path.includes('rapportages')) continue;
      const answer = await client.http(path);
      expect(answer).toMatchObject({ status: 404, body: 'Niet gevonden.' });
      expect(seenOf(answer)).toEqual(seenOf(await client.http(missing)));
    }
  });

  it('do not exist without a session, nor before somebody submitted', async () => {
    expect(await gateway.visitor().http(figures('xlsx'))).toMatchObject({ status: 404 });
    const client = await gateway.signIn('coordinator.rijnmond@demo.example');
    const range = { headers: { range: 'bytes=0-3' } };
    const whole = await client.http(edition('json'));
    expect(await client.http(edition('json'), range)).toMatchObject({
      ...{ status: 200, body: whole.body },
    });
    for (const number of [
      '0',
      '-1',
      '01',
      '1e1',
      '2147483648',
      '1%00',
      '..%2f1',
      '%C3%A9n',
      '99',
    ]) {
      const answer = await client.http(edition('xlsx', region, number));
      expect([number, answer.status, answer.body]).toEqual([number, 404, 'Niet gevonden.']);
    }
    for (const name of ['nergens.xlsx', 'zelfscan-2025.exe', 'zelfscan-2025', '%00.xlsx']) {
      const answer = await client.http(`/downloads/${region}/gegevens/${name}`);
      expect([name, answer.status]).toEqual([name, 404]);
    }
  });
});
