import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readTables, tableKindOf } from '@ijkpunt/instruments';
import {
  enterPlatform,
  ImportChanges,
  ImportTable,
  type PlatformAccess,
  type TableRow,
} from '@ijkpunt/tenancy';
import { bytesOf, serveFiles, uploads, type FileRoutes } from './file-routes.js';

/** What kind of file it is, its name and its own first bytes say. */
const kinds = {
  types: ['application/octet-stream'],
  otherwise: 'Dit bestand kan niet worden ontvangen.',
};

interface Brought {
  Querystring: { naam?: unknown; dag?: unknown };
}

/** Given twice a parameter is a list. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Tables of municipalities, for the platform administrator alone. Nothing is kept of them. */
export function serveMapFiles(server: FastifyInstance, routes: FileRoutes): void {
  const { services } = routes;
  serveFiles(server, routes, kinds, (files, whoOf) => {
    const accessOf = (request: FastifyRequest): PlatformAccess => {
      const { actor, traceId } = whoOf(request);
      return enterPlatform(actor, traceId);
    };
    // Everybody else hears that there is nothing before their body is read.
    files.addHook('onRequest', async (request) => void accessOf(request));

    files.post<Brought>('/uploads/gemeenten', uploads, async (request) => {
      const rows = await rowsOf(request, textOf(request.query.naam));
      const on = textOf(request.query.dag);
      return services().get(ImportTable).compare(accessOf(request), rows, on);
    });
    files.post<Brought>('/uploads/herindelingen', uploads, async (request) => {
      const rows = await rowsOf(request, textOf(request.query.naam));
      return services().get(ImportChanges).compare(accessOf(request), rows);
    });
  });
}

/** The first sheet that holds anything. */
async function rowsOf(request: FastifyRequest, name: string): Promise<readonly TableRow[]> {
  const bytes = bytesOf(request);
  const sheets = await readTables({ bytes, kind: tableKindOf(name, bytes) });
  return sheets.find(({ rows }) => rows.length > 0)?.rows ?? [];
}
