import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAnswer, type GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const change = `{ region: "rotterdam-rijnmond", municipality: "GM0606", kind: end, on: "2035-01-01" }`;
const operations = {
  municipalities:
    '{ municipalities(text: "voorne aan", first: 10) { count municipalities { code history { sentence } } } }',
  municipality: '{ municipality(code: "GM0501") { name validUntil stays { region { slug } } } }',
  administeredRegion:
    '{ administeredRegion(region: "rotterdam-rijnmond") { memberships { name } otherRegions { slug } } }',
  membershipPreview: `{ membershipPreview(change: ${change}) { problem sentences seal } }`,
  renameMunicipality: `mutation { renameMunicipality(input: { code: "GM0606", from: "Schiedam", to: "Sciedam" }) { name } }`,
  importMunicipalities: `mutation { importMunicipalities(input: { validFrom: "1998-01-01",
    added: [{ code: "GM0518", name: "'s-Gravenhage" }], renamed: [] }) }`,
};
const everybodyElse = ['schiedam', 'schiedam.lezer', 'coordinator.rijnmond', 'begeleider', 'oss'];
const table = 'gm_code;naam\nGM0606;Schiedam\nGM0622;Vlaardingen aan Zee\n';
const recordingNone = 'mutation { importMunicipalityChanges(input: { changes: [] }) }';
const changes = `ingangsdatum;soort;oude_gm_code;oude_naam;nieuwe_gm_code;nieuwe_naam
2028-01-01;opgaan in;GM0622;Vlaardingen;GM0606;Schiedam
`;
const changesPath = '/uploads/herindelingen?naam=herindelingen.csv';
const path = '/uploads/gemeenten?naam=gemeenten.csv&dag=2026-01-01';

describe('the map of municipalities', () => {
  let gateway: TestGateway;
  let administrator: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    administrator = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());

  const upload = (body: string | Buffer, origin = gateway.publicUrl) => ({
    ...{ method: 'POST', body },
    headers: { 'content-type': 'application/octet-stream', origin },
  });
  const stored = () =>
    gateway.database.query(
      `select (select md5(string_agg(m::text, ',' order by m.code)) from municipalities m) as map,
              (select md5(string_agg(m::text, ',' order by m.id)) from memberships m) as members,
              (select count(*)::int from platform_audit_log) as audits`,
    );
  const changing = async (client: GatewayClient, seal: string) =>
    readAnswer(
      await client.post({
        query: `mutation { changeMembership(input: { change: ${change}, seal: "${seal}" }) {
          memberships { name until } } }`,
      }),
    );

  it('does not exist for anybody else', async () => {
    const before = await stored();
    for (const name of everybodyElse) {
      const client = await gateway.signIn(`${name}@demo.example`);
      const answers = await Promise.all(
        Object.values(operations).map(async (query) => readAnswer(await client.post({ query }))),
      );
      const recording = readAnswer(await client.post({ query: recordingNone }));
      for (const { data, errors } of [...answers, recording, await changing(client, 'a')]) {
        expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([
          null,
          ['NOT_FOUND'],
        ]);
      }
      expect(await client.http(path, upload(table))).toMatchObject({ status: 404 });
      expect(await client.http(changesPath, upload(changes))).toMatchObject({ status: 404 });
    }
    for (const query of Object.values(operations)) {
      const { errors } = await gateway.visitor().query(query);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
    expect(await gateway.visitor().http(path, upload(table))).toMatchObject({ status: 401 });
    const unknown = await gateway.visitor().http(changesPath, upload(changes));
    expect(unknown).toMatchObject({ status: 401 });
    const elsewhere = upload(table, 'https://elders.example');
    expect(await administrator.http(path, elsewhere)).toMatchObject({ status: 403 });
    expect(await stored()).toEqual(before);
  });

  it('shows what a file would change, and changes nothing', async () => {
    const before = await stored();
    const answer = await administrator.http(path, upload(table));
    expect(JSON.parse(answer.body)).toMatchObject({
      added: [],
      renamed: [{ code: 'GM0622', from: 'Vlaardingen', to: 'Vlaardingen aan Zee' }],
      unchanged: 1,
      problems: [],
    });
    const { body } = await administrator.http(changesPath, upload(changes));
    expect(JSON.parse(body)).toMatchObject({ changes: [{ state: 'new' }], problems: [] });
    const { errors } = await administrator.query(recordingNone);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await stored()).toEqual(before);
  });

  it.each<[string, string, string | Buffer, number, RegExp]>([
    ['nothing in it', path, '', 422, /leeg/],
    ['a name that says nothing', path.replace('.csv', ''), table, 422, /kan IJkpunt niet lezen/],
    ['no day', path.replace('2026-01-01', '2026-02-29'), table, 422, /29-2-2026 bestaat niet/],
    ['bytes that are no text', path, Buffer.from([0, 1, 2]), 422, /stuurtekens/],
    ['more than fits', path, Buffer.alloc(5 * 1_024 * 1_024 + 1, 'a'), 413, /5 MiB/],
  ])('refuses a file with %s', async (_what, to, body, status, message) => {
    const answer = await administrator.http(to, upload(body));
    expect(answer.status).toBe(status);
    expect(readAnswer(answer).errors[0]?.message).toMatch(message);
  });

  it('is kept by the platform administrator', async () => {
    const answers = [];
    for (const query of Object.values(operations)) {
      answers.push(readAnswer(await administrator.post({ query })));
    }
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers.map(({ data }) => data)).toMatchObject([
      { municipalities: { count: 1, municipalities: [{ code: 'GM1992' }] } },
      { municipality: { name: 'Brielle', validUntil: '2023-01-01', stays: [] } },
      {
        administeredRegion: {
          otherRegions: [{ slug: 'noordoost-brabant' }, { slug: 'zaanstreek-waterland' }],
        },
      },
      { membershipPreview: { problem: null } },
      { renameMunicipality: { name: 'Sciedam' } },
      { importMunicipalities: 1 },
    ]);
    const { data } = readAnswer<{ membershipPreview: { seal: string } }>(
      await administrator.post({ query: operations.membershipPreview }),
    );
    const { data: changed, errors } = await changing(
      administrator,
      data?.membershipPreview.seal ?? '',
    );
    expect(errors).toEqual([]);
    expect(JSON.stringify(changed)).toContain('"name":"Sciedam","until":"2035-01-01"');
  });
});
