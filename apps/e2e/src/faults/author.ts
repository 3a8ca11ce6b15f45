import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@ijkpunt/contracts';
import { demoPassword } from '@ijkpunt/demo';
import type { Dice } from './dice.js';
import type { Call, History, Outcome } from './history.js';

/** Names a scan as the schema does. */
export interface Place {
  readonly region: string;
  readonly campaign: string;
  readonly municipality: string;
}

interface ScanAnswer {
  readonly status: string;
  readonly revision: number;
  readonly answers: readonly { questionCode: string; revision: number }[];
  readonly submissions: readonly { revision: number }[];
}

interface Reply {
  readonly outcome: Outcome;
  readonly code: string | null;
  readonly data: Record<string, unknown> | null;
}

const scanFields = `status revision answers { questionCode revision } submissions { revision }`;
const documents = {
  read: `query ($scan: ScanRef!) { scan(scan: $scan) { ${scanFields} } }`,
  reopen: `mutation ($input: ReopenScanInput!) { reopenScan(input: $input) { ${scanFields} } }`,
  save: `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }`,
  submit: `mutation ($input: SubmitScanInput!) { submitScan(input: $input) { ${scanFields} } }`,
} as const;

/** After these nobody knows whether it was done: the answer may be about what came after it. */
const doubtful = new Set(['UNAVAILABLE', 'INTERNAL']);
const callPatienceMs = 8_000;
/** Some people close the page after an unknown outcome; the others send again. */
const shareThatGivesUp = 0.2;

/** The coordinator of one municipality, who corrects and submits again and again. */
export class Author {
  private cookie = '';
  private turn = 0;

  constructor(
    private readonly url: string,
    readonly place: Place,
    private readonly dice: Dice,
    private readonly history: History,
    private readonly isOver: () => boolean,
  ) {}

  async signIn(): Promise<void> {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { email } }';
    const email = `${this.place.municipality}@demo.example`;
    const response = await this.post(query, { input: { email, password: demoPassword } });
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    if (!this.cookie) throw new Error(`${email} could not sign in: ${await response.text()}`);
  }

  /** Reopens, gives one question another level and this turn's mark, and submits. */
  async correct(questionCode: string, beforeSubmit: () => Promise<void>): Promise<boolean> {
    this.turn += 1;
    const mark = `${this.place.municipality} ${this.turn}`;
    const scan = this.place;
    let present = await this.deed('read', mark, { scan });
    if (present?.['status'] === 'submitted') {
      const expectedRevision = present['revision'];
      const input = { scan, expectedRevision, reason: mark, idempotencyKey: newId() };
      present = await this.deed('reopen', mark, { input });
    }
    if (!present) return false;
    const { answers } = present as unknown as ScanAnswer;
    const seen = answers.find((answer) => answer.questionCode === questionCode)?.revision ?? 0;
    const answer = { kind: 'level', level: this.dice.between(1, 5), note: mark };
    const saved = await this.deed('save', mark, {
      input: { scan, questionCode, ...answer, expectedRevision: seen },
    });
    if (!saved) return false;
    await beforeSubmit();
    const expectedRevision = saved['revision'];
    const input = { scan, expectedRevision, openness: 'region', idempotencyKey: newId() };
    return (await this.deed('submit', mark, { input })) !== null;
  }

  /** Sends until the outcome is known, always the very same request; null when it was not done. */
  private async deed(
    kind: Call['kind'],
    mark: string,
    variables: Record<string, unknown>,
  ): Promise<Record<string, unknown> | null> {
    const key = (variables['input'] as { idempotencyKey?: string } | undefined)?.idempotencyKey;
    for (let attempt = 1; ; attempt += 1) {
      const calledAt = Date.now();
      const { outcome, code, data } = await this.call(documents[kind], variables);
      const result = data && (Object.values(data)[0] as Record<string, unknown>);
      this.history.add({
        kind,
        mark,
        municipality: this.place.municipality,
        key: key ?? null,
        attempt,
        calledAt,
        answeredAt: Date.now(),
        outcome,
        code,
        revision:
          kind === 'submit' && result
            ? ((result as unknown as ScanAnswer).submissions[0]?.revision ?? null)
            : null,
      });
      if (outcome === 'ok') return result;
      const isRefused = outcome === 'fail' && code !== 'ECONNREFUSED';
      const givesUp = outcome === 'unknown' && this.dice.next() < shareThatGivesUp;
      if (isRefused || givesUp || this.isOver()) return null;
      await sleep(this.dice.between(50, 400));
    }
  }

  private async call(query: string, variables: unknown): Promise<Reply> {
    try {
      const response = await this.post(query, variables);
      const { data = null, errors = [] } = (await response.json()) as {
        data?: Record<string, unknown> | null;
        errors?: { extensions?: { code?: string } }[];
      };
      const [error] = errors;
      // A server that is closing answers 503 without a word of GraphQL.
      if (!error && !data) return { outcome: 'unknown', code: `HTTP ${response.status}`, data };
      if (!error) return { outcome: 'ok', code: null, data };
      const code = error.extensions?.code ?? 'NONE';
      return { outcome: doubtful.has(code) ? 'unknown' : 'fail', code, data: null };
    } catch (error) {
      const code = codeOf(error);
      // Nobody listened: this one was surely not done.
      return { outcome: code === 'ECONNREFUSED' ? 'fail' : 'unknown', code, data: null };
    }
  }

  private post(query: string, variables: unknown): Promise<Response> {
    return fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(callPatienceMs),
    });
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNREADABLE';
  const cause = error.cause instanceof Error && 'code' in error.cause ? error.cause.code : null;
  return String(cause ?? error.name);
}
