import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { layDatabaseLine, type DatabaseLine } from './testing/database-line.js';
import { readAnswer, type GatewayClient } from './testing/gateway-client.js';
import { recordingLog } from './testing/recording-log.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';
import { openRawSocket, socketClient, socketErrors } from './testing/test-socket.js';

const scan = { region: 'rotterdam-rijnmond', campaign: 'zelfscan-2026', municipality: 'schiedam' };
const note = 'Besproken met de familie De Vries';
const saving = 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }';
const input = { scan, questionCode: 'J1', kind: 'level', level: 2, note, expectedRevision: 0 };
const reading = 'query ($scan: ScanRef!) { reports(scan: $scan) { isPending } }';
const insides =
  /QueryFailed|select|insert|column|relation|constraint|violates|reports|answers|node_modules|\.ts:/i;

describe('an error that nobody expected', () => {
  let gateway: TestGateway;
  let client: GatewayClient;
  const { log, lines } = recordingLog();

  beforeAll(async () => {
    gateway = await startTestGateway({ log });
    client = await gateway.signIn('schiedam@demo.example');
    await gateway.database.query(
      'alter table answers add constraint no_notes check (note is null) not valid',
    );
    await gateway.database.query('alter table reports rename column title to heading');
    await gateway.database.query('alter table report_files rename column bytes to content');
  });
  afterAll(() => gateway.close());

  it.each([
    ['a constraint', saving, { input }],
    ['a column that is gone', reading, { scan }],
  ])('is INTERNAL with an id and no detail: %s', async (_what, query, variables) => {
    lines.splice(0);
    const { data, errors } = await client.query(query, variables);
    expect(data).toBeNull();
    expect(errors).toEqual([
      {
        message: 'Er ging iets mis. Wij kunnen het nazoeken met deze code.',
        extensions: { code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(insides);

    const errorId = errors[0]?.extensions['errorId'];
    expect(lines).toEqual([
      expect.objectContaining({ level: 50, event: 'graphql.internal', errorId }),
      expect.objectContaining({ level: 30, event: 'graphql.operation', errorIds: [errorId] }),
    ]);
    expect(JSON.stringify(lines)).toMatch(/no_notes|does not exist/);
  });

  it('tells the log what went wrong, but nothing that somebody wrote', async () => {
    lines.splice(0);
    await client.query(saving, { input });
    expect(JSON.stringify(lines)).toContain('no_notes');
    expect(JSON.stringify(lines)).not.toContain('De Vries');
  });

  it('is the same over a socket', async () => {
    lines.splice(0);
    const socket = socketClient(gateway, { cookie: client.cookie });
    const [error] = await socketErrors(socket, saving, { input });
    expect(error?.extensions).toEqual({ code: 'INTERNAL', errorId: expect.any(String) });
    expect(JSON.stringify(error)).not.toMatch(insides);
    const logged = lines.find(({ level }) => level === 50);
    expect(logged).toMatchObject({ errorId: error?.extensions['errorId'] });
    await socket.dispose();
  });

  it('is no file, and no detail, in a download', async () => {
    await gateway.database.query('alter table reports rename column file_name to name_of_file');
    lines.splice(0);
    const path = `/downloads/rotterdam-rijnmond/rapportages/${newId()}`;
    const { status, body } = await client.http(path);
    expect({ status, body }).toEqual({
      status: 503,
      body: 'Dit lukt nu niet. Probeer het straks opnieuw.',
    });
    expect(lines).toEqual([expect.objectContaining({ event: 'download.failed' })]);
  });
});

describe('while the database is away', () => {
  let gateway: TestGateway;
  let line: DatabaseLine;
  let client: GatewayClient;
  const { log, lines } = recordingLog();

  beforeAll(async () => {
    line = await layDatabaseLine();
    gateway = await startTestGateway({ log, route: line.through });
    client = await gateway.signIn('schiedam@demo.example');
  });
  afterAll(async () => {
    await gateway.close();
    await line.close();
  });

  it('says so, everywhere, and works again afterwards', async () => {
    const visitor = gateway.visitor();
    const socket = socketClient(gateway, { cookie: client.cookie });
    expect(await socketErrors(socket, '{ viewer { name } }')).toEqual([]);
    expect((await visitor.http('/health/ready')).body).toBe('ok');
    const raw = await openRawSocket(gateway, { cookie: client.cookie });
    line.cut();

    const unavailable = {
      message: 'Dit lukt nu niet. Probeer het zo opnieuw.',
      extensions: { code: 'UNAVAILABLE', errorId: expect.any(String) },
    };
    const asked = await client.post({ query: '{ viewer { name } }' });
    expect([asked.status, asked.headers['retry-after']]).toEqual([503, '5']);
    expect(readAnswer(asked)).toEqual({ data: null, errors: [unavailable] });
    const signingIn = await visitor.signIn('schiedam@demo.example');
    expect([signingIn.status, signingIn.headers['retry-after']]).toEqual([503, '5']);
    expect(readAnswer(signingIn)).toEqual({ data: null, errors: [unavailable] });
    expect(await socketErrors(socket, reading, { scan })).toEqual([unavailable]);

    raw.send({ type: 'connection_init' });
    expect(await raw.closed).toEqual({ code: 1013, reason: 'Probeer het straks opnieuw' });

    const path = `/downloads/rotterdam-rijnmond/rapportages/${newId()}`;
    const download = await client.http(path);
    expect(download.status).toBe(503);
    expect(download.body).toBe('Dit lukt nu niet. Probeer het straks opnieuw.');
    const ready = await visitor.http('/health/ready');
    expect([ready.status, ready.body, ready.headers['retry-after']]).toEqual([503, 'no', '5']);
    expect((await visitor.http('/health/live')).status).toBe(200);
    expect(await visitor.whoAmI()).toBeNull();
    expect(lines).toContainEqual(expect.objectContaining({ event: 'graphql.unavailable' }));

    line.mend();
    expect((await visitor.http('/health/ready')).status).toBe(200);
    expect(await client.whoAmI()).toBe('Sam Voorbeeld');
    expect(await socketErrors(socket, reading, { scan })).toEqual([]);
    await socket.dispose();
  });
});
