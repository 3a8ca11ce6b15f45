import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badInput, notFound } from '@ijkpunt/contracts';
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
import { enterPlatform, type PlatformAccess } from '@ijkpunt/tenancy';
import { bytesOf, serveFiles, uploads, type FileRoutes } from './file-routes.js';

const json = 'application/json';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const kinds = {
  types: [json, xlsx],
  otherwise: 'Alleen JSON en Excel (.xlsx) kunnen worden ingelezen.',
};

/** Questionnaires as files, for the platform administrator alone. */
export function serveInstrumentFiles(server: FastifyInstance, routes: FileRoutes): void {
  const { services } = routes;
  serveFiles(server, routes, kinds, (files, whoOf) => {
    // Everybody else hears so before their body is read.
    files.addHook('onRequest', async (request) => void accessOf(request));
    const accessOf = (request: FastifyRequest): PlatformAccess => {
      const { actor, traceId } = whoOf(request);
      return enterPlatform(actor, traceId);
    };

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
