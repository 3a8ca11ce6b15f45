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
import { inputs } from './testing/inputs.js';
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
      const named = types.filter(isInputObjectType).map(({ name }) => name);
      expect(named.sort()).toEqual(Object.keys(inputs).sort());
    });

    /** They answer with no object, of which one would have to ask something. */
    const scalars = [
      ...['discardBaselineImport', 'importMunicipalities', 'importMunicipalityChanges'],
    ];
    it.each(Object.entries(inputs))(
      'refuses every field that %s has not',
      async (type, { field, value, partOf }) => {
        const { type: whole, around } = partOf ?? { type, around: (part: object) => part };
        const selection = scalars.includes(field) ? '' : '{ __typename }';
        const query = `mutation ($input: ${whole}!) { ${field}(input: $input) ${selection} }`;
        for (const column of columns.filter((each) => !(each in value))) {
          const variables = { input: around({ ...value, [column]: 1 }) };
          expectHttpRefusal(await client.post({ query, variables }), 400, 'BAD_USER_INPUT');
          expect(codesOf(await socketErrors(socket, query, variables))).toEqual(['BAD_USER_INPUT']);
        }
        const poisoned = JSON.parse(`{"__proto__": {"region": "a"}}`) as object;
        const errors = await socketErrors(socket, query, {
          input: around(
            Object.defineProperty({ ...value }, '__proto__', { value: poisoned, enumerable: true }),
          ),
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
