import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isInputObjectType } from 'graphql';
import type { Client } from 'graphql-ws';
import { errorCodes, newId } from '@ijkpunt/contracts';
import {
  readAnswer,
  type AnsweredError,
  type GatewayClient,
  type HttpAnswer,
} from './testing/gateway-client.js';
import { floods, malformed, type HostileDocument } from './testing/hostile-documents.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';
import { socketClient, socketErrors } from './testing/test-socket.js';

const scan = { region: 'rotterdam-rijnmond', campaign: 'zelfscan-2026', municipality: 'schiedam' };
const hostile = [...floods, ...malformed];
const whoAmI = JSON.stringify({ query: '{ viewer { name } }' });
/** What tells of our insides. */
const insides =
  /Did you mean|node_modules|\/work\/|\.ts:|\bat \w+ \(|select |insert into|ECONN|127\.0\.0\.1|localhost/i;

/** Each a code of the closed list, and none that we are to blame for. */
function expectRefusal(errors: readonly AnsweredError[]): void {
  expect(errors).not.toEqual([]);
  expect(JSON.stringify(errors)).not.toMatch(insides);
  for (const { extensions } of errors) {
    expect(errorCodes).toContain(extensions.code);
    expect(['INTERNAL', 'UNAVAILABLE']).not.toContain(extensions.code);
  }
}
const codesOf = (errors: readonly AnsweredError[]): string[] =>
  errors.map(({ extensions }) => extensions.code);

describe('the gateway', () => {
  let gateway: TestGateway;
  let client: GatewayClient;
  let socket: Client;
  beforeAll(async () => {
    gateway = await startTestGateway();
    client = await gateway.signIn('schiedam@demo.example');
    socket = socketClient(gateway, { cookie: client.cookie });
  });
  afterAll(async () => {
    await socket.dispose();
    await gateway.close();
  });

  const expectHttpRefusal = (answer: HttpAnswer, status: number, code: string): void => {
    const { data, errors } = readAnswer(answer);
    expect(answer.status).toBe(status);
    expect(data).toBeNull();
    expectRefusal(errors);
    expect(codesOf(errors)).toContain(code);
    expect(answer.headers['content-security-policy']).toBeDefined();
  };

  it.each(hostile)(
    'refuses over HTTP: $what',
    async ({ query, variables, code }: HostileDocument) => {
      expectHttpRefusal(await client.post({ query, variables }), 400, code);
    },
  );

  it.each(hostile.filter(({ query }) => query !== ''))(
    'refuses over a socket: $what',
    async ({ query, variables, code }: HostileDocument) => {
      const errors = await socketErrors(socket, query, variables);
      expectRefusal(errors);
      expect(codesOf(errors)).toContain(code);
      // The same sentence once, and the socket is none the worse for it.
      expect(errors[0]?.message).not.toMatch(/klopt niet: Dit/);
      expect(await socketErrors(socket, '{ viewer { name } }')).toEqual([]);
    },
  );

  it.each([
    [
      'fifteen aliases',
      `{ viewer { ${Array.from({ length: 15 }, (_, i) => `a${i}: id`).join(' ')} } }`,
    ],
    ['ten root fields', `{ ${'viewer { id } '.repeat(10)} }`],
    ['four hundred equal fields', `{ viewer { ${'id '.repeat(400)} } }`],
    ['twenty directives', `{ viewer { ${'id @include(if: true) '.repeat(20)} } }`],
    [
      'the whole of a scan',
      `query ($scan: ScanRef!) { scan(scan: $scan) {
       instrument { themes { questions { levels { value text } statement } } } } }`,
    ],
  ])('lets %s through', async (_what, query) => {
    const variables = query.includes('$scan') ? { scan } : {};
    await client.data(query, variables);
    expect(await socketErrors(socket, query, variables)).toEqual([]);
  });

  it('refuses a body of more than 100 KiB, and not one of just that', async () => {
    const body = whoAmI.padEnd(100 * 1_024);
    expect((await client.post(body)).body).toContain('Sam Voorbeeld');
    expectHttpRefusal(await client.post(`${body} `), 413, 'TOO_COMPLEX');
  });

  it('refuses a packed body, whatever it would grow into', async () => {
    const body = gzipSync(JSON.stringify({ query: '{ viewer { name } }', x: 'x'.repeat(5e6) }));
    for (const encoding of ['gzip', 'br', 'nonsense', '']) {
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      const answer = await client.http('/graphql', { method: 'POST', headers, body });
      expectHttpRefusal(answer, 400, 'BAD_USER_INPUT');
    }
  });

  it.each([
    ['nothing', ''],
    ['half', '{"query": "{ viewer'],
    ['a word', 'query'],
    ['a number', '5'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['a query that is a number', '{"query":5}'],
    ['variables that are text', '{"query":"{ viewer { name } }","variables":"{}"}'],
    ['variables that are a list', '{"query":"{ viewer { name } }","variables":[]}'],
    ['an operation that is not there', '{"query":"{ viewer { name } }","operationName":"A"}'],
    ['extensions that are a number', '{"query":"{ viewer { name } }","extensions":1}'],
    ['a new prototype', '{"query":"{ viewer { name } }","variables":{"__proto__":{"a":1}}}'],
    ['a new constructor', '{"query":"{ viewer { name } }","constructor":{"prototype":{"a":1}}}'],
    ['several requests at once', `[${whoAmI},${whoAmI}]`],
    ['a query by its hash', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}'],
    [
      'a hash that is a number',
      '{"query":"{ viewer { name } }","extensions":{"persistedQuery":5}}',
    ],
    [
      'a subscription',
      '{"query":"subscription { campaignChanged(region: \\"a\\", campaign: \\"b\\") { version } }"}',
    ],
  ])('refuses a body that is %s', async (_what, body) => {
    const answer = await client.post(body);
    const { errors } = readAnswer(answer);
    expect(answer.status).toBeLessThan(500);
    expectRefusal(errors);
    expect(codesOf(errors)).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form with files', 'multipart/form-data; boundary=x'],
    ['nothing in particular', undefined],
  ])('refuses what another site can send: a body that says it is %s', async (_what, type) => {
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    const answer = await client.http('/graphql', { method: 'POST', headers, body: whoAmI });
    expect([400, 415]).toContain(answer.status);
    expectRefusal(readAnswer(answer).errors);
    expect(answer.body).not.toContain('Sam Voorbeeld');
  });

  it('refuses a link that asks, and a link that changes', async () => {
    const asking = '/graphql?query=%7Bviewer%7Bname%7D%7D';
    expectHttpRefusal(await client.http(asking), 400, 'BAD_USER_INPUT');
    const headers = { 'apollo-require-preflight': 'yes' };
    const changing = await client.http('/graphql?query=mutation%7BsignOut%7D', { headers });
    expectHttpRefusal(changing, 405, 'BAD_USER_INPUT');
    expect(await client.whoAmI()).toBe('Sam Voorbeeld');
  });

  it('has no page to try queries on', async () => {
    const answer = await client.http('/graphql', { headers: { accept: 'text/html' } });
    expectHttpRefusal(answer, 400, 'BAD_USER_INPUT');
    expect(answer.headers['content-type']).toContain('application/json');
  });

  it('lets no other site read along', async () => {
    const headers = {
      origin: 'https://ijkpunt.example.evil',
      'access-control-request-method': 'POST',
    };
    for (const method of ['OPTIONS', 'POST']) {
      const answer = await client.http('/graphql', { method, headers });
      expect(Object.keys(answer.headers).join()).not.toContain('access-control');
    }
  });

  describe('of an input', () => {
    const place = { region: scan.region, municipality: scan.municipality };
    const mutations = {
      SignInInput: ['signIn', { email: 'a', password: 'b' }],
      SaveAnswerInput: [
        'saveAnswer',
        { scan, questionCode: 'J1', kind: 'level', expectedRevision: 0 },
      ],
      SubmitScanInput: [
        'submitScan',
        { scan, expectedRevision: 0, openness: 'region', idempotencyKey: newId() },
      ],
      ReopenScanInput: [
        'reopenScan',
        { scan, expectedRevision: 0, reason: 'a', idempotencyKey: newId() },
      ],
      AddCommentInput: [
        'addComment',
        { scan, questionCode: 'J1', text: 'a', idempotencyKey: newId() },
      ],
      ResolveCommentInput: ['resolveComment', { scan, commentId: newId(), isResolved: true }],
      AssignThemeInput: ['assignTheme', { scan, themeCode: 'J', personIds: [] }],
      ReportPresenceInput: ['reportPresence', { scan, questionCode: 'J1' }],
      AddDocumentInput: ['addDocument', { scan, title: 'a', place: 'a', idempotencyKey: newId() }],
      RemoveDocumentInput: ['removeDocument', { scan, documentId: newId() }],
      MarkQuestionInput: ['markQuestion', { scan, questionCode: 'J1', reason: 'a' }],
      WriteReadingNoteInput: [
        'writeReadingNote',
        {
          region: scan.region,
          campaign: scan.campaign,
          questionCode: 'J1',
          text: 'a',
          expectedRevision: 0,
        },
      ],
      SetPerspectiveInput: ['setPerspective', { scan, perspective: 'beleid' }],
      BlindThemeInput: ['openBlindTheme', { scan, themeCode: 'J' }],
      RecordAgreementInput: [
        'recordAgreement',
        { scan, questionCode: 'J1', kind: 'level', level: 3, expectedRevision: 0, reason: 'a' },
      ],
      RequestAnswersInput: ['requestAnswers', { scan, name: 'a', questionCodes: ['J1'], days: 1 }],
      RevokeRequestInput: ['revokeRequest', { scan, requestId: newId() }],
      DecideProposalInput: [
        'decideProposal',
        { scan, proposalId: newId(), decision: 'accepted', expectedRevision: 0 },
      ],
      ProposeAnswerInput: [
        'proposeAnswer',
        { token: 'a', questionCode: 'J1', kind: 'level', expectedRevision: 0 },
      ],
      AddLocalTeamInput: [
        'addLocalTeam',
        { ...place, name: 'Team', form: 'cjg', idempotencyKey: newId() },
      ],
      ChangeLocalTeamInput: [
        'changeLocalTeam',
        { ...place, teamId: newId(), name: 'Team', form: 'cjg', expectedRevision: 1 },
      ],
      MoveLocalTeamInput: ['moveLocalTeam', { ...place, teamId: newId(), place: 0 }],
      EndLocalTeamInput: ['endLocalTeam', { ...place, teamId: newId(), isEnded: true }],
      SaveTeamAnswerInput: [
        'saveTeamAnswer',
        { scan, questionCode: 'J1', teamId: newId(), kind: 'dont_know', expectedRevision: 0 },
      ],
      ScanRef: ['scan', scan],
    } as const;
    const columns = [
      'regionId',
      'region_id',
      'role',
      'status',
      'score',
      'id',
      'version',
      'revision',
      'municipalityCode',
      'answeredBy',
      'submittedAt',
      'personId',
      'isRegional',
      'toString',
    ];

    it('is asked about every one in the schema', () => {
      const types = Object.values(gateway.schema.getTypeMap());
      const inputs = types.filter(isInputObjectType).map(({ name }) => name);
      expect(inputs.sort()).toEqual(Object.keys(mutations).sort());
    });

    it.each(Object.entries(mutations))(
      'refuses every field that %s has not',
      async (type, [field, input]) => {
        const [kind, argument] = type === 'ScanRef' ? ['query', 'scan'] : ['mutation', 'input'];
        const query = `${kind} ($input: ${type}!) { ${field}(${argument}: $input) { __typename } }`;
        for (const column of columns) {
          const variables = { input: { ...input, [column]: 1 } };
          expectHttpRefusal(await client.post({ query, variables }), 400, 'BAD_USER_INPUT');
          expect(codesOf(await socketErrors(socket, query, variables))).toEqual(['BAD_USER_INPUT']);
        }
        const poisoned = JSON.parse(`{"__proto__": {"region": "a"}}`) as object;
        const errors = await socketErrors(socket, query, {
          input: Object.defineProperty({ ...input }, '__proto__', {
            value: poisoned,
            enumerable: true,
          }),
        });
        expect(codesOf(errors)).toEqual(['BAD_USER_INPUT']);
      },
    );

    it.each([
      ['NUL', 'a\0b'],
      ['half a character', 'a\ud800b'],
      ['the other half', '\udc00'],
      ['a mark that turns the text around', 'a\u202eb'],
      ['50,000 characters', 'x'.repeat(50_000)],
      ['a quote and SQL', `'; drop table scans; --`],
      ['nothing', ''],
    ])('takes or refuses %s in any text, without an error of ours', async (_what, text) => {
      const cases: readonly [string, object][] = [
        ['query ($i: ScanRef!) { scan(scan: $i) { id } }', { ...scan, region: text }],
        ['query ($i: ScanRef!) { scan(scan: $i) { id } }', { ...scan, campaign: text }],
        ['query ($i: ScanRef!) { scan(scan: $i) { id } }', { ...scan, municipality: text }],
        ['query ($i: ScanRef!) { results(scan: $i) { total } }', { ...scan, campaign: text }],
        [
          'mutation ($i: SignInInput!) { signIn(input: $i) { id } }',
          { email: text, password: 'b' },
        ],
        [
          'mutation ($i: SignInInput!) { signIn(input: $i) { id } }',
          { email: newId(), password: text },
        ],
        [
          'mutation ($i: SaveAnswerInput!) { saveAnswer(input: $i) { revision } }',
          { scan, questionCode: text, kind: 'level', level: 3, expectedRevision: 0 },
        ],
        [
          'mutation ($i: SaveAnswerInput!) { saveAnswer(input: $i) { revision } }',
          { scan, questionCode: 'J1', kind: 'not_applicable', note: text, expectedRevision: 9 },
        ],
        [
          'mutation ($i: ReopenScanInput!) { reopenScan(input: $i) { id } }',
          { scan, expectedRevision: 48, reason: text, idempotencyKey: newId() },
        ],
        [
          'mutation ($i: SubmitScanInput!) { submitScan(input: $i) { id } }',
          { scan, expectedRevision: 48, openness: 'region', idempotencyKey: text },
        ],
        [
          'mutation ($i: RecordAgreementInput!) { recordAgreement(input: $i) { revision } }',
          { scan, questionCode: 'J1', kind: 'dont_know', expectedRevision: 9, reason: text },
        ],
        [
          'mutation ($i: BlindThemeInput!) { openBlindTheme(input: $i) { id } }',
          { scan, themeCode: text },
        ],
        [
          'mutation ($i: SetPerspectiveInput!) { setPerspective(input: $i) { id } }',
          { scan, colleagueId: `${text} `, perspective: 'beleid' },
        ],
        [
          'mutation ($i: RequestAnswersInput!) { requestAnswers(input: $i) { token } }',
          { scan, name: text, questionCodes: ['J1'], days: 0 },
        ],
        [
          'mutation ($i: RequestAnswersInput!) { requestAnswers(input: $i) { token } }',
          { scan, name: 'a', questionCodes: ['J1'], message: text, days: 0 },
        ],
        ['query ($i: String!) { guestRequest(token: $i) { name } }', Object(text) as object],
        [
          'mutation ($i: ProposeAnswerInput!) { proposeAnswer(input: $i) { revision } }',
          { token: text, questionCode: 'J1', kind: 'level', expectedRevision: 0 },
        ],
        ['mutation ($i: ID!) { endSession(id: $i) { id } }', Object(text) as object],
      ];
      for (const [query, i] of cases) {
        const answer = await client.post({ query, variables: { i } });
        expect(answer.status).toBeLessThan(500);
        expectRefusal(readAnswer(answer).errors);
        expectRefusal(await socketErrors(socket, query, { i }));
      }
    });
  });
});
