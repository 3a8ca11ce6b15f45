import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  readAnswer,
  seenOf,
  type GatewayClient,
  type HttpAnswer,
} from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const region = 'rotterdam-rijnmond';
const everybodyElse = ['schiedam', 'schiedam.lezer', 'vlaardingen', 'begeleider', 'oss'];
/** Of one pixel. */
const white = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVQI12NoAAAAggCB3UNq9AAAAABJRU5ErkJggg==',
  'base64',
);
const read = `query ($region: String!) { regionSettings(region: $region) {
  name opennessAsked contactName contactEmail contactPhone accent revision canChange
  logo { path width height } } }`;
const changing = `mutation ($input: ChangeRegionSettingsInput!) {
  changeRegionSettings(input: $input) { name accent revision } }`;
const removing = `mutation ($input: RemoveRegionLogoInput!) {
  removeRegionLogo(input: $input) { revision logo { path } } }`;
const valid = {
  ...{
    region,
    name: 'Rijnmond',
    contactName: 'Robin Prins',
    contactEmail: 'robin@rijnmond.example',
  },
  ...{ contactPhone: '010 123 45 67', accent: '#154273', opennessAsked: 'region' },
};

interface Settings {
  readonly regionSettings: {
    readonly revision: number;
    readonly canChange: boolean;
    readonly logo: { readonly path: string } | null;
  };
}

