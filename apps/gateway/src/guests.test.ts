import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAnswer, seenOf, type GatewayClient } from './testing/gateway-client.js';
import { recordingLog } from './testing/recording-log.js';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

const scan = { region: 'rotterdam-rijnmond', campaign: 'zelfscan-2026', municipality: 'schiedam' };
const asking = `mutation ($input: RequestAnswersInput!) {
  requestAnswers(input: $input) { token requests { requests { id } } } }`;
const reading = `query ($token: String!) {
  guestRequest(token: $token) { name askedBy instrument { themes { questions { code } } } } }`;
const proposing = `mutation ($input: ProposeAnswerInput!) {
  proposeAnswer(input: $input) { revision level } }`;
const revoking = 'mutation ($input: RevokeRequestInput!) { revokeRequest(input: $input) { id } }';

describe('a link for somebody without an account', () => {
  let gateway: TestGateway;
  let coordinator: GatewayClient;
  const { log, lines } = recordingLog();

  beforeAll(async () => {
    gateway = await startTestGateway({ log });
    coordinator = await gateway.signIn('schiedam@demo.example');
  });
  afterAll(() => gateway.close());

  const ask = async () => {
    const input = { scan, name: 'Gé de Wit', questionCodes: ['J1'], days: 14 };
    const { requestAnswers } = await coordinator.data<{
      requestAnswers: { token: string; requests: { requests: { id: string }[] } };
    }>(asking, { input });
    const requestId = requestAnswers.requests.requests[0]?.id ?? '';
    return { token: requestAnswers.token, requestId };
  };
  const answerTo = (token: string) => ({
    input: { token, questionCode: 'J1', kind: 'level', level: 3, expectedRevision: 0 },
  });

  it('lets its holder read and propose without a session, and keeps nothing in the browser', async () => {
    const { token } = await ask();
    const guest = gateway.visitor();
    const answer = await guest.post({ query: reading, variables: { token } });
    expect(readAnswer(answer)).toEqual({
      errors: [],
      data: {
        guestRequest: {
          name: 'Gé de Wit',
          askedBy: 'Sam Voorbeeld',
          instrument: { themes: [{ questions: [{ code: 'J1' }] }] },
        },
      },
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await guest.data(proposing, answerTo(token))).toEqual({
      proposeAnswer: { revision: 1, level: 3 },
    });
  });

  it('opens nothing else', async () => {
    const guest = gateway.visitor();
    const { errors } = await guest.query('query ($s: ScanRef!) { scan(scan: $s) { id } }', {
      s: scan,
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('looks the same to everybody when it works no more as when it never did', async () => {
    const { token, requestId } = await ask();
    await coordinator.data(revoking, { input: { scan, requestId } });
    const cases = [
      [reading, (secret: string) => ({ token: secret })],
      [proposing, answerTo],
    ] as const;
    for (const [query, variablesFor] of cases) {
      for (const client of [gateway.visitor(), coordinator]) {
        const revoked = await client.post({ query, variables: variablesFor(token) });
        const unknown = await client.post({ query, variables: variablesFor('x'.repeat(43)) });
        expect(seenOf(revoked)).toEqual(seenOf(unknown));
        expect(readAnswer(revoked).errors).toMatchObject([
          { message: expect.stringContaining('werkt niet'), extensions: { code: 'NOT_FOUND' } },
        ]);
      }
    }
  });

  it('is in no line of the log, also when something goes wrong', async () => {
    const { token } = await ask();
    lines.splice(0);
    const guest = gateway.visitor();
    await guest.http(`/verzoek/${token}`);
    await guest.http(`/verzoek/${token}/%`);
    await guest.http(`/verzoek/${token}.json`);
    await guest.data(reading, { token });
    await guest.query(`query { guestRequest(token: "${token}") { nonsense } }`);
    await guest.query(`query { guestRequest(token: "${token}") { name`);
    await gateway.database.query('alter table answer_proposals rename column note to words');
    const { errors } = await guest.query(proposing, answerTo(token));
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
    expect(lines.map(({ event }) => event)).toContain('graphql.internal');
    expect(JSON.stringify(lines)).not.toContain(token);
  });
});
