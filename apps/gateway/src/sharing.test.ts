import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { readAnswer, seenOf, type GatewayClient } from './testing/gateway-client.js';
import {
  namingOperations,
  type NamingOperation,
  type NamingOperationName,
} from './testing/operations.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const scan = { region: 'rotterdam-rijnmond', campaign: 'zelfscan-2025', municipality: 'schiedam' };
const present = { ...scan, campaign: 'zelfscan-2026' };
const pdf = Buffer.from('%PDF-1.7 voor de raad');
const making = `mutation ($input: MakeShareLinkInput!) {
  makeShareLink(input: $input) { token sharedWith { links { id label what state openings downloads } } } }`;
const revoking = `mutation ($input: RevokeShareLinkInput!) {
  revokeShareLink(input: $input) { links { id state } } }`;
const listing = `query ($scan: ScanRef!) { sharedWith(scan: $scan) { canShare hasResults
  reports { id kind } links { id label what state openings downloads lastOpenedAt isSuperseded hasNotes } } }`;
const opening = `query ($token: String!) { sharedItem(token: $token) {
  what region municipality campaign isSuperseded report { title fileName }
  results { total regionTotal submittedAt hasNotes explanation edition { number }
    themes { code own region } questions { code own region note agreement } } } }`;

interface Item {
  readonly what: string;
  readonly municipality: string;
  readonly isSuperseded: boolean;
  readonly report: { readonly title: string } | null;
  readonly results: {
    readonly total: number | null;
    readonly regionTotal: number | null;
    readonly themes: readonly { readonly own: number | null; readonly region: number | null }[];
    readonly questions: readonly { readonly note: string | null }[];
  } | null;
}
interface Link {
  readonly id: string;
  readonly state: string;
  readonly openings: number;
  readonly downloads: number;
  readonly lastOpenedAt: string | null;
  readonly isSuperseded: boolean;
}

