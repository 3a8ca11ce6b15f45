import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { readAnswer, type GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const rijnmond = 'rotterdam-rijnmond';
const taking = `mutation ($input: TakeOnRegionInput!) {
  takeOnRegion(input: $input) { regions { slug state subscription { revision } use { members } } } }`;
const changing = `mutation ($input: ChangeSubscriptionInput!) {
  changeSubscription(input: $input) { regions { slug state readOnlyFrom subscription { revision } } } }`;
const agreeing = `mutation ($input: AgreeSubscriptionInput!) {
  agreeSubscription(input: $input) { regions { slug state subscription { plan untilOn } } } }`;
const newRegion = {
  ...{ name: 'Drechtsteden', slug: 'drechtsteden', kind: 'vrij', editionPolicy: 'batched' },
  ...{ opennessAsked: 'region', plan: 'volledig', startsOn: '2026-01-01', untilOn: '2040-01-01' },
  members: [{ code: 'GM0489', from: '2026-01-01' }],
  ...{ contactName: 'Jo', contactEmail: 'jo@voorbeeld.nl', accent: '#8a1538' },
};
const id = newId();
const operations: Readonly<Record<string, readonly [string, object]>> = {
  platformRegions: ['{ platformRegions { regions { slug } municipalities { code } } }', {}],
  coordinators: [
    'query ($slug: String!) { coordinators(slug: $slug) { holders { name } } }',
    { slug: rijnmond },
  ],
  takeOnRegion: [taking, { input: newRegion }],
  changeSubscription: [
    changing,
    { input: { region: rijnmond, deed: 'take_back', expectedRevision: 1 } },
  ],
  agreeSubscription: [
    agreeing,
    { input: { region: rijnmond, plan: 'basis', startsOn: '2026-01-01' } },
  ],
  inviteCoordinator: [
    `mutation ($input: InviteCoordinatorInput!) {
      inviteCoordinator(input: $input) { invitations { email } } }`,
    { input: { region: rijnmond, email: 'nieuw@voorbeeld.nl' } },
  ],
  changeCoordinatorInvitation: [
    `mutation ($input: ChangeInvitationInput!) {
      changeCoordinatorInvitation(input: $input) { invitations { email } } }`,
    { input: { region: rijnmond, id, deed: 'resend' } },
  ],
  endCoordinator: [
    'mutation ($input: EndRoleInput!) { endCoordinator(input: $input) { holders { id } } }',
    { input: { region: rijnmond, id, evenIfLast: true } },
  ],
};
const everybodyElse = [
  ...['schiedam', 'schiedam.invuller', 'schiedam.lezer', 'coordinator.rijnmond', 'begeleider'],
  'oss',
];

describe('taking on regions', () => {
  let gateway: TestGateway;
  let administrator: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    administrator = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());
  const codesOf = async (client: GatewayClient, [query, variables]: readonly [string, object]) =>
    readAnswer(await client.post({ query, variables })).errors.map(
      ({ extensions }) => extensions.code,
    );
  const rows = () =>
    gateway.database.query(
      `select (select count(*)::int from regions) as regions,
              (select count(*)::int from subscriptions) as subscriptions,
              (select count(*)::int from identity.invitations) as invitations,
              (select count(*)::int from platform_audit_log) as audits`,
    );

  it('does not exist for anybody else, and wants a session', async () => {
    const before = await rows();
    for (const name of everybodyElse) {
      const client = await gateway.signIn(`${name}@demo.example`);
      for (const operation of Object.values(operations)) {
        expect([name, await codesOf(client, operation)]).toEqual([name, ['NOT_FOUND']]);
      }
    }
    for (const operation of Object.values(operations)) {
      expect(await codesOf(gateway.visitor(), operation)).toEqual(['UNAUTHENTICATED']);
    }
    expect(await rows()).toEqual(before);
  });

  it('makes one with its members, subscription and audit, once', async () => {
    const { takeOnRegion } = await administrator.data<{ takeOnRegion: { regions: object[] } }>(
      taking,
      { input: newRegion },
    );
    expect(takeOnRegion.regions).toContainEqual({
      ...{ slug: 'drechtsteden', state: 'ending', subscription: { revision: 1 } },
      use: { members: 1 },
    });
    const [made] = await gateway.database.query(
      `select r.openness_asked, r.accent, s.until_on::text,
              (select count(*)::int from audit_log a where a.region_id = r.region_id) as audits
         from regions r join subscriptions s using (region_id) where slug = 'drechtsteden'`,
    );
    expect(made).toEqual({
      ...{ openness_asked: 'region', accent: '#8a1538', until_on: '2040-01-01', audits: 1 },
    });
    const again = await administrator.query(taking, { input: newRegion });
    expect(again.errors).toMatchObject([
      {
        message: 'Er is al een regio met het adres „drechtsteden”. Kies een ander.',
        extensions: { code: 'BAD_USER_INPUT', field: 'slug' },
      },
    ]);
  });

  it('tells its municipalities which openness it asks, where somebody said so', async () => {
    const client = await gateway.signIn('schiedam@demo.example');
    const asked = () => client.data('{ region(region: "rotterdam-rijnmond") { opennessAsked } }');
    expect(await asked()).toEqual({ region: { opennessAsked: null } });
    await gateway.database.query(
      `update regions set openness_asked = 'region' where slug = 'rotterdam-rijnmond'`,
    );
    expect(await asked()).toEqual({ region: { opennessAsked: 'region' } });
  });

  it.each([
    [
      'a municipality that is none',
      { members: [{ code: 'GM9999', from: '2026-01-01' }] },
      'er zijn',
    ],
    [
      'one that ended',
      { members: [{ code: 'GM0501', from: '2026-01-01' }] },
      'Brielle bestaat niet op 1 januari 2026',
    ],
    ['an end before the begin', { untilOn: '2025-12-31' }, 'na 1 januari 2026'],
    ['a colour that nobody reads', { accent: '#eeeeee' }, 'te licht'],
  ])('refuses %s, and makes nothing', async (_what, wrong, message) => {
    const before = await rows();
    const input = { ...newRegion, slug: 'anders', ...wrong };
    const { errors } = await administrator.query(taking, { input });
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await rows()).toEqual(before);
  });

  it('writes down what an older region agreed, once', async () => {
    const input = {
      ...{ region: 'noordoost-brabant', plan: 'volledig' },
      ...{ startsOn: '2026-01-01', untilOn: '2040-02-29' },
    };
    const { agreeSubscription } = await administrator.data<{
      agreeSubscription: { regions: object[] };
    }>(agreeing, { input });
    expect(agreeSubscription.regions).toContainEqual({
      ...{ slug: 'noordoost-brabant', state: 'ending' },
      subscription: { plan: 'volledig', untilOn: '2040-02-29' },
    });
    expect(await codesOf(administrator, [agreeing, { input }])).toEqual(['CONFLICT']);
    const wrong = { ...input, region: rijnmond, untilOn: '2025-01-01' };
    expect(await codesOf(administrator, [agreeing, { input: wrong }])).toEqual(['BAD_USER_INPUT']);
    const nowhere = { ...input, region: 'nergens' };
    expect(await codesOf(administrator, [agreeing, { input: nowhere }])).toEqual(['NOT_FOUND']);
  });

  it('counts how a region uses the product, without a figure of a scan', async () => {
    const { platformRegions } = await administrator.data<{
      platformRegions: { regions: object[] };
    }>(
      `{ platformRegions { regions { slug state subscription { plan } use {
        members people campaign { title isOpen asked submitted } editions behind lastActivityAt } } } }`,
    );
    expect(platformRegions.regions).toContainEqual({
      ...{ slug: rijnmond, state: 'active', subscription: null },
      use: {
        ...{ members: 13, people: expect.any(Number), editions: expect.any(Number), behind: 0 },
        campaign: { title: expect.any(String), isOpen: true, asked: 13, submitted: 12 },
        lastActivityAt: expect.any(String),
      },
    });
  });
});

