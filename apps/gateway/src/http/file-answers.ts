import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId, Refusal } from '@ijkpunt/contracts';
import { LOGGER, type Logger } from '@ijkpunt/platform';
import { enterRegion, requireActor, type RegionAccess } from '@ijkpunt/tenancy';
import { traceHeader } from '../graphql/request-context.js';
import { attachment } from './attachment.js';
import { leadsToSignIn } from './sign-in-first.js';
import { Visitors } from './visitors.js';

interface FoundFile {
  readonly type: string;
  readonly name: string;
  readonly content: Buffer | string;
}

/**
 * Answers with a file of a region. Someone else's, an unknown one and no session all look the same:
 * 404. Only a person with a browser and without a session is asked to sign in, whatever file it is.
 */
@Injectable()
export class FileAnswers {
  constructor(
    private readonly visitors: Visitors,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async give(
    request: FastifyRequest,
    reply: FastifyReply,
    region: string,
    find: (access: RegionAccess) => Promise<FoundFile>,
  ): Promise<void> {
    const traceId = newId();
    reply.header('cache-control', 'private, no-store').header(traceHeader, traceId);
    try {
      const actor = await this.visitors.find(request);
      if (!actor && leadsToSignIn(request, reply)) return;
      const access = enterRegion(requireActor(actor), region, traceId);
      const { type, name, content } = await find(access);
      await reply.type(type).header('content-disposition', attachment(name)).send(content);
    } catch (error) {
      const isRefused = error instanceof Refusal;
      if (!isRefused) this.log.error({ event: 'download.failed', traceId, err: error });
      await reply
        .code(isRefused ? 404 : 503)
        .type('text/plain; charset=utf-8')
        .send(isRefused ? 'Niet gevonden.' : 'Dit lukt nu niet. Probeer het straks opnieuw.');
    }
  }
}
