import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate as nextRound } from 'node:timers/promises';
import { CloseCode, type Context } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
} from 'graphql';
import { WebSocketServer } from 'ws';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { errorFormatter } from './format-error.js';
import { limitRules, parseLimits, tooComplex } from './limits.js';
import { nameOf } from './operation-log.js';
import type { RequestContexts } from './request-context.js';
import type { Logger } from '@ijkpunt/platform';

const maxSubscriptions = 10;
const maxSocketsPerSession = 10;
const maxBufferedBytes = 1_048_576;
const pingMs = 15_000;
const goodbyeMs = 2_000;
/** Try again later, of RFC 6455: unlike the codes of graphql-ws, clients come back after it. */
const tryAgainLater = 1_013;

/** A type, not an interface: graphql-ws wants one with an implicit index signature. */
type SocketExtra = {
  socket: Extra['socket'];
  request: IncomingMessage;
  /** The session that this socket was counted for. */
  sessionId?: string;
};

export interface SocketOptions {
  readonly schema: GraphQLSchema;
  readonly contexts: RequestContexts;
  readonly publicUrl: string;
  readonly log: Logger;
}

export interface ServedSockets {
  /** What is open at this moment. */
  counts(): { readonly sockets: number; readonly subscriptions: number };
  close(): Promise<void>;
}

/**
 * Subscriptions over graphql-ws. A socket carries the cookie of whoever opens the page, so only
 * our own Origin may open one; operations obey the same limits as over HTTP. Who somebody is gets
 * asked for each operation: a session may end while its socket stays open.
 */
export function serveSockets(server: Server, options: SocketOptions): ServedSockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 64 * 1_024,
    perMessageDeflate: false,
  });
  acceptUpgrades(server, sockets, options);

  const open = new Map<string, number>();
  const connected = new Set<Context<Record<string, unknown>, SocketExtra>>();
  const count = (sessionId: string, change: number): void => {
    const next = (open.get(sessionId) ?? 0) + change;
    if (next > 0) open.set(sessionId, next);
    else open.delete(sessionId);
  };
  const contextOf = ({ headers, socket }: IncomingMessage): Promise<RequestContext> =>
    options.contexts.of({
      cookie: headers.cookie,
      address: socket.remoteAddress ?? '',
      userAgent: headers['user-agent'] ?? '',
      setCookie: () => undefined,
    });
  const running = new Set<Promise<unknown>>();
  const format = errorFormatter(options.log);
  const formatted = (error: GraphQLError): GraphQLError => {
    const { message, path, extensions } = format(error.toJSON(), error);
    return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? {} });
  };

  const cleanup = useServer<Record<string, unknown>, SocketExtra>(
    {
      schema: options.schema,
      execute: (operation) => {
        const result = Promise.resolve(execute(operation));
        running.add(result);
        return result.finally(() => running.delete(result));
      },
      connectionInitWaitTimeout: 3_000,
      // What goes wrong is for the log, not for the reason in a close frame.
      isProd: true,
      onConnect: async (context) => {
        const { extra } = context;
        const { socket, request } = extra;
        try {
          const { actor } = await contextOf(request);
          // Who left meanwhile is never disconnected, and would be counted for ever.
          if (!actor || socket.readyState !== socket.OPEN) return false;
          if ((open.get(actor.sessionId) ?? 0) >= maxSocketsPerSession) {
            socket.close(CloseCode.TooManyInitialisationRequests, 'Te veel verbindingen');
            return false;
          }
          count(actor.sessionId, 1);
          extra.sessionId = actor.sessionId;
          connected.add(context);
          return true;
        } catch (error) {
          options.log.warn({ event: 'socket.refused', err: error });
          socket.close(tryAgainLater, 'Probeer het straks opnieuw');
          return false;
        }
      },
      onDisconnect: (context) => {
        connected.delete(context);
        if (context.extra.sessionId) count(context.extra.sessionId, -1);
      },
      onSubscribe: async ({ extra, subscriptions }, _id, { query, operationName, variables }) => {
        // This one is already among them.
        if (Object.keys(subscriptions).length > maxSubscriptions) {
          return [new GraphQLError(tooComplex)];
        }
        try {
          const document = parse(query, parseLimits);
          const errors = validate(options.schema, document, [...specifiedRules, ...limitRules]);
          if (errors.length > 0) return errors;
          return {
            schema: options.schema,
            document,
            operationName,
            variableValues: variables,
            contextValue: await contextOf(extra.request),
          };
        } catch (error) {
          return [toGraphqlError(error)];
        }
      },
      onOperation: (_context, _id, _payload, { document, contextValue, operationName }) => {
        const operation = getOperationAST(document, operationName);
        const { traceId } = contextValue as RequestContext;
        options.log.info({
          event: 'socket.operation',
          operation: operation && nameOf(options.schema, operation),
          traceId,
        });
      },
      onNext: ({ extra }, _id, _payload, _args, result) => {
        if (extra.socket.bufferedAmount > maxBufferedBytes) extra.socket.terminate();
        return result.errors ? { ...result, errors: result.errors.map(formatted) } : undefined;
      },
      onError: (_context, _id, _payload, errors) => errors.map(formatted),
    },
    sockets,
    pingMs,
  );
  return {
    counts: () => ({
      sockets: connected.size,
      subscriptions: [...connected]
        .map(({ subscriptions }) => Object.keys(subscriptions).length)
        .reduce((sum, n) => sum + n, 0),
    }),
    /** Lets running operations answer; 1001 is a code after which clients come back by themselves. */
    async close() {
      await Promise.allSettled(running);
      await nextRound();
      // Who does not answer a goodbye must not keep a gateway that was told to stop.
      const cut = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, goodbyeMs);
      await cleanup.dispose();
      clearTimeout(cut);
    },
  };
}

/** Refuses who comes from elsewhere before there is a socket; others are handed to graphql-ws. */
function acceptUpgrades(
  server: Server,
  sockets: WebSocketServer,
  { publicUrl, log }: SocketOptions,
): void {
  const origins = ownOrigins(publicUrl);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node no longer listens for errors here: a visitor who hangs up would end the process.
    socket.on('error', () => socket.destroy());
    const isOurs = request.url === '/graphql' && origins.has(request.headers.origin ?? '');
    if (!isOurs) {
      const refusal = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n';
      return void socket.end(refusal, () => socket.destroy());
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      sockets.emit('connection', ws, request);
      // graphql-ws listens once, and prints what a visitor did wrong in the midst of the log.
      ws.removeAllListeners('error').on('error', (error) => {
        log.info({ event: 'socket.broken', err: error });
      });
    });
  });
}

function toGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}

/** On this machine the same page has several names. */
export function ownOrigins(publicUrl: string): ReadonlySet<string> {
  const { origin, protocol, port } = new URL(publicUrl);
  if (protocol === 'https:') return new Set([origin]);
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return new Set(names.map((name) => `http://${name}${port ? `:${port}` : ''}`));
}
