import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Sessions, type Actor } from '@ijkpunt/tenancy';
import { SessionCookie } from './session-cookie.js';

/** Who sends a request; null without a session that still counts. */
@Injectable()
export class Visitors {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: Sessions,
  ) {}

  async find({ headers }: FastifyRequest): Promise<Actor | null> {
    const token = this.cookie.read(headers.cookie);
    return token ? this.sessions.findActor(token) : null;
  }
}
