import { request, type IncomingHttpHeaders } from 'node:http';
import { demoPassword } from '@ijkpunt/demo';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface GraphqlAnswer<T = Record<string, unknown>> {
  readonly data: T | null;
  readonly errors: readonly AnsweredError[];
}

export interface HttpRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A browser of one person: keeps the cookie it is given and sends it along. */
export class GatewayClient {
  cookie: string | null = null;

  constructor(private readonly port: number) {}

  /** One request as it stands: nothing of its path or headers is tidied up. */
  async http(path: string, { method = 'GET', headers, body }: HttpRequest = {}) {
    const cookie = this.cookie === null ? {} : { cookie: this.cookie };
    const to = { host: '127.0.0.1', port: this.port, path, method };
    return new Promise<HttpAnswer>((resolve, reject) => {
      const sent = request({ ...to, headers: { ...cookie, ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode = 0, headers: received } = response;
          resolve({
            status: statusCode,
            headers: received,
            body: Buffer.concat(chunks).toString(),
          });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** A body for GraphQL as a page would post it; a string goes as it is. */
  async post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    return this.http('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async query<T = Record<string, unknown>>(
    query: string,
    variables: unknown = {},
  ): Promise<GraphqlAnswer<T>> {
    return readAnswer<T>(await this.post({ query, variables }));
  }

  /** The data of a request that must succeed. */
  async data<T = Record<string, unknown>>(query: string, variables: unknown = {}): Promise<T> {
    const { data, errors } = await this.query<T>(query, variables);
    if (!data || errors.length > 0) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Keeps the session when there is one. */
  async signIn(
    email: string,
    password = demoPassword,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<HttpAnswer> {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { email } }';
    const answer = await this.post({ query, variables: { input: { email, password } } }, headers);
    const [set] = answer.headers['set-cookie'] ?? [];
    if (set) this.cookie = set.split(';')[0] ?? null;
    return answer;
  }

  /** The name of who is signed in; null for nobody. */
  async whoAmI(): Promise<string | null> {
    const { viewer } = await this.data<{ viewer: { name: string } | null }>('{ viewer { name } }');
    return viewer && viewer.name;
  }
}

export function readAnswer<T = Record<string, unknown>>({ body }: HttpAnswer): GraphqlAnswer<T> {
  const { data = null, errors = [] } = JSON.parse(body) as Partial<GraphqlAnswer<T>>;
  return { data, errors };
}

/** All that the receiver of an answer can see of it, but for the clock and its own trace. */
export function seenOf({ status, headers, body }: HttpAnswer): object {
  const { date: _date, 'x-trace-id': _trace, ...others } = headers;
  return { status, headers: others, body };
}
