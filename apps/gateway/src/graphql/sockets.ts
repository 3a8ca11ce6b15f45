import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { GraphQLError, parse, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { WebSocketServer } from 'ws';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { errorFormatter } from './format-error.js';
import { limitRules, parseLimits } from './limits.js';
import type { RequestContexts } from './request-context.js';
import type { Logger } from '@ijkpunt/platform';

const maxSubscriptions = 10;
const maxSocketsPerSession = 10;
const maxBufferedBytes = 1_048_576;
const pingMs = 15_000;

/** A type, not an interface: graphql-ws wants one with an implicit index signature. */
type SocketExtra = {
  socket: Extra['socket'];
  request: IncomingMessage;
  context?: RequestContext;
};

export interface SocketOptions {
  readonly schema: GraphQLSchema;
  readonly contexts: RequestContexts;
  readonly publicUrl: string;
  readonly log: Logger;
}

/**
 * Subscriptions over graphql-ws. A socket carries the cookie of whoever opens the page, so only
 * our own Origin may open one; operations obey the same limits as over HTTP.
 */
export function serveSockets(server: Server, options: SocketOptions): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 64 * 1_024,
    perMessageDeflate: false,
  });
  const origins = ownOrigins(options.publicUrl);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isOurs = request.url === '/graphql' && origins.has(request.headers.origin ?? '');
    if (!isOurs) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
  });

  const format = errorFormatter(options.log);
  const open = new Map<string, number>();
  const active = new WeakMap<object, number>();
  const count = (sessionId: string, change: number): number => {
    const next = (open.get(sessionId) ?? 0) + change;
    if (next > 0) open.set(sessionId, next);
    else open.delete(sessionId);
    return next;
  };
  const formatted = (error: unknown): GraphQLError => {
    const original = error instanceof GraphQLError ? error : new GraphQLError(String(error));
    const { message, extensions } = format(original.toJSON(), original);
    return new GraphQLError(message, { extensions: extensions ?? {} });
  };

  const cleanup = useServer<Record<string, unknown>, SocketExtra>(
    {
      schema: options.schema,
      connectionInitWaitTimeout: 3_000,
      onConnect: async ({ extra }) => {
        const { headers, socket } = extra.request;
        const context = await options.contexts.of({
          cookie: headers.cookie,
          address: socket.remoteAddress ?? '',
          userAgent: headers['user-agent'] ?? '',
          setCookie: () => undefined,
        });
        if (!context.actor) return false;
        if (count(context.actor.sessionId, 1) > maxSocketsPerSession) {
          extra.socket.close(CloseCode.TooManyInitialisationRequests, 'Te veel verbindingen');
        }
        extra.context = context;
        return true;
      },
      onDisconnect: ({ extra }) => {
        if (extra.context?.actor) count(extra.context.actor.sessionId, -1);
      },
      onSubscribe: ({ extra }, _id, { query, operationName, variables }) => {
        const subscriptions = (active.get(extra.socket) ?? 0) + 1;
        active.set(extra.socket, subscriptions);
        if (subscriptions > maxSubscriptions) return [formatted(new GraphQLError('TOO_COMPLEX'))];
        try {
          const document = parse(query, parseLimits);
          const errors = validate(options.schema, document, [...specifiedRules, ...limitRules]);
          if (errors.length > 0) return errors.map(formatted);
          return {
            schema: options.schema,
            document,
            operationName,
            variableValues: variables,
            contextValue: extra.context,
          };
        } catch (error) {
          return [formatted(error)];
        }
      },
      onNext: ({ extra }, _id, _payload, _args, result) => {
        if (extra.socket.bufferedAmount > maxBufferedBytes) extra.socket.terminate();
        return result.errors ? { ...result, errors: result.errors.map(formatted) } : undefined;
      },
      onError: (_context, _id, _payload, errors) => errors.map(formatted),
      onComplete: ({ extra }) => {
        active.set(extra.socket, Math.max(0, (active.get(extra.socket) ?? 1) - 1));
      },
    },
    sockets,
    pingMs,
  );
  return { close: async () => cleanup.dispose() };
}

/** On this machine the same page has several names. */
function ownOrigins(publicUrl: string): ReadonlySet<string> {
  const { origin, protocol, port } = new URL(publicUrl);
  if (protocol === 'https:') return new Set([origin]);
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return new Set(names.map((name) => `http://${name}${port ? `:${port}` : ''}`));
}
