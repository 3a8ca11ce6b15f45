import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { AnsweredError } from './gateway-client.js';
import type { TestGateway } from './test-gateway.js';

export interface SocketHeaders {
  readonly cookie?: string | null;
  /** Left out of the handshake when null. */
  readonly origin?: string | null;
}

const protocol = 'graphql-transport-ws';

function address({ port }: TestGateway): string {
  return `ws://127.0.0.1:${port}/graphql`;
}

function headersOf(gateway: TestGateway, { cookie, origin }: SocketHeaders) {
  const from = origin === undefined ? gateway.publicUrl : origin;
  return { ...(cookie ? { cookie } : {}), ...(from === null ? {} : { origin: from }) };
}

/** The client that the pages use, with the cookie and Origin a browser would send. */
export function socketClient(gateway: TestGateway, from: SocketHeaders): Client {
  const headers = headersOf(gateway, from);
  class BrowserSocket extends WebSocket {
    constructor(url: string, protocols: string | string[]) {
      super(url, protocols, { headers });
    }
  }
  return createClient({
    url: address(gateway),
    webSocketImpl: BrowserSocket,
    retryAttempts: 0,
    // Open from now on, also between operations; who is refused hears it at the first of them.
    lazy: false,
    onNonLazyError: () => undefined,
  });
}

/** The refusals of one operation, whichever way the protocol brings them. */
export async function socketErrors(
  client: Client,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<readonly AnsweredError[]> {
  try {
    for await (const { errors } of client.iterate({ query, variables })) {
      return (errors ?? []) as unknown as readonly AnsweredError[];
    }
    return [];
  } catch (thrown) {
    if (Array.isArray(thrown)) return thrown as readonly AnsweredError[];
    throw thrown;
  }
}

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** A socket without manners: says what it is told to and remembers how it ended. */
export interface RawSocket {
  readonly socket: WebSocket;
  readonly closed: Promise<Closing>;
  send(message: unknown): void;
  /** The next message from the server. */
  receive(): Promise<Record<string, unknown>>;
}

/** Opens a socket; rejects with the HTTP status when the handshake is refused. */
export async function openRawSocket(gateway: TestGateway, from: SocketHeaders): Promise<RawSocket> {
  const socket = new WebSocket(address(gateway), protocol, { headers: headersOf(gateway, from) });
  const received: Record<string, unknown>[] = [];
  let wake: () => void = () => undefined;
  socket.on('message', (data) => {
    received.push(JSON.parse(String(data)) as Record<string, unknown>);
    wake();
  });
  const closed = new Promise<Closing>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      socket.terminate();
      reject(new Error(`refused with ${response.statusCode}`));
    });
    socket.on('error', reject);
  });
  return {
    socket,
    closed,
    send: (message) => socket.send(JSON.stringify(message)),
    async receive() {
      while (received.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return received.shift() ?? {};
    },
  };
}
