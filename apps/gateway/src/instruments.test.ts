import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadShippedInstruments, xlsxOf } from '@ijkpunt/instruments';
import {
  readAnswer,
  seenOf,
  type GatewayClient,
  type HttpRequest,
} from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const operations = {
  instruments: '{ instruments { code versions { version campaignCount } draft { version } } }',
  instrumentVersion: '{ instrumentVersion(code: "zelfscan", version: "1") { document } }',
  instrumentDraft: '{ instrumentDraft(code: "zelfscan") { document } }',
  instrumentChanges: '{ instrumentChanges(code: "zelfscan", version: "2") { before } }',
  suggestedLineage: '{ suggestedLineage(code: "zelfscan") { kind } }',
  unclearQuestions: '{ unclearQuestions(code: "zelfscan", version: "1") { questionCode } }',
  shippedVersions: '{ shippedVersions { code version state } }',
  publishShippedInstrument: 'mutation { publishShippedInstrument(code: "zelfscan") }',
  createInstrumentDraft: 'mutation { createInstrumentDraft(code: "zelfscan") }',
  discardInstrumentDraft:
    'mutation { discardInstrumentDraft(code: "zelfscan", expectedRevision: 1) }',
  publishInstrumentDraft:
    'mutation { publishInstrumentDraft(code: "zelfscan", expectedRevision: 1, confirmation: "x") }',
  retireInstrumentVersion:
    'mutation { retireInstrumentVersion(code: "zelfscan", version: "1", reason: "x", confirmation: "x") }',
};
const everybodyElse = [
  'schiedam',
  'schiedam.invuller',
  'schiedam.lezer',
  'coordinator.rijnmond',
  'begeleider',
  'oss',
];

