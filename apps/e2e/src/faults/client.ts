import type { Outcome } from './history.js';

export interface Reply {
  readonly outcome: Outcome;
  /** Of the refusal or of the lost connection. */
  readonly code: string | null;
  readonly status: number | null;
  /** The server said when to come back. */
  readonly saysWhen: boolean;
  readonly data: Record<string, unknown> | null;
}

/** After these nobody knows whether it was done: the answer may be about what came after it. */
const doubtful = new Set(['UNAVAILABLE', 'INTERNAL']);
const callPatienceMs = 8_000;

/** One GraphQL request over HTTP, and what the one who sent it knows afterwards. */
export async function send(
  url: string,
  cookie: string,
  query: string,
  variables: unknown,
): Promise<Reply> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(callPatienceMs),
    });
    const facts = { status: response.status, saysWhen: response.headers.has('retry-after') };
    const { data = null, errors = [] } = (await response.json()) as {
      data?: Record<string, unknown> | null;
      errors?: { extensions?: { code?: string } }[];
    };
    const [error] = errors;
    // A server that is closing answers 503 without a word of GraphQL.
    if (!error && !data) {
      return { outcome: 'unknown', code: `HTTP ${response.status}`, data, ...facts };
    }
    if (!error) return { outcome: 'ok', code: null, data, ...facts };
    const code = error.extensions?.code ?? 'NONE';
    return { outcome: doubtful.has(code) ? 'unknown' : 'fail', code, data: null, ...facts };
  } catch (error) {
    const code = codeOf(error);
    // Nobody listened: this one was surely not done.
    const outcome = code === 'ECONNREFUSED' ? 'fail' : 'unknown';
    return { outcome, code, status: null, saysWhen: false, data: null };
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNREADABLE';
  const cause = error.cause instanceof Error && 'code' in error.cause ? error.cause.code : null;
  return String(cause ?? error.name);
}
