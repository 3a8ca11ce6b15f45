import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAnswer, type GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const from = ['GM0385', 'GM0431'].map((code) => ({ code }));
const change = {
  ...{ kind: 'merger', changedOn: '2028-01-01', from },
  to: [{ code: 'GM9901', name: 'Zeevang aan de Zaan' }],
};
const asked = `query ($change: MunicipalityChangeInput!) { municipalityChangePreview(change: $change) {
  problems confirmation regions { region { slug } question sentences campaigns { sentence } } } }`;
const recorded = `mutation ($input: RecordMunicipalityChangeInput!) {
  recordMunicipalityChange(input: $input) { problems } }`;
const everybodyElse = [
  ...['schiedam', 'schiedam.invuller', 'schiedam.lezer', 'coordinator.rijnmond'],
  ...['begeleider', 'purmerend', 'coordinator.brabant'],
];

describe('a change of the map', () => {
  let gateway: TestGateway;
  let administrator: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    administrator = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());

  const preview = (client: GatewayClient, what: object = change) =>
    client.post({ query: asked, variables: { change: what } });
  const record = (client: GatewayClient, confirmation = 'Zeevang aan de Zaan', what = change) =>
    client.post({ query: recorded, variables: { input: { change: what, confirmation } } });
  const stored = () =>
    gateway.database.query(
      `select (select count(*)::int from municipalities) as municipalities,
              (select count(*)::int from municipality_changes) as changes,
              (select count(*)::int from memberships where member_until is not null) as ended,
              (select count(*)::int from identity.grants) as grants,
              (select count(*)::int from audit_log) as audits,
              (select count(*)::int from platform_audit_log) as deeds`,
    );

  it('does not exist for anybody but the platform administrator', async () => {
    const before = await stored();
    for (const name of everybodyElse) {
      const client = await gateway.signIn(`${name}@demo.example`);
      for (const answer of [await preview(client), await record(client)]) {
        expect(readAnswer(answer).errors.map(({ extensions }) => extensions.code)).toEqual([
          'NOT_FOUND',
        ]);
        expect(readAnswer(answer).data).toBeNull();
      }
    }
    const visitor = gateway.visitor();
    for (const answer of [await preview(visitor), await record(visitor)]) {
      expect(answer.body).toContain('"code":"UNAUTHENTICATED"');
    }
    expect(await stored()).toEqual(before);
  });

  it('shows no answers, figures or people of a region', async () => {
    const { body } = await preview(administrator);
    expect(body).toContain('zaanstreek-waterland');
    expect(body).not.toMatch(/Voorbeeld|@|score/);
  });

  it('is recorded only under the name that it makes', async () => {
    const before = await stored();
    const { errors } = readAnswer(await record(administrator, 'Zeevang'));
    expect(errors[0]).toMatchObject({
      message: 'Typ ter bevestiging: Zeevang aan de Zaan.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await stored()).toEqual(before);
  });

  it('is recorded whole, once', async () => {
    expect(readAnswer(await record(administrator)).errors).toEqual([]);
    const after = await stored();
    const { errors } = readAnswer(await record(administrator));
    expect(errors[0]?.message).toBe('Deze herindeling staat er al.');
    expect(await stored()).toEqual(after);
    const [audits] = await gateway.database.query(
      `select (select count(*)::int from platform_audit_log
                where action = 'municipality.changed') as platform,
              (select count(*)::int from audit_log where action = 'members.changed') as regional`,
    );
    expect(audits).toEqual({ platform: 1, regional: 1 });
  });

  it('changes nothing today for who works at a predecessor until then', async () => {
    const client = await gateway.signIn('oostzaan@demo.example');
    const { viewer } = await client.data<{
      viewer: { regions: { grants: { municipality: { slug: string } }[] }[] };
    }>('{ viewer { regions { grants { municipality { slug } } } } }');
    const slugs = viewer.regions.flatMap(({ grants }) => grants.map((g) => g.municipality.slug));
    expect(slugs).toEqual(['oostzaan']);
  });

  it('names in each campaign only who takes part in it', async () => {
    // Beemster was merged before these campaigns.
    await gateway.database.query(
      `insert into identity.grants (id, person_id, region_id, municipality_code, role)
       select gen_random_uuid(), p.id, r.region_id, 'GM0370', 'reader'
         from identity.people p cross join regions r
        where p.email = 'purmerend@demo.example' and r.slug = 'zaanstreek-waterland'`,
    );
    const client = await gateway.signIn('purmerend@demo.example');
    const { region } = await client.data<{ region: { campaigns: { ownMembers: string[] }[] } }>(
      '{ region(region: "zaanstreek-waterland") { campaigns { ownMembers } } }',
    );
    expect(new Set(region.campaigns.flatMap(({ ownMembers }) => ownMembers))).toEqual(
      new Set(['GM0439']),
    );
    const coordinator = await gateway.signIn('coordinator.rijnmond@demo.example');
    const other = await coordinator.data<{ region: typeof region }>(
      '{ region(region: "rotterdam-rijnmond") { campaigns { ownMembers } } }',
    );
    expect(other.region.campaigns.flatMap(({ ownMembers }) => ownMembers)).toEqual([]);
  });

  it.each([
    ['a day', { ...change, changedOn: '29-02-2027' }],
    ['a code', { ...change, from: [{ code: `'; --` }, { code: 'GM\0' }] }],
  ])('says what is wrong with %s, without an error of ours', async (_what, wrong) => {
    const { data, errors } = readAnswer(await preview(administrator, wrong));
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toMatch(/Noem een dag die bestaat|is geen gemeentecode/);
  });
});
