import { createHash, randomBytes } from 'node:crypto';
import { demoPassword } from '@ijkpunt/demo';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnsweredError, GatewayClient } from './testing/gateway-client.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const region = 'rotterdam-rijnmond';
const fields = `{ holders { id name role canEnd municipality { name } }
  invitations { id email role hasExpired mail } givableRoles municipalities { code } }`;
const inviting = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) ${fields} }`;
const changing = `mutation ($input: ChangeInvitationInput!) {
  changeInvitation(input: $input) ${fields} }`;
const ending = `mutation ($input: EndRoleInput!) { endRole(input: $input) ${fields} }`;
const looking = `query ($token: String!) { invitation(token: $token) {
  email role regionName municipalityName invitedBy hasAccount } }`;
const accepting = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { email name regions { slug grants { role } } } }`;
const password = 'een lange zin die niemand raadt';
const dead = 'Deze uitnodiging werkt niet (meer).';

interface People {
  readonly holders: readonly { id: string; name: string; role: string; canEnd: boolean }[];
  readonly invitations: readonly { id: string; email: string; mail: string }[];
  readonly givableRoles: readonly string[];
  readonly municipalities: readonly { code: string }[];
}

describe('an invitation', () => {
  let gateway: TestGateway;
  let robin: GatewayClient;
  let sam: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    robin = await gateway.signIn('coordinator.rijnmond@demo.example');
    sam = await gateway.signIn('schiedam@demo.example');
  });
  afterAll(() => gateway.close());

  const invite = async (by: GatewayClient, email: string, role: string, rest: object = {}) => {
    const input = { region, email, role, ...rest };
    const { invitePerson } = await by.data<{ invitePerson: People }>(inviting, { input });
    const id = invitePerson.invitations.find((each) => each.email === email)?.id;
    if (!id) throw new Error('nobody was invited');
    return id;
  };
  /** As the worker does that mails it. */
  const mail = async (id: string): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    await gateway.database.query('select * from identity.claim_invitations(100)');
    const [kept] = await gateway.database.query<{ is: boolean }>(
      'select identity.keep_invitation_link($1, $2) as is',
      [id, createHash('sha256').update(token).digest()],
    );
    if (!kept?.is) throw new Error('it was no more');
    await gateway.database.query(`select identity.mark_invitation($1, 'sent', null)`, [id]);
    return token;
  };
  const accept = (client: GatewayClient, token: string, rest: object = {}) =>
    client.post({
      query: accepting,
      variables: { input: { token, name: 'Jo de Wit', password, ...rest } },
    });
  const codes = (errors: readonly AnsweredError[]) =>
    errors.map(({ extensions }) => extensions.code);
  const people = async (by: GatewayClient) =>
    (
      await by.data<{ people: People }>(
        `query ($region: String!) { people(region: $region) ${fields} }`,
        {
          region,
        },
      )
    ).people;

  it('becomes an account with the role, once', async () => {
    const email = 'jo@schiedam.example';
    const id = await invite(sam, email, 'reader', { municipality: 'GM0606' });
    const token = await mail(id);
    const jo = gateway.visitor();
    expect(await jo.data(looking, { token })).toEqual({
      invitation: {
        ...{ email, role: 'reader', regionName: 'Rotterdam-Rijnmond', hasAccount: false },
        ...{ municipalityName: 'Schiedam', invitedBy: 'Sam Voorbeeld' },
      },
    });
    const { headers, body } = await accept(jo, token);
    expect(JSON.parse(body)).toEqual({
      data: {
        acceptInvitation: {
          ...{ email, name: 'Jo de Wit' },
          regions: [{ slug: region, grants: [{ role: 'reader' }] }],
        },
      },
    });
    expect(headers['set-cookie']?.[0]).toContain('HttpOnly');
    const again = JSON.parse((await accept(gateway.visitor(), token)).body) as {
      errors: AnsweredError[];
    };
    expect(again.errors[0]?.message).toContain(dead);
    const client = gateway.visitor();
    await client.signIn(email, password);
    expect(await client.whoAmI()).toBe('Jo de Wit');
    const tables = await gateway.database.query<{ row: string }>(
      `select i::text as row from identity.invitations i
       union all select l::text from identity.invitation_links l`,
    );
    expect(tables.map(({ row }) => row).join()).not.toContain(token);
    expect((await people(sam)).invitations).toEqual([]);
  });

  it('gives somebody who has an account the role for its password', async () => {
    const email = 'oss@demo.example';
    const token = await mail(await invite(robin, email, 'facilitator', { until: '2099-01-01' }));
    const olga = gateway.visitor();
    expect(await olga.data(looking, { token })).toMatchObject({ invitation: { hasAccount: true } });
    const wrong = JSON.parse((await accept(olga, token)).body) as { errors: AnsweredError[] };
    expect(codes(wrong.errors)).toEqual(['UNAUTHENTICATED']);
    expect((await accept(olga, token, { password: demoPassword })).body).toContain(region);
    const [kept] = await gateway.database.query(
      `select g.valid_until::text as until, p.name from identity.grants g
         join identity.people p on p.id = g.person_id
        where p.email = $1 and g.role = 'facilitator'`,
      [email],
    );
    expect(kept).toMatchObject({ until: '2099-01-01', name: expect.not.stringContaining('Jo') });
  });

  it.each([
    ['too short a password', { password: 'te kort' }, '15 tot 128 tekens'],
    ['no name', { name: '  ' }, 'Vul uw naam in.'],
  ])('is not accepted with %s, and stays', async (what, wrong, message) => {
    const email = `${what.replaceAll(' ', '.')}@schiedam.example`;
    const token = await mail(await invite(sam, email, 'contributor', { municipality: 'GM0606' }));
    const refused = JSON.parse((await accept(gateway.visitor(), token, wrong)).body) as {
      errors: AnsweredError[];
    };
    expect(refused.errors[0]?.message).toContain(message);
    expect((await accept(gateway.visitor(), token)).body).toContain(email);
  });

  it.each([
    ['revoked', (id: string) => sam.data(changing, { input: { region, id, deed: 'revoke' } })],
    ['sent again', (id: string) => sam.data(changing, { input: { region, id, deed: 'resend' } })],
    [
      'too old',
      (id: string) =>
        gateway.database.query(
          `update identity.invitations set expires_at = now() - interval '1 second' where id = $1`,
          [id],
        ),
    ],
  ])('is dead once %s', async (what, deed) => {
    const email = `${what.replaceAll(' ', '.')}@schiedam.example`;
    const id = await invite(sam, email, 'reader', { municipality: 'GM0606' });
    const token = await mail(id);
    await deed(id);
    const { errors } = await gateway.visitor().query(looking, { token });
    expect([codes(errors), errors[0]?.message.startsWith(dead)]).toEqual([['NOT_FOUND'], true]);
    const unknown = await gateway.visitor().query(looking, { token: 'verzonnen' });
    expect(unknown.errors).toEqual(errors);
    expect((await accept(gateway.visitor(), token)).body).toContain(dead);
  });

  it('is refused to who has the role or was invited to it already', async () => {
    const place = { region, role: 'reader', municipality: 'GM0606' };
    const asked = { ...place, email: 'twee.keer@schiedam.example' };
    await sam.data(inviting, { input: asked });
    for (const input of [
      { ...asked, email: ' Twee.Keer@Schiedam.example ' },
      { ...place, email: 'schiedam.lezer@demo.example' },
    ]) {
      const { errors } = await sam.query(inviting, { input });
      expect(codes(errors)).toEqual(['CONFLICT']);
    }
  });

  it.each([
    ['a neighbour', 'contributor', 'GM0622', 'FORBIDDEN'],
    ['a municipality of another region', 'contributor', 'GM0828', 'NOT_FOUND'],
    ['a fellow coordinator', 'municipality_coordinator', 'GM0606', 'FORBIDDEN'],
    ['the region', 'facilitator', null, 'FORBIDDEN'],
    ['the platform', 'platform_administrator', null, 'FORBIDDEN'],
    ['no municipality', 'reader', null, 'BAD_USER_INPUT'],
  ])('of a municipality’s coordinator reaches not: %s', async (_what, role, municipality, code) => {
    const input = { region, email: 'a@b.nl', role, municipality };
    expect(codes((await sam.query(inviting, { input })).errors)).toEqual([code]);
  });

  it('belongs to its own region and place', async () => {
    const id = await invite(robin, 'nieuw@voorne.example', 'municipality_coordinator', {
      municipality: 'GM1992',
    });
    const others = [sam, await gateway.signIn('vlaardingen@demo.example')];
    for (const client of others) {
      const input = { region, id, deed: 'revoke' };
      expect(codes((await client.query(changing, { input })).errors)).toEqual(['NOT_FOUND']);
    }
  });
});