describe('what a municipality shares by a link', () => {
  let gateway: TestGateway;
  let sam: GatewayClient;
  let reportId: string;
  let heldToken: string;
  beforeAll(async () => {
    gateway = await startTestGateway();
    sam = await gateway.signIn('schiedam@demo.example');
    reportId = await addReport('council');
    heldToken = await tokenOf({ what: 'report', reportId });
  });
  afterAll(() => gateway.close());
  afterEach(() => gateway.database.query(`delete from identity.sign_in_attempts`));

  const addReport = async (kind: string): Promise<string> => {
    const id = newId();
    const sha256 = createHash('sha256').update(pdf).update(id).digest();
    await gateway.database.query(
      `with of as (
         select s.region_id, s.campaign_id, s.municipality_code, s.id as submission_id
           from submissions s join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id
          where c.slug = $1 and s.municipality_code = 'GM0606' order by s.revision desc limit 1),
       file as (
         insert into report_files (region_id, sha256, municipality_code, bytes)
         select region_id, $2, municipality_code, $3 from of)
       insert into reports (region_id, id, campaign_id, municipality_code, submission_id, version,
           title, file_name, sha256, size_bytes, kind, style)
         select region_id, $4, campaign_id, municipality_code, submission_id, 1,
           'Rapportage voor de raad', 'raad.pdf', $2, length($3), $5, $6 from of`,
      [scan.campaign, sha256, pdf, id, kind, id],
    );
    return id;
  };
  /** Named as the cookie of a session is. */
  const cookieOf = (token: string): string => `${sam.cookie?.split('=')[0]}=${token}`;
  const make = (client: GatewayClient, input: object = {}) =>
    client.query<{ makeShareLink: { token: string; sharedWith: { links: readonly Link[] } } }>(
      making,
      { input: { scan, label: 'griffie', what: 'results', withNotes: false, days: 30, ...input } },
    );
  const tokenOf = async (input: object = {}): Promise<string> => {
    const { data, errors } = await make(sam, input);
    expect(errors).toEqual([]);
    return data?.makeShareLink.token ?? '';
  };
  const shareReport = () => tokenOf({ what: 'report', reportId });
  const open = (token: string, client = gateway.visitor()) =>
    client.query<{ sharedItem: Item }>(opening, { token });
  const item = async (token: string): Promise<Item> => {
    const { data, errors } = await open(token);
    expect(errors).toEqual([]);
    if (!data) throw new Error('nothing is shown');
    return data.sharedItem;
  };
  const file = (token: string) => gateway.visitor().http(`/delen/${token}/bestand`);
  const links = async (client = sam) =>
    (await client.data<{ sharedWith: { links: readonly Link[] } }>(listing, { scan })).sharedWith
      .links;

  it('is a page of results as they were, without a name and without what people wrote', async () => {
    const token = await tokenOf();
    expect(token).toMatch(/^[\w-]{43}$/);
    const shown = await item(token);
    expect(shown).toMatchObject({ what: 'results', municipality: 'Schiedam', report: null });
    expect(shown.results?.total).toEqual(expect.any(Number));
    expect(shown.results?.questions.length).toBeGreaterThan(40);
    expect(shown.results?.questions.every(({ note }) => note === null)).toBe(true);
    expect(JSON.stringify(shown)).not.toMatch(/Voorbeeld|demo\.example/);
    const { data } = await sam.query<{
      results: { total: number; regionTotal: number | null };
    }>('query ($scan: ScanRef!) { results(scan: $scan) { total regionTotal } }', { scan });
    expect(data?.results).toEqual({
      total: shown.results?.total,
      regionTotal: shown.results?.regionTotal,
    });
  });

  it('takes along what people wrote only when that was ticked', async () => {
    const written = await gateway.database.query<{ note: string }>(
      `select a ->> 'note' as note from submissions s
         join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id,
         jsonb_array_elements(s.snapshot -> 'answers') a
        where c.slug = $1 and s.municipality_code = 'GM0606' and a ->> 'note' is not null`,
      [scan.campaign],
    );
    const notes = async (withNotes: boolean) =>
      (await item(await tokenOf({ withNotes }))).results?.questions.filter(
        ({ note }) => note !== null,
      ).length;
    expect(await notes(false)).toBe(0);
    expect(await notes(true)).toBe(written.length);
  });

  it('holds no mean of the region before the gate is open', async () => {
    const vera = await gateway.signIn('vlaardingen@demo.example');
    const own = { ...present, municipality: 'vlaardingen' };
    const { data } = await make(vera, { scan: own });
    const shown = await item(data?.makeShareLink.token ?? '');
    expect(shown.results?.total).toEqual(expect.any(Number));
    expect(shown.results?.regionTotal).toBeNull();
    expect(shown.results?.themes.every(({ region }) => region === null)).toBe(true);
  });

  it('is one stored report, as the file that it is', async () => {
    const token = await shareReport();
    expect(await item(token)).toMatchObject({
      what: 'report',
      results: null,
      report: { title: 'Rapportage voor de raad' },
    });
    const answer = await file(token);
    expect(answer).toMatchObject({
      status: 200,
      body: pdf.toString(),
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="raad.pdf"',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'x-content-type-options': 'nosniff',
      },
    });
    expect((await file(await tokenOf())).status).toBe(404);
  });

  it('stays as it was when something newer comes, and says that there is', async () => {
    const token = await tokenOf();
    const before = await item(token);
    expect(before.isSuperseded).toBe(false);
    await gateway.database.query(
      `insert into submissions select region_id, gen_random_uuid(), campaign_id, scan_id,
           municipality_code, revision + 1, openness, submitted_by, submitted_by_name, now(),
           jsonb_set(snapshot, '{answers}', '[]')
         from submissions s where municipality_code = 'GM0606' and exists (
           select from campaigns c where c.id = s.campaign_id and c.slug = $1)
        order by revision desc limit 1`,
      [scan.campaign],
    );
    expect(await item(token)).toEqual({ ...before, isSuperseded: true });
    const shown = (await links()).find(({ isSuperseded }) => isSuperseded);
    expect(shown).toBeDefined();
  });

  it('is counted by moment alone, for everybody of the municipality to see', async () => {
    const token = await shareReport();
    await item(token);
    await item(token);
    await file(token);
    const reader = await gateway.signIn('schiedam.lezer@demo.example');
    const [newest] = await links(reader);
    expect(newest).toMatchObject({ openings: 2, downloads: 1, state: 'open' });
    expect(newest?.lastOpenedAt).not.toBeNull();
    const columns = await gateway.database.query<{ name: string }>(
      `select column_name as name from information_schema.columns
        where table_name = 'share_openings' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      ...['id', 'link_id', 'municipality_code', 'opened_at', 'region_id', 'what'],
    ]);
  });

  it('keeps no token anywhere', async () => {
    const token = await tokenOf();
    await item(token);
    const rows = await gateway.database.query<{ row: string }>(
      `select t::text as row from share_links t union all select t::text from audit_log t
       union all select t::text from idempotency_keys t union all select t::text from share_openings t`,
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
  });

  it.each([
    ['made up', async () => randomBytes(32).toString('base64url')],
    ['empty', async () => ''],
    ['hostile', async () => `' or true --\0\ud800`],
    [
      'revoked',
      async () => {
        const token = await shareReport();
        const [newest] = await links();
        const input = { scan, linkId: newest?.id };
        for (let time = 0; time < 2; time += 1) {
          expect((await sam.query(revoking, { input })).errors).toEqual([]);
        }
        return token;
      },
    ],
    [
      'too old',
      async () => {
        const token = await shareReport();
        await gateway.database.query(
          `update share_links set created_at = now() - interval '40 days', expires_at = now()
          where token_hash = sha256($1::bytea)`,
          [Buffer.from(token)],
        );
        return token;
      },
    ],
  ])('answers alike when it is %s', async (_what, find) => {
    const token = await find();
    const unknown = randomBytes(32).toString('base64url');
    const post = (of: string) =>
      gateway.visitor().post({ query: opening, variables: { token: of } });
    expect(seenOf(await post(token))).toEqual(seenOf(await post(unknown)));
    expect(readAnswer(await post(token)).errors.map(({ extensions }) => extensions.code)).toEqual([
      'NOT_FOUND',
    ]);
    if (/^[\w-]+$/.test(token))
      expect(seenOf(await file(token))).toEqual(seenOf(await file(unknown)));
  });

  it.each([
    [
      'its region ended',
      `insert into subscriptions (region_id, plan, starts_on, until_on)
        select region_id, 'basis', '2020-01-01', app.today() from regions
         where slug = 'rotterdam-rijnmond'`,
      `delete from subscriptions`,
    ],
    [
      'its municipality merged into another',
      `update municipalities set valid_until = app.today()
        where code = 'GM0606'`,
      `update municipalities set valid_until = null where code = 'GM0606'`,
    ],
  ])('ends when %s', async (_what, end, restore) => {
    const token = await shareReport();
    await item(token);
    await gateway.database.query(end);
    try {
      expect((await open(token)).errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await file(token)).status).toBe(404);
    } finally {
      await gateway.database.query(restore);
    }
    await item(token);
  });

  it('is not found by guessing, and not opened without end', async () => {
    const token = await shareReport();
    for (let guess = 0; guess < 20; guess += 1) await open(`guess ${guess}`);
    expect((await open(token)).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    expect((await file(token)).status).toBe(429);
    await gateway.database.query('delete from identity.sign_in_attempts');
    await gateway.database.query(
      `insert into share_openings (region_id, id, link_id, municipality_code, what)
       select region_id, gen_random_uuid(), id, municipality_code, 'page'
         from share_links, generate_series(1, 60) where token_hash = sha256($1::bytea)`,
      [Buffer.from(token)],
    );
    expect((await open(token)).errors[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  it.each(['schiedam.invuller', 'schiedam.lezer'])(
    'is neither made nor revoked by %s, who sees it',
    async (name) => {
      const client = await gateway.signIn(`${name}@demo.example`);
      expect((await make(client)).errors[0]?.extensions.code).toBe('FORBIDDEN');
      const [newest] = await links(client);
      const input = { scan, linkId: newest?.id };
      expect((await client.query(revoking, { input })).errors[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    },
  );

  it.each(['coordinator.rijnmond', 'begeleider', 'beheer', 'vlaardingen', 'oss'])(
    'is nothing to %s, who can make none either',
    async (name) => {
      const client = await gateway.signIn(`${name}@demo.example`);
      const [newest] = await links();
      for (const [document, variables] of [
        [listing, { scan }],
        [making, { input: { scan, label: 'a', what: 'results' } }],
        [revoking, { input: { scan, linkId: newest?.id } }],
      ] as const) {
        expect((await client.query(document, variables)).errors[0]?.extensions.code).toBe(
          'NOT_FOUND',
        );
      }
    },
  );

  it('is of the own municipality alone: a neighbour cannot name its report or link', async () => {
    const vera = await gateway.signIn('vlaardingen@demo.example');
    const [newest] = await links();
    const own = { ...scan, municipality: 'vlaardingen' };
    const { errors } = await make(vera, { scan: own, what: 'report', reportId });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    const revoked = await vera.query(revoking, { input: { scan: own, linkId: newest?.id } });
    expect(revoked.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it.each([
    ['no label', { label: ' ' }, 'label'],
    ['a label that cannot be kept', { label: 'a\0' }, 'label'],
    ['a label that is too long', { label: 'a'.repeat(101) }, 'label'],
    ['no days', { days: 0 }, 'days'],
    ['more than ninety days', { days: 91 }, 'days'],
    ['no report', { what: 'report' }, 'reportId'],
    ['what is no report', { what: 'report', reportId: 'x' }, 'reportId'],
  ])('is refused with %s', async (_what, input, field) => {
    const { errors } = await make(sam, input);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('is refused while there is nothing to share', async () => {
    const { errors } = await make(sam, { scan: present });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  const operations = (Object.keys(namingOperations) as NamingOperationName[]).filter(
    (name) => !name.startsWith('Subscription.'),
  );
  it.each(operations)('opens nothing else: its token gives no answer in %s', async (name) => {
    const visitor = gateway.visitor();
    // As a session, as a header, and in place of every name.
    visitor.cookie = cookieOf(heldToken);
    const { document, variables }: NamingOperation = namingOperations[name];
    const answer = await visitor.post(
      { query: document, variables: variables(scan) },
      { authorization: `Bearer ${heldToken}` },
    );
    expect(readAnswer(answer).errors.map(({ extensions }) => extensions.code)).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  it('opens no other link: not of a request, an invitation, a mail or another file', async () => {
    const token = await shareReport();
    const visitor = gateway.visitor();
    for (const query of [
      'query ($token: String!) { guestRequest(token: $token) { name } }',
      'query ($token: String!) { invitation(token: $token) { email } }',
    ]) {
      expect((await visitor.query(query, { token })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const downloads = [
      `/afmelden/${token}`,
      `/downloads/rotterdam-rijnmond/rapportages/${reportId}`,
      `/downloads/rotterdam-rijnmond/gegevens/zelfscan-2025/schiedam.csv`,
    ];
    for (const path of downloads) {
      const { status } = await visitor.http(path, { headers: { authorization: token } });
      expect([path, status]).toEqual([path, 404]);
    }
  });
});