describe('a region whose subscription ended', () => {
  let gateway: TestGateway;
  let administrator: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    administrator = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());
  beforeEach(() =>
    gateway.database.query(
      `insert into subscriptions (region_id, plan, starts_on)
       select region_id, 'basis', '2020-01-01' from regions where slug = $1
       on conflict (region_id) do update
         set until_on = null, ended_on = null, revision = 1`,
      [rijnmond],
    ),
  );
  const scan = { region: rijnmond, campaign: 'zelfscan-2026', municipality: 'schiedam' };
  const saving = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }`;
  const answer = {
    input: { scan, questionCode: 'J1', kind: 'level', level: 3, expectedRevision: 0 },
  };
  const end = (change: object = {}) =>
    administrator.query(changing, {
      input: {
        ...{ region: rijnmond, deed: 'end', expectedRevision: 1, on: today() },
        ...{ confirmation: 'Rotterdam-Rijnmond', ...change },
      },
    });

  it('is read, and changed by nobody; its mail may still be muted', async () => {
    const [editor, coordinator] = [
      await gateway.signIn('schiedam@demo.example'),
      await gateway.signIn('coordinator.rijnmond@demo.example'),
    ];
    expect((await end()).errors).toEqual([]);
    const refused = {
      message: expect.stringContaining('Het abonnement van deze regio is afgelopen.'),
      extensions: { code: 'FORBIDDEN' },
    };
    expect((await editor.query(saving, answer)).errors).toMatchObject([refused]);
    const inviting = `mutation ($input: InvitePersonInput!) {
      invitePerson(input: $input) { invitations { id } } }`;
    const input = { region: rijnmond, email: 'a@voorbeeld.nl', role: 'facilitator' };
    expect((await coordinator.query(inviting, { input })).errors).toMatchObject([refused]);
    const [invited] = await gateway.database.query('select from identity.invitations');
    expect(invited).toBeUndefined();

    const viewing = '{ viewer { regions { slug readOnlySince } } }';
    expect(await editor.data(viewing)).toEqual({
      viewer: { regions: [{ slug: rijnmond, readOnlySince: today() }] },
    });
    const reading = `query ($scan: ScanRef!) { scan(scan: $scan) { status }
      results(scan: $scan) { municipality { slug } } reports(scan: $scan) { isPending }
      together(scan: $scan) { present { questionCode } } }`;
    expect((await editor.query(reading, { scan })).errors).toEqual([]);
    const muting = `mutation ($input: SaveMessageSettingsInput!) {
      saveMessageSettings(input: $input) { language } }`;
    const settings = { region: rijnmond, language: 'nl', kinds: [] };
    expect((await editor.query(muting, { input: settings })).errors).toEqual([]);
  });

  it('may be changed again when that is taken back', async () => {
    await end();
    const editor = await gateway.signIn('schiedam.invuller@demo.example');
    expect((await editor.query(saving, answer)).errors).toHaveLength(1);
    const back = { region: rijnmond, deed: 'take_back', expectedRevision: 2 };
    expect((await administrator.query(changing, { input: back })).errors).toEqual([]);
    expect((await editor.query(saving, answer)).errors).toEqual([]);
    const audits = await gateway.database.query(
      `select detail->>'deed' as deed from audit_log where action = 'subscription.changed'
        order by at desc limit 2`,
    );
    expect(audits).toEqual([{ deed: 'take_back' }, { deed: 'end' }]);
  });

  it.each([
    ['without its name typed', { confirmation: 'Rijnmond' }, 'BAD_USER_INPUT', 'Typ de naam'],
    ['that changed meanwhile', { expectedRevision: 7 }, 'CONFLICT', 'intussen gewijzigd'],
    ['on a day that is none', { on: '2027-02-29' }, 'BAD_USER_INPUT', '29-2-2027 bestaat niet'],
    ['of a region that is none', { region: 'nergens' }, 'NOT_FOUND', 'bestaat niet'],
    [
      'of which nothing was agreed',
      { region: 'noordoost-brabant', confirmation: 'Noordoost-Brabant' },
      'CONFLICT',
      'geen abonnement',
    ],
  ])('is not ended %s', async (_what, change, code, message) => {
    const { errors } = await end(change);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code } },
    ]);
  });
});

const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
