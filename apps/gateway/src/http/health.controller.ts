import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from '@ijkpunt/tenancy';
import { Departure } from './departure.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    @Inject(IDENTITY_DATABASE) private readonly identity: Database,
    private readonly departure: Departure,
  ) {}

  @Get('live')
  live(): string {
    return 'ok';
  }

  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const isReady =
      !this.departure.isLeaving &&
      (await this.database.isReachable()) &&
      (await this.identity.isReachable());
    await reply
      .code(isReady ? 200 : 503)
      .headers(isReady ? {} : { 'retry-after': '5' })
      .send(isReady ? 'ok' : 'no');
  }
}
