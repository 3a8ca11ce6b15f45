import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';
import { campaignChange, newId, type CampaignChange } from '@ijkpunt/contracts';
import { demoPassword } from '@ijkpunt/demo';
import { createLogger, type Logger } from '@ijkpunt/platform';
import type { TestDatabase } from '@ijkpunt/testing';
import { startInProcess, type InProcess } from './in-process.js';

const scan = { region: 'rotterdam-rijnmond', campaign: 'zelfscan-2026', municipality: 'schiedam' };
const open = ['J1', 'J2', 'J3', 'J4', 'J5'];

type Line = Readonly<Record<string, unknown>>;

/** A log whose lines are kept as they would leave the process. */
function keptLog(process: string): { readonly log: Logger; readonly lines: Line[] } {
  const lines: Line[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as Line);
  return { log: createLogger(process, 'info', { write }), lines };
}

describe('one submission', () => {
  let database: TestDatabase;
  let product: InProcess;
  let listener: pg.Client;
  let socket: Client;
  let site: string;
  let cookie = '';
  const gatewayLog = keptLog('gateway');
  const workerLog = keptLog('worker');
  const pushed: CampaignChange[] = [];

  beforeAll(async () => {
    product = await startInProcess({ gatewayLog: gatewayLog.log, workerLog: workerLog.log });
    ({ database, url: site } = product);
    listener = new pg.Client({ connectionString: database.urls.ijk_queue });
    await listener.connect();
    await listener.query('listen ijk_push');
    listener.on('notification', ({ payload = '' }) => {
      pushed.push(campaignChange.parse(JSON.parse(payload)));
    });
  });
  afterAll(async () => {
    await socket?.dispose();
    await listener?.end();
    await product?.close();
  });

  const post = async (query: string, input: object) => {
    const headers = { 'content-type': 'application/json', cookie };
    const body = JSON.stringify({ query, variables: { input } });
    const response = await fetch(`${site}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as {
      data: Record<string, { revision?: number }>;
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { data, traceId: response.headers.get('x-trace-id') };
  };
  const listen = (): void => {
    class BrowserSocket extends WebSocket {
      constructor(url: string, protocols: string | string[]) {
        super(url, protocols, { headers: { cookie, origin: site } });
      }
    }
    const url = `${site.replace('http', 'ws')}/graphql`;
    socket = createClient({ url, webSocketImpl: BrowserSocket, retryAttempts: 0 });
    const query = `subscription { campaignChanged(region: "${scan.region}",
      campaign: "${scan.campaign}") { version } }`;
    const nothing = (): void => undefined;
    socket.subscribe({ query }, { next: nothing, error: nothing, complete: nothing });
  };
  const linesOf = (lines: readonly Line[], traceId: string | null): Line[] =>
    lines.filter((line) => line['traceId'] === traceId);
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('is found under one trace in both logs, the events, the jobs and what screens hear', async () => {
    await post('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', {
      email: 'schiedam@demo.example',
      password: demoPassword,
    });
    let revision = 0;
    for (const questionCode of open) {
      const answer = { scan, questionCode, kind: 'level', level: 2, expectedRevision: 0 };
      const saved = await post(
        'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }',
        answer,
      );
      revision = saved.data['saveAnswer']?.revision ?? 0;
    }
    listen();
    await until(() => gatewayLog.lines.some(({ event }) => event === 'socket.operation'));

    const { traceId } = await post(
      'mutation ($input: SubmitScanInput!) { submitScan(input: $input) { status } }',
      { scan, expectedRevision: revision, openness: 'region', idempotencyKey: newId() },
    );
    expect(traceId).toMatch(/^[0-9a-f-]{36}$/);
    await until(() => {
      const done = linesOf(workerLog.lines, traceId).filter(({ event }) => event === 'job.done');
      return done.some(({ processor }) => processor === 'build-reports');
    });
    await until(async () => {
      const [row] = await database.query(
        'select count(*)::int as n from events where done_at is null',
      );
      return row?.['n'] === 0;
    });

    expect(linesOf(gatewayLog.lines, traceId)).toContainEqual(
      expect.objectContaining({ event: 'graphql.operation', operation: 'Mutation.submitScan' }),
    );
    const events = await database.query<{ kind: string }>(
      'select kind from events where trace_id = $1 order by kind',
      [traceId],
    );
    const kinds = [
      ...['edition.published.v1', 'report.built.v1', 'reports.made.v1'],
      ...['results.recomputed.v1', 'scan.submitted.v1'],
    ];
    const kindsOf = (told: readonly Record<string, unknown>[]) => [
      ...new Set(told.map(({ kind }) => String(kind)).sort()),
    ];
    expect(kindsOf(events)).toEqual(kinds);
    // Two for each municipality and one for the region; of those to keep screens hear now and then.
    const built = events.filter(({ kind }) => kind === 'report.built.v1');
    expect(built.length).toBeGreaterThanOrEqual(27);
    const delivered = linesOf(workerLog.lines, traceId).filter(
      ({ event }) => event === 'event.delivered',
    );
    expect(kindsOf(delivered)).toEqual(kinds);
    expect(linesOf(workerLog.lines, traceId)).toContainEqual(
      expect.objectContaining({ event: 'job.done', processor: 'recompute-results' }),
    );
    expect(pushed.filter((change) => change.traceId === undefined)).toEqual([]);
    const versions = pushed
      .filter((change) => change.traceId === traceId)
      .map((each) => each.version);
    expect(new Set(versions)).toEqual(new Set([13]));
    expect(linesOf(gatewayLog.lines, traceId)).toContainEqual(
      expect.objectContaining({ event: 'push.delivered', version: 13 }),
    );
  });

  it('leaves no names, answers or addresses of people in the logs', () => {
    const logged = JSON.stringify([gatewayLog.lines, workerLog.lines]);
    expect(logged).not.toMatch(/Voorbeeld|demo\.example|127\.0\.0\.1|ijkpunt_session/i);
  });
});
