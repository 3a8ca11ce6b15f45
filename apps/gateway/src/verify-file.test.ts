import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const query = `query ($sha256: String!) { verifiedFile(sha256: $sha256) {
  region title format editionNumber isNewest } }`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a report that somebody was handed', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
    for (const [version, text] of [
      [1_000_001, 'eerste'],
      [1_000_002, 'tweede'],
    ] as const) {
      const sha256 = Buffer.from(hashOf(text), 'hex');
      await gateway.database.query(
        `insert into report_files (region_id, municipality_code, sha256, bytes)
         select region_id, 'GM0606', $1, $2 from regions where slug = 'rotterdam-rijnmond'`,
        [sha256, Buffer.from(text)],
      );
      await gateway.database.query(
        `insert into reports (region_id, id, campaign_id, municipality_code, submission_id,
           edition_id, version, title, file_name, sha256, size_bytes)
         select s.region_id, $1, s.campaign_id, s.municipality_code, s.id,
           case $4::int when 1000002 then null else (select e.id from editions e
             where e.region_id = s.region_id and e.campaign_id = s.campaign_id limit 1) end,
           $4, $2, 'r.pdf', $3, 6
           from submissions s join campaigns c on (c.region_id, c.id) = (s.region_id, s.campaign_id)
          where s.municipality_code = 'GM0606' and c.slug = 'zelfscan-2025'`,
        [newId(), `Rapport ${text}`, sha256, version],
      );
    }
  });
  afterAll(() => gateway.close());

  it('is told apart from what was not made here, without a session', async () => {
    const anyone = gateway.visitor();
    const region = 'Rotterdam-Rijnmond';
    expect(await anyone.data(query, { sha256: hashOf('tweede') })).toEqual({
      verifiedFile: {
        ...{ region, title: 'Rapport tweede', format: 'pdf-ua' },
        ...{ editionNumber: null, isNewest: true },
      },
    });
    expect(await anyone.data(query, { sha256: hashOf('eerste').toUpperCase() })).toMatchObject({
      verifiedFile: { title: 'Rapport eerste', isNewest: false },
    });
    expect(await anyone.data(query, { sha256: hashOf('iets anders') })).toEqual({
      verifiedFile: null,
    });
  });

  it('may be a file of figures too, which is remembered when it is handed out', async () => {
    const owner = await gateway.signIn('schiedam@demo.example');
    const path = '/downloads/rotterdam-rijnmond/gegevens/zelfscan-2025/schiedam.json';
    const { body } = await owner.http(path);
    await owner.http(path);
    expect(await gateway.visitor().data(query, { sha256: hashOf(body) })).toMatchObject({
      verifiedFile: { title: 'Zelfscan 2025 Schiedam, revisie 1, editie 1', format: 'json' },
    });
    expect(await gateway.visitor().data(query, { sha256: hashOf(`${body} `) })).toEqual({
      verifiedFile: null,
    });
  });

  it('says the same to whoever asks, also in another region', async () => {
    const client = await gateway.signIn('oss@demo.example');
    expect(await client.data(query, { sha256: hashOf('tweede') })).toMatchObject({
      verifiedFile: { title: 'Rapport tweede' },
    });
  });

  it.each(['', 'abc', `${hashOf('x')}0`, `'; select 1 --`, '\u0000'.repeat(64)])(
    'is not looked for under %j',
    async (sha256) => {
      const { errors } = await gateway.visitor().query(query, { sha256 });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'sha256' } }]);
    },
  );
});