describe('a role', () => {
  let gateway: TestGateway;
  let robin: GatewayClient;
  let sam: GatewayClient;
  beforeAll(async () => {
    gateway = await startTestGateway();
    robin = await gateway.signIn('coordinator.rijnmond@demo.example');
    sam = await gateway.signIn('schiedam@demo.example');
  });
  afterAll(() => gateway.close());
  const reading = `query ($region: String!) { people(region: $region) ${fields} }`;
  const peopleOf = async (client: GatewayClient) =>
    (await client.data<{ people: People }>(reading, { region })).people;

  it('is seen and ended by who looks after it', async () => {
    const schiedam = await peopleOf(sam);
    expect(new Set(schiedam.holders.map(({ role }) => role))).toEqual(
      new Set(['municipality_coordinator', 'contributor', 'reader']),
    );
    expect(schiedam.municipalities).toEqual([{ code: 'GM0606' }]);
    const everybody = await peopleOf(robin);
    expect(everybody.holders.map(({ role }) => role)).not.toContain('contributor');
    expect(everybody.municipalities).toHaveLength(13);

    const reader = schiedam.holders.find(({ role }) => role === 'reader');
    const wil = await gateway.signIn('schiedam.lezer@demo.example');
    const input = { region, id: reader?.id, evenIfLast: false };
    expect((await robin.query(ending, { input })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect((await sam.query(ending, { input })).errors).toEqual([]);
    expect(await wil.data('{ viewer { regions { slug } } }')).toEqual({ viewer: { regions: [] } });
    expect((await sam.query(ending, { input })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('of the last coordinator is asked about in a municipality and refused in a region', async () => {
    const { holders } = await peopleOf(robin);
    const coordinator = holders.find(
      (each) => each.role === 'municipality_coordinator' && each.canEnd,
    );
    const input = { region, id: coordinator?.id, evenIfLast: false };
    expect((await robin.query(ending, { input })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', isLast: true } },
    ]);
    const sure = { ...input, evenIfLast: true };
    expect((await robin.query(ending, { input: sure })).errors).toEqual([]);

    const administrator = await gateway.signIn('beheer@demo.example');
    const last = holders.find(({ role }) => role === 'regional_coordinator');
    const { errors } = await administrator.query(
      'mutation ($input: EndRoleInput!) { endCoordinator(input: $input) { givableRoles } }',
      { input: { ...sure, id: last?.id } },
    );
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Dit is de enige regiocoördinator.'),
        extensions: { code: 'CONFLICT' },
      },
    ]);
  });
});
