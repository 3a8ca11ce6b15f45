import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAnswer, type GatewayClient, type HttpRequest } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const path = '/uploads/metingen/rotterdam-rijnmond?naam=nulmeting%202022.csv';
const table = 'Gemeente;A1;A2\nSchiedam;3;4\nRotterdam;2;n.v.t.\n';

describe('a file of an earlier measurement', () => {
  let gateway: TestGateway;
  let coordinator: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    coordinator = await gateway.signIn('coordinator.rijnmond@demo.example');
  });
  afterAll(() => gateway.close());

  const upload = (body: string | Buffer, change: Record<string, string> = {}): HttpRequest => ({
    method: 'POST',
    headers: {
      origin: gateway.publicUrl,
      'content-type': 'application/octet-stream',
      ...change,
    },
    body,
  });
  const count = async (): Promise<unknown> =>
    (await gateway.database.query('select count(*)::int as n from baseline_imports'))[0]?.['n'];

  it('is brought, looked at, linked and given back as it was', async () => {
    const answer = await coordinator.http(path, upload(table));
    expect(answer).toMatchObject({ status: 200 });
    const { id } = JSON.parse(answer.body) as { id: string };
    const { baselineImport } = await coordinator.data<{ baselineImport: object }>(
      `query ($id: ID!) { baselineImport(region: "rotterdam-rijnmond", id: $id) {
        title sheet columns { place header sample questionCode } rows { municipalityCode }
        check { scans { answered } problemCount blockers } } }`,
      { id },
    );
    expect(baselineImport).toEqual({
      title: 'Nulmeting 2022',
      sheet: 'CSV',
      columns: [
        { place: 'B', header: 'A1', sample: '3, 2', questionCode: 'A1' },
        { place: 'C', header: 'A2', sample: '4, n.v.t.', questionCode: 'A2' },
      ],
      rows: [{ municipalityCode: 'GM0606' }, { municipalityCode: 'GM0599' }],
      check: { scans: [{ answered: 2 }, { answered: 2 }], problemCount: 0, blockers: [] },
    });
    const file = await coordinator.http(`/downloads/metingen/rotterdam-rijnmond/${id}`);
    expect(file).toMatchObject({
      status: 200,
      body: table,
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': "attachment; filename*=UTF-8''nulmeting%202022.csv",
      },
    });
  });

  it.each<[string, string, string | Buffer, number, RegExp]>([
    ['nothing in it', path, '', 422, /leeg/],
    ['more than fits', path, Buffer.alloc(5 * 1_024 * 1_024 + 1, 'a'), 413, /5 MiB/],
    ['another kind of name', path.replace('.csv', '.exe'), table, 422, /kan IJkpunt niet lezen/],
    ['a name twice', `${path}&naam=b.csv`, table, 422, /kan IJkpunt niet lezen/],
    [
      'a workbook that is text',
      path.replace('.csv', '.xlsx'),
      table,
      422,
      /iets anders of niet heel/,
    ],
    ['bytes that are no text', path, Buffer.from([0, 1, 2, 3]), 422, /stuurtekens/],
  ])('is refused with %s, and nothing is kept', async (_what, to, body, status, message) => {
    const before = await count();
    const answer = await coordinator.http(to, upload(body));
    expect(answer.status).toBe(status);
    expect(readAnswer(answer).errors[0]?.message).toMatch(message);
    expect(await count()).toEqual(before);
  });

  it('is for the coordinator of that region alone', async () => {
    const id = (JSON.parse((await coordinator.http(path, upload(table))).body) as { id: string })
      .id;
    const before = await count();
    for (const name of [
      'begeleider',
      'schiedam',
      'schiedam.lezer',
      'coordinator.brabant',
      'beheer',
    ]) {
      const client = await gateway.signIn(`${name}@demo.example`);
      expect(await client.http(path, upload(table))).toMatchObject({ status: 404 });
      const file = `/downloads/metingen/rotterdam-rijnmond/${id}`;
      expect(await client.http(file)).toMatchObject({ status: 404 });
    }
    const brabant = await gateway.signIn('coordinator.brabant@demo.example');
    const theirs = await brabant.http(`/downloads/metingen/noordoost-brabant/${id}`);
    expect(theirs).toMatchObject({ status: 404 });
    expect(await gateway.visitor().http(path, upload(table))).toMatchObject({ status: 401 });
    const elsewhere = upload(table, { origin: 'https://elders.example' });
    expect(await coordinator.http(path, elsewhere)).toMatchObject({ status: 403 });
    expect(await count()).toEqual(before);
  });
});
