import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BringFile, ReadImports } from '@ijkpunt/scans';
import { enterRegion, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { bytesOf, serveFiles, uploads, type FileRoutes } from './file-routes.js';

/** What kind of file it is, its name and its own first bytes say. */
const binary = 'application/octet-stream';
const kinds = { types: [binary], otherwise: 'Dit bestand kan niet worden ontvangen.' };

interface OfRegion {
  Params: { region: string; id?: string };
  Querystring: { naam?: unknown };
}

/** Given twice a parameter is a list. */
const nameOf = (name: unknown): string => (typeof name === 'string' ? name : '');

/** Files of earlier measurements, for the coordinator of a region alone. */
export function serveBaselineFiles(server: FastifyInstance, routes: FileRoutes): void {
  const { services } = routes;
  serveFiles(server, routes, kinds, (files, whoOf) => {
    const accessOf = (request: FastifyRequest): RegionAccess => {
      const { actor, traceId } = whoOf(request);
      const { region } = request.params as OfRegion['Params'];
      const access = enterRegion(actor, region, traceId);
      requireRegional(access.region, 'baseline.import');
      return access;
    };
    // Everybody else hears that there is nothing before their body is read.
    files.addHook('onRequest', async (request) => void accessOf(request));

    files.post<OfRegion>('/uploads/metingen/:region', uploads, async (request) => {
      const file = { name: nameOf(request.query.naam), bytes: bytesOf(request) };
      return { id: await services().get(BringFile).run(accessOf(request), file) };
    });
    files.get<OfRegion>('/downloads/metingen/:region/:id', async (request, reply) => {
      const read = services().get(ReadImports);
      const { name, bytes } = await read.file(accessOf(request), request.params.id ?? '');
      return reply
        .type(binary)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(bytes);
    });
  });
}
