import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { GatewayClient } from '../testing/gateway-client.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const schiedam = {
  region: 'rotterdam-rijnmond',
  campaign: 'zelfscan-2026',
  municipality: 'schiedam',
};
const oss = { region: 'noordoost-brabant', campaign: 'zelfscan-2026', municipality: 'oss' };

interface Page {
  readonly themes: readonly { readonly code: string; readonly open: number; isMine: boolean }[];
  readonly newestReport: { readonly title: string } | null;
}

describe('the start page of a municipality', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.close());

  const read = async (client: GatewayClient, scan: object): Promise<Page> => {
    const { startPage } = await client.data<{ startPage: Page }>(
      `query ($scan: ScanRef!) { startPage(scan: $scan) { status progress { answered asked }
        permissions { canEdit canSubmit } themes { code open isMine } total regionTotal
        previousTotal gate { submittedCount } edition { number } newestReport { title } } }`,
      { scan },
    );
    return startPage;
  };

  it('says what the pages themselves say', async () => {
    for (const [who, scan] of [
      ['schiedam', schiedam],
      ['schiedam.lezer', schiedam],
      ['oss', oss],
    ] as const) {
      const client = await gateway.signIn(`${who}@demo.example`);
      const pages = await client.data<{
        scan: {
          instrument: { themes: { code: string; questions: { code: string }[] }[] };
          answers: { questionCode: string }[];
        };
        results: object;
      }>(
        `query ($scan: ScanRef!) {
          scan(scan: $scan) { status progress { answered asked } permissions { canEdit canSubmit }
            instrument { themes { code questions { code } } } answers { questionCode } }
          results(scan: $scan) { total regionTotal previousTotal gate { submittedCount }
            edition { number } } }`,
        { scan },
      );
      const { instrument, answers, ...standing } = pages.scan;
      const answered = new Set(answers.map(({ questionCode }) => questionCode));
      expect(await read(client, scan)).toEqual({
        ...{ ...standing, ...pages.results, newestReport: null },
        themes: instrument.themes.map(({ code, questions }) => ({
          ...{ code, isMine: false },
          open: questions.filter((question) => !answered.has(question.code)).length,
        })),
      });
    }
  });

  it('knows which theme was given to whom', async () => {
    const [sam, noor] = await Promise.all(
      ['schiedam', 'schiedam.invuller'].map((name) => gateway.signIn(`${name}@demo.example`)),
    );
    if (!sam || !noor) throw new Error('nobody signed in');
    const { viewer } = await noor.data<{ viewer: { id: string } }>('{ viewer { id } }');
    await sam.data('mutation ($input: AssignThemeInput!) { assignTheme(input: $input) { id } }', {
      input: { scan: schiedam, themeCode: 'J', personIds: [viewer.id] },
    });
    const mine = async (client: GatewayClient) =>
      (await read(client, schiedam)).themes.flatMap(({ code, isMine }) => (isMine ? code : []));
    expect([await mine(sam), await mine(noor)]).toEqual([[], ['J']]);
  });

  it('shows the newest report to read of what counts now, and none of before', async () => {
    const client = await gateway.signIn('oss@demo.example');
    const add = (title: string, form: string, version: number): Promise<unknown> =>
      gateway.database.query(
        `with of as (
           select s.region_id, s.campaign_id, s.municipality_code, s.id as submission_id,
                  e.id as edition_id, decode(md5($1) || md5($1), 'hex') as sha256
             from submissions s
             join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id
             join editions e on e.region_id = s.region_id and e.campaign_id = s.campaign_id
            where c.slug = 'zelfscan-2026' and s.municipality_code = 'GM0828'),
         file as (
           insert into report_files (region_id, sha256, municipality_code, bytes)
           select region_id, sha256, municipality_code, '' from of)
         insert into reports (region_id, id, campaign_id, municipality_code, submission_id,
             edition_id, version, title, file_name, sha256, size_bytes, kind, form, style,
             explanations_version)
         select region_id, $2, campaign_id, municipality_code, submission_id, edition_id, 1, $1,
             'a.pdf', sha256, 0, 'municipality', $3, $1, $4 from of`,
        [title, newId(), form, version],
      );
    await add('Eerst', 'pdf-ua', 0);
    await add('Bewaren', 'pdf-a', 0);
    expect((await read(client, oss)).newestReport).toEqual({ title: 'Eerst' });
    await gateway.database.query(`update reports set explanations_version = 7`);
    expect((await read(client, oss)).newestReport).toBeNull();
  });
});