describe('the instruments of the platform administrator', () => {
  let gateway: TestGateway;
  let administrator: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    administrator = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());

  const stored = () =>
    gateway.database.query(
      `select (select count(*)::int from instrument_drafts) as drafts,
              (select count(*)::int from instrument_versions) as versions,
              (select count(*)::int from instrument_retirements) as retired,
              (select count(*)::int from platform_audit_log) as audits`,
    );
  const upload = (body: string | Buffer, change: Record<string, string> = {}): HttpRequest => ({
    method: 'POST',
    headers: { origin: gateway.publicUrl, 'content-type': 'application/json', ...change },
    body,
  });
  const save = (body: string): HttpRequest => ({ ...upload(body), method: 'PUT' });
  const document = async (path: string): Promise<Record<string, unknown>> =>
    JSON.parse((await administrator.http(path)).body) as Record<string, unknown>;
  const draftPath = '/downloads/instrumenten/zelfscan/concept.json';

  it('do not exist for anybody else, nor do their files', async () => {
    const before = await stored();
    for (const name of everybodyElse) {
      const client = await gateway.signIn(`${name}@demo.example`);
      for (const query of Object.values(operations)) {
        const { data, errors } = readAnswer(await client.post({ query }));
        expect(data).toBeNull();
        expect(errors.map((each) => each.extensions.code)).toEqual(['NOT_FOUND']);
      }
      const unknown = seenOf(await client.http('/downloads/instrumenten/geen/versie-9.json'));
      expect(unknown).toMatchObject({ status: 404 });
      for (const path of ['/downloads/instrumenten/zelfscan/versie-1.json', draftPath]) {
        expect(seenOf(await client.http(path))).toEqual(unknown);
      }
      for (const [path, request] of [
        ['/uploads/instrumenten', upload('{}')],
        ['/uploads/instrumenten?proef=ja', upload('{}')],
        ['/uploads/instrumenten/zelfscan?revisie=1', save('{}')],
      ] as const) {
        expect(seenOf(await client.http(path, request))).toMatchObject({
          status: 404,
          body: expect.stringContaining('NOT_FOUND'),
        });
      }
    }
    expect(await stored()).toEqual(before);
  });

  it('want a session', async () => {
    for (const query of Object.values(operations)) {
      const { errors } = await gateway.visitor().query(query);
      expect(errors.map((each) => each.extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
    const answer = await gateway.visitor().http('/uploads/instrumenten', upload('{}'));
    expect(answer).toMatchObject({ status: 401 });
    const visitor = gateway.visitor();
    expect(await visitor.http(draftPath)).toMatchObject({ status: 401 });
    const headers = { accept: 'text/html', origin: gateway.publicUrl };
    expect(await visitor.http(draftPath, { headers })).toMatchObject({
      status: 303,
      headers: { location: `/inloggen?terug=${encodeURIComponent(draftPath)}` },
    });
    const sent = { ...upload('{}'), headers: { ...upload('{}').headers, ...headers } };
    expect(await visitor.http('/uploads/instrumenten', sent)).toMatchObject({ status: 401 });
  });

  it('are drafted, saved, read as a file and imported again', async () => {
    await administrator.data(operations.createInstrumentDraft);
    const draft = await document(draftPath);
    expect(draft).toMatchObject({ code: 'zelfscan', version: '3', previousVersion: '2' });
    const path = '/uploads/instrumenten/zelfscan?revisie=1';
    const changed = JSON.stringify({ ...draft, title: 'Zelfscan anders' });
    expect(await administrator.http(path, save(changed))).toMatchObject({
      status: 200,
      body: '{"revision":2}',
    });
    const late = await administrator.http(path, save(changed));
    expect(late).toMatchObject({ status: 409 });
    expect(readAnswer(late).errors[0]?.extensions).toEqual({ code: 'CONFLICT', revision: 2 });

    const file = (await administrator.http(draftPath)).body;
    const trial = await administrator.http('/uploads/instrumenten?proef=ja', upload(file));
    expect(JSON.parse(trial.body)).toMatchObject({ isStored: false, existingRevision: 2 });
    const replaced = await administrator.http('/uploads/instrumenten?vervangt=2', upload(file));
    expect(JSON.parse(replaced.body)).toMatchObject({ isStored: true });
    expect((await administrator.http(draftPath)).body).toBe(file);
    const { instruments } = await administrator.data<{ instruments: object[] }>(
      operations.instruments,
    );
    expect(instruments).toContainEqual({
      code: 'zelfscan',
      versions: [
        { version: '2', campaignCount: expect.any(Number) },
        { version: '1', campaignCount: expect.any(Number) },
      ],
      draft: { version: '3' },
    });
  });

  it('are imported from a workbook, which is refused with sheet, row and reason', async () => {
    const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const given = { 'content-type': xlsx };
    const path = '/downloads/instrumenten/checklist-sturing/versie-1.xlsx';
    expect((await administrator.http(path)).headers).toMatchObject({
      'content-type': xlsx,
      'content-disposition': 'attachment; filename="checklist-sturing-1.xlsx"',
    });
    const shipped = await loadShippedInstruments();
    const checklist = shipped.find(({ code }) => code === 'checklist-sturing');
    if (!checklist) throw new Error('no checklist');
    const before = await stored();
    const trial = '/uploads/instrumenten?proef=ja';
    const answer = await administrator.http(trial, upload(await xlsxOf(checklist), given));
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'checklist-sturing', version: '2' });

    const nameless = await xlsxOf({ ...checklist, title: '' });
    const refused = await administrator.http('/uploads/instrumenten', upload(nameless, given));
    expect(refused.status).toBe(422);
    expect(readAnswer(refused).errors[0]?.extensions['problems']).toEqual([
      {
        sheet: 'Instrument',
        row: expect.any(Number),
        column: expect.anything(),
        reason: 'Vul dit in.',
      },
    ]);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['half a file', '{"code":"zelf', {}, 422],
    ['nothing', '', {}, 422],
    ['a list', '[]', {}, 422],
    ['text that is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), {}, 422],
    [
      'control characters',
      '{"code":"proef","version":"1","title":"a\\u0000","themes":[]}',
      {},
      422,
    ],
    ['a name of a field that cannot be', '{"code":"proef","__proto__":{}}', {}, 422],
    ['deeper than any document', `${'['.repeat(9_000)}${']'.repeat(9_000)}`, {}, 422],
    ['more than 5 MiB', `"${'x'.repeat(5 * 1_024 * 1_024)}"`, {}, 413],
    [
      'half a workbook',
      Buffer.from('PK\u0003\u0004'),
      { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
      422,
    ],
    ['another type', '{}', { 'content-type': 'text/plain' }, 422],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 422],
    ['another site', '{}', { origin: 'https://elders.example' }, 403],
  ])('refuse an import of %s, and keep nothing', async (_what, body, headers, status) => {
    const before = await stored();
    const answer = await administrator.http('/uploads/instrumenten', upload(body, headers));
    expect(answer.status).toBe(status);
    expect(readAnswer(answer).errors[0]?.message).toMatch(/^[A-Z].*\.$/);
    expect(await stored()).toEqual(before);
  });
});
