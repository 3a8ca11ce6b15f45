import type { FastifyInstance } from 'fastify';
import { AskRemoval, enterExit, ReadExports } from '@ijkpunt/exit';
import { enterPlatform } from '@ijkpunt/tenancy';
import { attachment } from './attachment.js';
import { serveFiles, type FileRoutes } from './file-routes.js';

const kinds = {
  types: ['application/octet-stream'],
  otherwise: 'Hier kan niets worden ontvangen.',
};

/** Archives of whole regions, sent in pieces so that their size costs no memory; and proofs. */
export function serveArchiveFiles(server: FastifyInstance, routes: FileRoutes): void {
  const { services } = routes;
  serveFiles(server, routes, kinds, (files, whoOf) => {
    files.get<{ Params: { region: string; id: string } }>(
      '/downloads/archieven/:region/:id',
      async (request, reply) => {
        const { actor, traceId } = whoOf(request);
        const { region, id } = request.params;
        const access = enterExit(actor, region, traceId);
        const { name, sizeBytes, bytes } = await services().get(ReadExports).file(access, id);
        return reply
          .type('application/zip')
          .header('content-length', sizeBytes)
          .header('content-disposition', attachment(name))
          .send(bytes);
      },
    );
    files.get<{ Params: { id: string } }>(
      '/downloads/verwijderingen/:id',
      async (request, reply) => {
        const { actor, traceId } = whoOf(request);
        const access = enterPlatform(actor, traceId);
        const { name, text } = await services()
          .get(AskRemoval)
          .certificate(access, request.params.id);
        return reply
          .type('text/plain; charset=utf-8')
          .header('content-disposition', attachment(name))
          .send(text);
      },
    );
  });
}
