import { request, type IncomingHttpHeaders } from 'node:http';
import { demoPassword } from '@ijkpunt/demo';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface GraphqlAnswer<T = Record<string, unknown>> {
  readonly status: number;
  readonly data: T | null;
  readonly errors: readonly GraphqlError[];
}

export interface HttpRequest {
  readonly method?: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer;
}

/** A browser of one person: keeps the cookie it is given and sends it along. */
export class GatewayClient {
  cookie: string | null = null;

  constructor(
    private readonly port: number,
    readonly origin: string,
  ) {}

  /** One request as it stands: nothing of the path or the headers is tidied up. */
  async http(path: string, { method = 'GET', headers, body }: HttpRequest = {}) {
    return new Promise<HttpAnswer>((resolve, reject) => {
      const cookie = this.cookie ? { cookie: this.cookie } : {};
      const sent = request(
        { host: '127.0.0.1', port: this.port, path, method, headers: { ...cookie, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const { statusCode = 0, headers: received } = response;
            resolve({ status: statusCode, headers: received, body: `${Buffer.concat(chunks)}` });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** A GraphQL request as a page sends it. */
  async post(body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
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
  async data<T>(query: string, variables: unknown = {}): Promise<T> {
    const { data, errors } = await this.query<T>(query, variables);
    if (!data || errors.length > 0) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data;
  }

  async signIn(email: string, password = demoPassword): Promise<HttpAnswer> {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { id email } }';
    const answer = await this.post({ query, variables: { input: { email, password } } });
    const [header] = answer.headers['set-cookie'] ?? [];
    if (header) this.cookie = header.split(';')[0] ?? null;
    return answer;
  }
}

export function readAnswer<T = Record<string, unknown>>(answer: HttpAnswer): GraphqlAnswer<T> {
  const { data, errors } = JSON.parse(answer.body) as {
    data?: T | null;
    errors?: readonly GraphqlError[];
  };
  return { status: answer.status, data: data ?? null, errors: errors ?? [] };
}
