import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the build leaves the application. */
export const builtWeb = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
/** Paths of the server itself: a wrong one is an error, not a page of the application. */
const ownPaths = /^\/(graphql|downloads|uploads|health|assets|ontwikkel|afmelden)(\/|$)/;

/** The address of this page is itself a secret: no later request may name it, and nobody keep it. */
const secretPages = /^\/(verzoek|uitnodiging|delen)\//i;

/** Serves the built application; every other path is a page of it, which its router resolves. */
export async function serveWebFiles(
  server: FastifyInstance,
  root: string,
  demoAccounts?: string,
): Promise<void> {
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1_024,
    // Pages send small bodies as they are: nothing is unpacked before its size is known.
    globalDecompression: false,
  });
  await server.register(files, {
    root,
    wildcard: false,
    index: false,
    // Built names carry a hash of their content, so what is cached is never stale.
    setHeaders: (reply, path) => {
      const isHashed = relative(root, path).startsWith('assets/');
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (secretPages.test(reply.request.url)) {
        reply.headers({
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'x-robots-tag': 'noindex, nofollow',
        });
      }
    },
  });
  if (demoAccounts) {
    server.get('/demo-accounts.json', async (_request, reply) =>
      reply.type('application/json').header('cache-control', 'no-store').send(demoAccounts),
    );
  }
  server.get('/*', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const isPage = !ownPaths.test(path) && !/\.[a-z0-9]+$/i.test(path);
    if (!isPage || !existsSync(join(root, 'index.html'))) {
      return reply.code(404).type('text/plain; charset=utf-8').send('Niet gevonden.');
    }
    return reply.sendFile('index.html');
  });
}
