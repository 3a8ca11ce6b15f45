import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badInput, newId, notFound, Refusal, type ErrorCode } from '@ijkpunt/contracts';
import {
  ImportDocument,
  instrumentFromXlsx,
  ReadDraft,
  readJson,
  ReadVersion,
  SaveDraft,
  toJsonFile,
  xlsxOf,
  type Instrument,
} from '@ijkpunt/instruments';
import type { Logger } from '@ijkpunt/platform';
import { enterPlatform, requireActor, Sessions, type PlatformAccess } from '@ijkpunt/tenancy';
import { isUnavailable, isUnstorable } from '../failures.js';
import { traceHeader } from '../graphql/request-context.js';
import { ownOrigins } from '../graphql/sockets.js';
import { SessionCookie } from './session-cookie.js';
import { leadsToSignIn } from './sign-in-first.js';

/** A whole questionnaire is more than a request to GraphQL may hold. */
const uploadLimitBytes = 5 * 1_024 * 1_024;
const json = 'application/json';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_COMPLEX: 413,
  BAD_USER_INPUT: 422,
};

interface Options {
  /** Only asked when a request comes: the routes are declared before the application is made. */
  readonly services: () => INestApplicationContext;
  readonly publicUrl: string;
  readonly log: Logger;
}

/**
 * Questionnaires as files, for the platform administrator alone. Who it is and where the request
 * comes from is known before a byte of its body is read.
 */
export function serveInstrumentFiles(server: FastifyInstance, options: Options): void {
  const { services, publicUrl, log } = options;
  const origins = ownOrigins(publicUrl);
  const accesses = new WeakMap<FastifyRequest, PlatformAccess>();
  const accessOf = (request: FastifyRequest): PlatformAccess => {
    const access = accesses.get(request);
    if (!access) throw notFound();
    return access;
  };

  void server.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser([json, xlsx], { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    files.addHook('onRequest', async (request, reply) => {
      const traceId = newId();
      reply.header('cache-control', 'private, no-store').header(traceHeader, traceId);
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (!isRead && !origins.has(request.headers.origin ?? '')) {
        throw new Refusal('FORBIDDEN', 'Dit verzoek komt niet van een pagina van IJkpunt.');
      }
      const token = services().get(SessionCookie).read(request.headers.cookie);
      const actor = token ? await services().get(Sessions).findActor(token) : null;
      if (!actor && leadsToSignIn(request, reply)) return reply;
      accesses.set(request, enterPlatform(requireActor(actor), traceId));
    });
    files.setErrorHandler((error, _request, reply) => refuse(error, reply, log));

    files.get<Named>('/downloads/instrumenten/:code/concept.:type', async (request, reply) => {
      const { code, type } = request.params;
      const draft = await services().get(ReadDraft).run(accessOf(request), code);
      if (type === 'xlsx' && draft.problems.some(({ source }) => source === 'shape')) {
        throw badInput('Een werkmap kan pas als de vorm van het concept klopt; JSON kan wel.');
      }
      return sendFile(reply, { name: `${code}-concept`, type, document: draft.document });
    });
    files.get<Named>('/downloads/instrumenten/:code/:file', async (request, reply) => {
      const { code, file = '' } = request.params;
      const [, version, type] = /^versie-([0-9.]+)\.(json|xlsx)$/.exec(file) ?? [];
      if (version === undefined) throw notFound();
      const read = services().get(ReadVersion);
      const { document } = await read.run(accessOf(request), code, version);
      return sendFile(reply, { name: `${code}-${version}`, type, document });
    });

    const uploads = { bodyLimit: uploadLimitBytes };
    files.put<Named & { Querystring: { revisie?: string } }>(
      '/uploads/instrumenten/:code',
      uploads,
      async (request) => {
        const draft = await services()
          .get(SaveDraft)
          .run(accessOf(request), {
            code: request.params.code,
            expectedRevision: wholeNumber(request.query.revisie) ?? 0,
            document: readJson(bytesOf(request)),
          });
        return { revision: draft.revision };
      },
    );
    files.post<{ Querystring: { proef?: string; vervangt?: string } }>(
      '/uploads/instrumenten',
      uploads,
      async (request) =>
        services()
          .get(ImportDocument)
          .run(accessOf(request), {
            document: await documentIn(request),
            isTrial: request.query.proef !== undefined,
            replaces: wholeNumber(request.query.vervangt),
          }),
    );
  });
}

interface Named {
  Params: { code: string; type?: string; file?: string };
}

function bytesOf({ body }: FastifyRequest): Uint8Array {
  if (body instanceof Uint8Array && body.length > 0) return body;
  throw badInput('Dit bestand is leeg.', { problems: [] });
}

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[0-9]{1,9}$/.test(text)) throw badInput('De revisie is geen getal.');
  return Number(text);
}

const documentIn = async (request: FastifyRequest): Promise<unknown> =>
  request.headers['content-type']?.startsWith(xlsx)
    ? instrumentFromXlsx(bytesOf(request))
    : readJson(bytesOf(request));

interface NamedFile {
  readonly name: string;
  readonly type: string | undefined;
  readonly document: unknown;
}

async function sendFile(reply: FastifyReply, file: NamedFile): Promise<FastifyReply> {
  const { name, type, document } = file;
  if (type !== 'json' && type !== 'xlsx') throw notFound();
  return reply
    .type(type === 'json' ? json : xlsx)
    .header('content-disposition', `attachment; filename="${name}.${type}"`)
    .send(type === 'json' ? toJsonFile(document) : await xlsxOf(document as Instrument));
}

/** The same shape and codes as GraphQL answers with. */
function refuse(error: unknown, reply: FastifyReply, log: Logger): FastifyReply {
  const { code, message, details } = refusalOf(error, log);
  const body = { errors: [{ message, extensions: { ...details, code } }] };
  return reply
    .code(statuses[code] ?? (code === 'UNAVAILABLE' ? 503 : 500))
    .type(json)
    .send(body);
}

function refusalOf(error: unknown, log: Logger): Refusal {
  if (error instanceof Refusal) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return new Refusal('TOO_COMPLEX', 'Dit bestand is groter dan 5 MiB.');
  if (status === 415) return badInput('Alleen JSON en Excel (.xlsx) kunnen worden ingelezen.');
  if (isUnstorable(error)) return badInput('Dit bestand bevat tekens die niet kunnen.');
  if (typeof status === 'number' && status < 500) return badInput('Dit verzoek klopt niet.');
  const errorId = newId();
  log.error({ event: 'instrument_file.failed', errorId, err: error });
  return isUnavailable(error)
    ? new Refusal('UNAVAILABLE', 'Dit lukt nu niet. Probeer het zo opnieuw.', { errorId })
    : new Refusal('INTERNAL', 'Er ging iets mis. Wij kunnen het nazoeken met deze code.', {
        errorId,
      });
}
