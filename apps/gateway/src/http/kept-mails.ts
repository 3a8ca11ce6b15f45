import type { FastifyInstance, FastifyReply } from 'fastify';
import { escapeHtml, findKeptMail, listKeptMails, type KeptMail } from '@ijkpunt/notifications';

const path = '/ontwikkel/mail';
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'";
/** No script runs here, and a mail stands in a frame that may do nothing. */
const pagePolicy = `${nothing}; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'`;
const mailPolicy = `${nothing}; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox`;

/** The mails of a developer's machine, to read as their receivers would. Never in production. */
export function serveKeptMails(server: FastifyInstance, folder: string): void {
  server.get(path, async (_request, reply) => {
    return send(reply, pagePolicy, listPage(await listKeptMails(folder)));
  });
  server.get<{ Params: { id: string } }>(`${path}/:id`, async ({ params }, reply) => {
    const mail = await findKeptMail(folder, params.id);
    return mail ? send(reply, pagePolicy, mailPage(mail)) : absent(reply);
  });
  server.get<{ Params: { id: string } }>(`${path}/:id/html`, async ({ params }, reply) => {
    const mail = await findKeptMail(folder, params.id);
    return mail ? send(reply, mailPolicy, mail.html) : absent(reply);
  });
}

const send = (reply: FastifyReply, policy: string, html: string): FastifyReply =>
  reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);

const absent = (reply: FastifyReply): FastifyReply =>
  reply.code(404).type('text/plain; charset=utf-8').send('Niet gevonden.');

const styles = `
  body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem; font: 1rem/1.5 sans-serif; color: #1a1f27 }
  a { color: #1d4f91 } a:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px }
  ul { list-style: none; padding: 0 } li { border-top: 1px solid #c9d1db; padding: .75rem 0 }
  p { margin: .25rem 0 } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f3f6fa; padding: 1rem }
  iframe { width: 100%; height: 40rem; border: 1px solid #4a5463 }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dd { margin: 0; overflow-wrap: anywhere }`;

const page = (title: string, content: string): string => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)} - IJkpunt</title>
    <style>${styles}</style>
  </head>
  <body><main>${content}</main></body>
</html>
`;

const whenOf = ({ keptAt }: KeptMail): string =>
  new Date(keptAt).toLocaleString('nl-NL', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  });

function listPage(mails: readonly KeptMail[]): string {
  const rows = mails.map(
    (mail) => `
      <li>
        <p><a href="${path}/${mail.id}">${escapeHtml(mail.subject)}</a></p>
        <p>Aan ${escapeHtml(mail.to)}, ${escapeHtml(whenOf(mail))}</p>
      </li>`,
  );
  const list = `<ul>${rows.join('')}</ul>`;
  const none =
    '<p>Er is nog geen post. Dien een zelfscan in: binnen een minuut staat het bericht hier.</p>';
  const intro = '<p>Post die op deze computer blijft. De nieuwste 200, de laatste bovenaan.</p>';
  return page('Post', `<h1>Post</h1>${intro}${rows.length > 0 ? list : none}`);
}

function mailPage(mail: KeptMail): string {
  const facts = { Aan: mail.to, Bewaard: whenOf(mail), 'Message-ID': mail.messageId };
  const listed = Object.entries({ ...facts, ...mail.headers }).map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  return page(
    mail.subject,
    `<p><a href="${path}">Alle post</a></p>
     <h1>${escapeHtml(mail.subject)}</h1>
     <dl>${listed.join('')}</dl>
     <h2>Als HTML</h2>
     <iframe title="De mail als HTML" sandbox src="${path}/${mail.id}/html"></iframe>
     <h2>Als tekst</h2>
     <pre>${withLinks(escapeHtml(mail.text))}</pre>
     ${mail.attachments.map(attachmentPart).join('')}`,
  );
}

const attachmentPart = ({ fileName, content }: KeptMail['attachments'][number]): string =>
  `<h2>Bijlage ${escapeHtml(fileName)}</h2><pre>${escapeHtml(content)}</pre>`;

/** In text that was escaped already. */
const withLinks = (text: string): string =>
  text.replace(/https?:\/\/[^\s<>"']+/g, (url) => `<a href="${url}">${url}</a>`);
