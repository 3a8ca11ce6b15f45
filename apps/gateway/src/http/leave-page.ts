import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { newId, Refusal } from '@ijkpunt/contracts';
import { LeaveMails, type MessageKind } from '@ijkpunt/notifications';
import type { Logger } from '@ijkpunt/platform';
import { traceHeader } from '../graphql/request-context.js';

export interface LeavePageOptions {
  /** Made when asked for: modules are there after the start only. */
  readonly services: () => INestApplicationContext;
  readonly log: Logger;
}

interface TokenRoute {
  Params: { token: string };
}

/**
 * Where the links in mails lead that end a kind of mail, without signing in: a look shows a button
 * and changes nothing, since mail scanners look too; a POST, of the button or of a mail program
 * (RFC 8058), does it. The token is all that it takes, so there is no Origin to check.
 */
export function serveLeavePage(server: FastifyInstance, { services, log }: LeavePageOptions): void {
  const leaveMails = (): LeaveMails => services().get(LeaveMails);
  const answer = async (
    reply: FastifyReply,
    page: (kind: MessageKind) => string,
    find: () => Promise<MessageKind | null>,
  ): Promise<FastifyReply> => {
    const traceId = newId();
    reply.header(traceHeader, traceId);
    try {
      const kind = await find();
      return send(reply, kind ? 200 : 404, kind ? page(kind) : deadPage());
    } catch (error) {
      if (error instanceof Refusal) return send(reply, 429, messagePage(error.message));
      log.error({ event: 'leave.failed', traceId, err: error });
      return send(reply, 503, messagePage('Dit lukt nu niet. Probeer het straks opnieuw.'));
    }
  };
  void server.register(async (scope) => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data']) {
      const options = { parseAs: 'string', bodyLimit: 1_024 } as const;
      scope.addContentTypeParser(type, options, (_request, _body, done) => done(null, null));
    }
    scope.get<TokenRoute>('/afmelden/:token', ({ params, ip }, reply) =>
      answer(reply, askPage, () => leaveMails().look({ token: params.token, address: ip })),
    );
    scope.post<TokenRoute>('/afmelden/:token', ({ params, ip }, reply) =>
      answer(reply, donePage, () => leaveMails().leave({ token: params.token, address: ip })),
    );
  });
}

const names: Readonly<Record<MessageKind, string>> = {
  opened: 'metingen die opengaan',
  extended: 'metingen waarvoor er meer tijd is',
  reminder: 'zelfscans die nog niet zijn ingediend',
  almost_closed: 'metingen die bijna sluiten',
  submitted: 'zelfscans die zijn ingediend',
  published: 'nieuwe regionale resultaten',
};

const styles = `
  body { margin: 0 auto; max-width: 36rem; padding: 3rem 1.25rem; font: 1.125rem/1.6 sans-serif; color: #1a1f27; background: #fff }
  h1 { font-size: 1.75rem; line-height: 1.3 }
  button { min-height: 44px; padding: 0 1.25rem; border: 0; border-radius: 4px; background: #1d4f91; color: #fff; font: inherit; font-weight: 600; cursor: pointer }
  button:focus-visible { outline: 3px solid #1a1f27; outline-offset: 2px }`;
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const send = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply
    .code(status)
    .headers({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      // The address is itself a secret.
      'referrer-policy': 'no-referrer',
    })
    .type('text/html; charset=utf-8')
    .send(html);

const page = (title: string, content: string): string => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · IJkpunt</title>
    <style>${styles}</style>
  </head>
  <body><main><h1>${title}</h1>${content}</main></body>
</html>
`;

const askPage = (kind: MessageKind): string =>
  page(
    'Geen mail meer hierover?',
    `<p>U krijgt dan geen mail meer over ${names[kind]}. In IJkpunt blijft u deze berichten zien.</p>
     <form method="post"><button type="submit">Afmelden</button></form>`,
  );
const donePage = (kind: MessageKind): string =>
  page(
    'U bent afgemeld',
    `<p>U krijgt geen mail meer over ${names[kind]}. In IJkpunt, onder Berichten, kunt u dat weer aanzetten.</p>`,
  );
const deadPage = (): string =>
  page(
    'Deze link werkt niet',
    '<p>Log in bij IJkpunt en kies onder Berichten welke mail u krijgt.</p>',
  );
const messagePage = (message: string): string => page('Dat lukte niet', `<p>${message}</p>`);
