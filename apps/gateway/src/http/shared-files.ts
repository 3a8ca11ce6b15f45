import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { newId, Refusal } from '@ijkpunt/contracts';
import type { Logger } from '@ijkpunt/platform';
import { ReadShared } from '@ijkpunt/reports';
import { deadShare, Links } from '@ijkpunt/tenancy';
import { traceHeader } from '../graphql/request-context.js';
import { attachment } from './attachment.js';

interface SharedFiles {
  /** Only asked when a request comes: the routes are declared before the application is made. */
  readonly services: () => INestApplicationContext;
  readonly log: Logger;
}

/** The one file that a link gives, to whoever holds it; there is no session to look at. */
export function serveSharedFiles(server: FastifyInstance, { services, log }: SharedFiles): void {
  server.get<{ Params: { token: string } }>(
    '/delen/:token/bestand',
    async ({ params, ip }, reply) => {
      const traceId = newId();
      reply.headers({
        [traceHeader]: traceId,
        'cache-control': 'no-store',
        // The address is itself a secret.
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
      });
      try {
        const share = await services()
          .get(Links)
          .enter('share', { token: params.token, address: ip, traceId });
        const { fileName, bytes } = await services().get(ReadShared).file(share);
        return reply
          .type('application/pdf')
          .header('content-disposition', attachment(fileName))
          .send(bytes);
      } catch (error) {
        const text = reply.type('text/plain; charset=utf-8');
        if (error instanceof Refusal) {
          const isTooOften = error.code === 'RATE_LIMITED';
          return text
            .code(isTooOften ? 429 : 404)
            .send(isTooOften ? error.message : deadShare().message);
        }
        log.error({ event: 'share.failed', traceId, err: error });
        return text.code(503).send('Dit lukt nu niet. Probeer het straks opnieuw.');
      }
    },
  );
}