describe('the settings of a region', () => {
  let gateway: TestGateway;
  let robin: GatewayClient;
  let beheer: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    robin = await gateway.signIn('coordinator.rijnmond@demo.example');
    beheer = await gateway.signIn('beheer@demo.example');
  });
  afterAll(() => gateway.close());

  const settings = async (client: GatewayClient, of = region) =>
    (await client.data<Settings>(read, { region: of })).regionSettings;
  const change = async (client: GatewayClient, input: object) =>
    client.query(changing, {
      input: { ...valid, expectedRevision: (await settings(robin)).revision, ...input },
    });
  const put = (
    client: GatewayClient,
    body: Buffer,
    { of = region, revision = 1, type = 'image/png', origin = gateway.publicUrl } = {},
  ): Promise<HttpAnswer> =>
    client.http(`/uploads/regios/${of}/logo?revisie=${revision}`, {
      ...{ method: 'PUT', body },
      headers: { 'content-type': type, origin },
    });
  const putNow = async (client: GatewayClient, body: Buffer, options: object = {}) =>
    put(client, body, { revision: (await settings(robin)).revision, ...options });
  const stored = () =>
    gateway.database.query(
      `select (select md5(string_agg(r::text, ',' order by r.slug)) from regions r) as regions,
              (select md5(string_agg(l::text, ',')) from region_logos l) as logos,
              (select count(*)::int from audit_log where action = 'region.changed') as audits,
              (select count(*)::int from platform_audit_log where action = 'region.changed') as platform`,
    );

  it('do not exist for anybody else, and neither does the door for a logo', async () => {
    const before = await stored();
    for (const name of everybodyElse) {
      const client = await gateway.signIn(`${name}@demo.example`);
      for (const [document, input] of [
        [read, null],
        [changing, { ...valid, expectedRevision: 1 }],
        [removing, { region, expectedRevision: 1 }],
      ] as const) {
        const ask = (of: string) =>
          client.post({
            query: document,
            variables: input ? { input: { ...input, region: of } } : { region: of },
          });
        const [here, nowhere] = [await ask(region), await ask('nergens')];
        expect(seenOf(here)).toEqual(seenOf(nowhere));
        expect(readAnswer(here).errors.map(({ extensions }) => extensions.code)).toEqual([
          'NOT_FOUND',
        ]);
      }
      expect(seenOf(await put(client, white))).toEqual(
        seenOf(await put(client, white, { of: 'nergens' })),
      );
      expect((await put(client, white)).status).toBe(404);
    }
    expect((await put(gateway.visitor(), white)).status).toBe(401);
    expect(await settings(robin)).toMatchObject({ canChange: true });
    const { errors } = await robin.query(read, { region: 'noordoost-brabant' });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    expect(await stored()).toEqual(before);
  });

  it('are changed by who leads the region, written down without whom to call', async () => {
    const { data, errors } = await change(robin, {});
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ changeRegionSettings: { name: 'Rijnmond', accent: '#154273' } });
    const { viewer } = await robin.data<{ viewer: { regions: { name: string }[] } }>(
      '{ viewer { regions { name } } }',
    );
    expect(viewer.regions).toEqual([{ name: 'Rijnmond' }]);
    const [last] = await gateway.database.query<{ detail: object }>(
      `select detail from audit_log where action = 'region.changed' order by at desc limit 1`,
    );
    expect(last?.detail).toMatchObject({ to: { name: 'Rijnmond', accent: '#154273' } });
    expect(JSON.stringify(last?.detail)).not.toMatch(/robin|010/i);
    // The same once more is no change.
    const before = await stored();
    expect((await change(robin, {})).errors).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it('are changed by who keeps the platform, who writes it down on both sides', async () => {
    expect((await change(beheer, { name: 'Rijnmond en omgeving' })).errors).toEqual([]);
    const [noted] = await gateway.database.query<{ region: string; at: number; platform: number }>(
      `select (select detail ->> 'region' from platform_audit_log
                where action = 'region.changed') as region,
              (select count(*)::int from audit_log where action = 'region.changed') as at`,
    );
    expect(noted).toMatchObject({ region, at: 2 });
  });

  it.each([
    ['a colour that cannot be read', { accent: '#ffd400' }, 'accent'],
    ['no name', { name: ' ' }, 'name'],
    ['a name that cannot be kept', { name: 'a\0b' }, 'name'],
    ['no contact', { contactName: '' }, 'contactName'],
    ['what is no mail', { contactEmail: 'robin' }, 'contactEmail'],
    ['no openness, once it was said', { opennessAsked: null }, 'opennessAsked'],
  ])('are refused with %s', async (_what, input, field) => {
    const before = await stored();
    const { errors } = await change(robin, input);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await stored()).toEqual(before);
  });

  it('are not overwritten in silence', async () => {
    const { revision } = await settings(robin);
    const { errors } = await robin.query(changing, {
      input: { ...valid, name: 'Anders', expectedRevision: revision - 1 },
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { name: 'Rijnmond en omgeving', revision },
    });
    expect((await put(robin, white, { revision: revision - 1 })).status).toBe(409);
  });

  it('have a logo, which everybody of the region sees and nobody else', async () => {
    expect((await putNow(robin, white)).status).toBe(200);
    const { logo } = await settings(robin);
    const path = logo?.path ?? '';
    for (const name of [
      'schiedam.lezer',
      'vlaardingen',
      'begeleider',
      'coordinator.rijnmond',
      'beheer',
    ]) {
      const client = await gateway.signIn(`${name}@demo.example`);
      const answer = await client.http(path);
      expect(answer).toMatchObject({
        status: 200,
        headers: {
          'content-type': 'image/png',
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, max-age=31536000, immutable',
          'content-security-policy': expect.stringContaining("default-src 'none'"),
        },
      });
    }
    const { viewer } = await robin.data<{ viewer: object }>(
      '{ viewer { regions { logo { path width height } } } }',
    );
    expect(viewer).toEqual({ regions: [{ logo: { path, width: 1, height: 1 } }] });
    const olga = await gateway.signIn('oss@demo.example');
    const unknown = path.replace(/.{8}$/, 'deadbeef');
    expect(seenOf(await olga.http(path))).toEqual(seenOf(await olga.http(unknown)));
    for (const [client, asked] of [
      [olga, path],
      [olga, path.replace(region, 'noordoost-brabant')],
      [robin, unknown],
      [robin, path.replace(/[^/]+$/, '..%2f..%2fetc')],
    ] as const) {
      expect((await client.http(asked)).status).toBe(404);
    }
    expect((await gateway.visitor().http(path)).status).toBe(401);
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 422],
    ['an SVG that says that it is a PNG', Buffer.from('<svg/>'), 'image/png', 422],
    ['nothing', Buffer.alloc(0), 'image/png', 422],
    ['too much', Buffer.alloc(200_001), 'image/png', 422],
    ['far too much', Buffer.alloc(6 * 1_024 * 1_024), 'image/png', 413],
  ])('take no %s for a logo', async (_what, body, type, status) => {
    const before = await stored();
    expect((await putNow(robin, body, { type })).status).toBe(status);
    expect(await stored()).toEqual(before);
  });

  it('take no logo from a page elsewhere', async () => {
    expect((await putNow(robin, white, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('let go of a logo, of which nothing is served then', async () => {
    const { logo, revision } = await settings(robin);
    const { data } = await robin.query(removing, { input: { region, expectedRevision: revision } });
    expect(data).toMatchObject({ removeRegionLogo: { revision: revision + 1, logo: null } });
    expect((await robin.http(logo?.path ?? '')).status).toBe(404);
  });

  it('are read and not changed once the region has ended, by nobody', async () => {
    await gateway.database.query(
      `insert into subscriptions (region_id, plan, starts_on, until_on)
       select region_id, 'basis', '2020-01-01', app.today() from regions where slug = $1`,
      [region],
    );
    const before = await stored();
    for (const client of [robin, beheer]) {
      expect(await settings(client)).toMatchObject({ canChange: false });
      const { errors } = await change(client, { name: 'Toch anders' });
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining('is afgelopen'),
        extensions: { code: 'FORBIDDEN' },
      });
      expect((await putNow(client, white)).status).toBe(403);
    }
    expect(await stored()).toEqual(before);
  });
});
