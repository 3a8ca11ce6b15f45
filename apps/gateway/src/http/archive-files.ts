import type { FastifyInstance } from 'fastify';
import { ReadExports } from '@ijkpunt/exit';
import { enterPlatform } from '@ijkpunt/tenancy';
import { serveFiles, type FileRoutes } from './file-routes.js';

const kinds = {
  types: ['application/octet-stream'],
  otherwise: 'Hier kan niets worden ontvangen.',
};

/** Archives of whole regions: sent in pieces, so that their size costs no memory. */
export function serveArchiveFiles(server: FastifyInstance, routes: FileRoutes): void {
  const { services } = routes;
  serveFiles(server, routes, kinds, (files, whoOf) => {
    files.get<{ Params: { region: string; id: string } }>(
      '/downloads/archieven/:region/:id',
      async (request, reply) => {
        const { actor, traceId } = whoOf(request);
        const { region, id } = request.params;
        const access = enterPlatform(actor, traceId);
        const { name, sizeBytes, bytes } = await services()
          .get(ReadExports)
          .file(access, region, id);
        return reply
          .type('application/zip')
          .header('content-length', sizeBytes)
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(bytes);
      },
    );
  });
}
