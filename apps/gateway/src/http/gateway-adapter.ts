import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { newId, type ErrorCode } from '@ijkpunt/contracts';
import type { Logger } from '@ijkpunt/platform';
import type { GatewayConfig } from '../config.js';
import { bodyLimitBytes } from '../graphql/limits.js';
import { securityHeaders } from './security-headers.js';

/**
 * Fastify with our limits. What it refuses by itself (too large, not JSON, a path that is none)
 * gets an answer of the same shape and from the same list of codes as GraphQL gives.
 */
export class GatewayAdapter extends FastifyAdapter {
  constructor(
    { PUBLIC_URL, TRUST_PROXY }: GatewayConfig,
    private readonly log: Logger,
  ) {
    const headers = securityHeaders(PUBLIC_URL);
    super({
      bodyLimit: bodyLimitBytes,
      requestTimeout: 15_000,
      trustProxy: TRUST_PROXY,
      forceCloseConnections: 'idle',
      // Runs instead of every hook, so the headers are set here as well.
      frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
        void refuse(reply.headers(headers), error.statusCode ?? 400, 'BAD_USER_INPUT');
      },
    });
  }

  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    const handler = (error: unknown, _request: FastifyRequest, reply: FastifyReply): unknown => {
      const status = statusOf(error);
      if (status < 500) {
        return refuse(reply, status, status === 413 ? 'TOO_COMPLEX' : 'BAD_USER_INPUT');
      }
      const errorId = newId();
      if (hasHungUp(error)) this.log.debug({ event: 'http.hung_up' });
      else this.log.error({ event: 'http.internal', errorId, err: error });
      return refuse(reply, 500, 'INTERNAL', { errorId });
    };
    return this.getInstance().setErrorHandler(handler);
  }
}

const messages = {
  TOO_COMPLEX: 'Dit verzoek is te groot.',
  BAD_USER_INPUT: 'Dit verzoek klopt niet.',
  INTERNAL: 'Er ging iets mis. Wij kunnen het nazoeken met deze code.',
} as const satisfies Partial<Record<ErrorCode, string>>;

function refuse(
  reply: FastifyReply,
  status: number,
  code: keyof typeof messages,
  extra: object = {},
): FastifyReply {
  const body = { errors: [{ message: messages[code], extensions: { ...extra, code } }] };
  return reply.code(status).header('cache-control', 'no-store').send(body);
}

/** The visitor left before the answer was all there: nothing went wrong on our side. */
const hasHungUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
