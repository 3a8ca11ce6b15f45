import { Agent, request } from 'node:http';

export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Posts to a server on this machine; answers the body, and refuses any status but 200. */
export function post(agent: Agent, { port, path, headers, body }: Target): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const length = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const to = { host: '127.0.0.1', port, path, agent, method: 'POST' };
    const sent = request({ ...to, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${response.statusCode}: ${answer.toString().slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** One query or mutation that must succeed. */
export async function graphql<T>(
  agent: Agent,
  to: { readonly port: number; readonly cookie: string },
  operation: { readonly query: string; readonly variables: unknown },
): Promise<T> {
  const headers = { cookie: to.cookie };
  const body = JSON.stringify(operation);
  const answer = await post(agent, { port: to.port, path: '/graphql', headers, body });
  const { data, errors } = JSON.parse(answer.toString()) as { data: T | null; errors?: unknown };
  if (!data || errors) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data;
}

/** How many requests a second a server answers to so many connections that each wait for theirs. */
export async function requestsPerSecond(
  target: Target,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  let answered = 0;
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      await post(agent, target);
      answered += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
    return answered / ((performance.now() - startedAt) / 1_000);
  } finally {
    agent.destroy();
  }
}
