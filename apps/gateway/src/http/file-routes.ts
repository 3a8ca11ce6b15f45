import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badInput, newId, notFound, Refusal, type ErrorCode } from '@ijkpunt/contracts';
import type { Logger } from '@ijkpunt/platform';
import { requireActor, type Actor } from '@ijkpunt/tenancy';
import { isUnavailable, isUnstorable } from '../failures.js';
import { traceHeader } from '../graphql/request-context.js';
import { ownOrigins } from '../graphql/sockets.js';
import { leadsToSignIn } from './sign-in-first.js';
import { Visitors } from './visitors.js';

const uploadLimitBytes = 5 * 1_024 * 1_024;
/** For a route that takes a whole file, which is more than a request to GraphQL may hold. */
export const uploads = { bodyLimit: uploadLimitBytes };
const json = 'application/json';

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_COMPLEX: 413,
  BAD_USER_INPUT: 422,
};

export interface FileRoutes {
  /** Only asked when a request comes: the routes are declared before the application is made. */
  readonly services: () => INestApplicationContext;
  readonly publicUrl: string;
  readonly log: Logger;
}

/** Who asks for a file or brings one. */
export interface FileAccess {
  readonly actor: Actor;
  readonly traceId: string;
}

/**
 * Routes for files: who it is and where the request comes from is known before a byte of its body
 * is read.
 */
export function serveFiles(
  server: FastifyInstance,
  { services, publicUrl, log }: FileRoutes,
  kinds: { readonly types: readonly string[]; readonly otherwise: string },
  declare: (files: FastifyInstance, accessOf: (request: FastifyRequest) => FileAccess) => void,
): void {
  const origins = ownOrigins(publicUrl);
  const accesses = new WeakMap<FastifyRequest, FileAccess>();
  const accessOf = (request: FastifyRequest): FileAccess => {
    const access = accesses.get(request);
    if (!access) throw notFound();
    return access;
  };
  void server.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser([...kinds.types], { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    files.addHook('onRequest', async (request, reply) => {
      const traceId = newId();
      reply.header('cache-control', 'private, no-store').header(traceHeader, traceId);
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (!isRead && !origins.has(request.headers.origin ?? '')) {
        throw new Refusal('FORBIDDEN', 'Dit verzoek komt niet van een pagina van IJkpunt.');
      }
      const actor = await services().get(Visitors).find(request);
      if (!actor && leadsToSignIn(request, reply)) return reply;
      accesses.set(request, { actor: requireActor(actor), traceId });
    });
    files.setErrorHandler((error, _request, reply) =>
      refuse(error, reply, { log, otherwise: kinds.otherwise }),
    );
    declare(files, accessOf);
  });
}

export function bytesOf({ body }: FastifyRequest): Uint8Array {
  if (body instanceof Uint8Array && body.length > 0) return body;
  throw badInput('Dit bestand is leeg.', { problems: [] });
}

interface Refusing {
  readonly log: Logger;
  /** What is said to a file of another kind. */
  readonly otherwise: string;
}

/** The same shape and codes as GraphQL answers with. */
function refuse(error: unknown, reply: FastifyReply, refusing: Refusing): FastifyReply {
  const { code, message, details } = refusalOf(error, refusing);
  const body = { errors: [{ message, extensions: { ...details, code } }] };
  return reply
    .code(statuses[code] ?? (code === 'UNAVAILABLE' ? 503 : 500))
    .type(json)
    .send(body);
}

function refusalOf(error: unknown, { log, otherwise }: Refusing): Refusal {
  if (error instanceof Refusal) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return new Refusal('TOO_COMPLEX', 'Dit bestand is groter dan 5 MiB.');
  if (status === 415) return badInput(otherwise);
  if (isUnstorable(error)) return badInput('Dit bestand bevat tekens die niet kunnen.');
  if (typeof status === 'number' && status < 500) return badInput('Dit verzoek klopt niet.');
  const errorId = newId();
  log.error({ event: 'file.failed', errorId, err: error });
  return isUnavailable(error)
    ? new Refusal('UNAVAILABLE', 'Dit lukt nu niet. Probeer het zo opnieuw.', { errorId })
    : new Refusal('INTERNAL', 'Er ging iets mis. Wij kunnen het nazoeken met deze code.', {
        errorId,
      });
}
