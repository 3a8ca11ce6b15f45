import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid, newId, notFound, Refusal } from '@ijkpunt/contracts';
import { ReadReports } from '@ijkpunt/reports';
import { enterRegion, requireActor, Sessions } from '@ijkpunt/tenancy';
import { LOGGER, type Logger } from '@ijkpunt/platform';
import { traceHeader } from '../graphql/request-context.js';
import { SessionCookie } from './session-cookie.js';
import { leadsToSignIn } from './sign-in-first.js';

/**
 * Files of reports. Someone else's, an unknown one and no session all look the same: 404. Only a
 * person with a browser and without a session is asked to sign in, whatever file it is.
 */
@Controller('downloads')
export class DownloadsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly readReports: ReadReports,
    private readonly cookie: SessionCookie,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  @Get(':region/rapportages/:id')
  async report(
    @Param('region') region: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const traceId = newId();
    reply.header('cache-control', 'private, no-store').header(traceHeader, traceId);
    try {
      const token = this.cookie.read(request.headers.cookie);
      const actor = token ? await this.sessions.findActor(token) : null;
      if (!actor && leadsToSignIn(request, reply)) return;
      if (!isUuid(id)) throw notFound();
      const access = enterRegion(requireActor(actor), region, traceId);
      const file = await this.readReports.file(access, id);
      await reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${file.fileName}"`)
        .send(file.bytes);
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
