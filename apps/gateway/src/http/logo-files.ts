import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badInput } from '@ijkpunt/contracts';
import { ChangeLogo, enterSettings, ReadLogoFile, type SettingsAccess } from '@ijkpunt/tenancy';
import { bytesOf, serveFiles, uploads, type FileRoutes } from './file-routes.js';

const kinds = {
  types: ['image/png', 'image/jpeg'],
  otherwise: 'Kies een afbeelding in PNG of JPEG. Een ander soort bestand kan niet.',
};

/** The logo of a region: shown to who may see the region, brought by who may change it. */
export function serveLogoFiles(server: FastifyInstance, routes: FileRoutes): void {
  const { services } = routes;
  serveFiles(server, routes, kinds, (files, whoOf) => {
    files.get<{ Params: { region: string; sha256: string } }>(
      '/downloads/:region/logo/:sha256',
      async (request, reply) => {
        const { actor, traceId } = whoOf(request);
        const logo = await services().get(ReadLogoFile).run(actor, request.params, traceId);
        return (
          reply
            .type(logo.type)
            // Another logo has another address, so this one may be kept.
            .header('cache-control', 'private, max-age=31536000, immutable')
            .header('content-disposition', 'inline')
            .send(logo.bytes)
        );
      },
    );
    void files.register(async (brought) => {
      const accessOf = (request: FastifyRequest): SettingsAccess => {
        const { actor, traceId } = whoOf(request);
        return enterSettings(actor, (request.params as Named['Params']).region, traceId);
      };
      // Everybody else hears that there is nothing before their body is read.
      brought.addHook('onRequest', async (request) => void accessOf(request));
      brought.put<Named>('/uploads/regios/:region/logo', uploads, async (request) => {
        const { revisie } = request.query;
        if (typeof revisie !== 'string' || !/^[0-9]{1,9}$/.test(revisie)) {
          throw badInput('De revisie is geen getal.');
        }
        const access = accessOf(request);
        await services().get(ChangeLogo).put(access, Number(revisie), bytesOf(request));
        return { revision: Number(revisie) + 1 };
      });
    });
  });
}

interface Named {
  Params: { region: string };
  Querystring: { revisie?: unknown };
}
