import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { openSmtp } from './open-smtp.js';
import type { Mail } from './mail.js';

const mail: Mail = {
  messageId: '<01890000-0000-7000-8000-000000000001@ijkpunt.example>',
  to: 'sam@example.nl',
  subject: 'Scan één\r\nBcc: evil@example.nl',
  text: 'Goedendag,\n\n.\n\nTot ziens\n',
  html: '<p>Goedendag</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: [
    { fileName: 'dag.ics', contentType: 'text/calendar; charset=utf-8', content: 'BEGIN:é\r\n' },
  ],
};
const from = 'IJkpunt <ijkpunt@example.nl>';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly content: string;
}

describe('mail over SMTP', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()));
  });

  const listen = async (server: Server): Promise<number> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };

  /** A mail server of one's own, in the open unless it is told otherwise. */
  const serve = async (options: SMTPServerOptions = {}) => {
    const received: Received[] = [];
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const { mailFrom } = session.envelope;
          const from = mailFrom ? mailFrom.address : '';
          received.push({ from, to, content: Buffer.concat(chunks).toString() });
          done();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    const port = await listen(server.server as Server);
    closing.push(() => new Promise((resolve) => server.close(() => resolve(null))));
    return { port, received };
  };
  /** Says its lines one by one, each after a line of ours, and hangs up after the last. */
  const serveLines = async (lines: readonly string[]): Promise<number> => {
    const server = createServer((socket) => {
      const left = [...lines];
      const say = (): void => {
        const line = left.shift();
        if (line === undefined) socket.destroy();
        else socket.write(`${line}\r\n`);
      };
      socket.on('error', () => undefined);
      socket.on('data', say);
      say();
    });
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    return listen(server);
  };
  const send = (port: number, query = '?tls=off', change: Partial<Mail> = {}) =>
    openSmtp({ url: `smtp://127.0.0.1:${port}${query}`, from }).send({ ...mail, ...change });

  it('brings subject, both forms and headers, to one receiver, and no header out of a text', async () => {
    const { port, received } = await serve();
    await send(port);
    expect(received).toHaveLength(1);
    const [{ from: sender, to, content } = { from: '', to: [], content: '' }] = received;
    const [head = ''] = content.split('\r\n\r\n');
    expect({ sender, to }).toEqual({ sender: 'ijkpunt@example.nl', to: ['sam@example.nl'] });
    expect(head).toContain(`Message-ID: ${mail.messageId}`);
    expect(head).toContain('From: IJkpunt <ijkpunt@example.nl>');
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).not.toMatch(/^Bcc/im);
    expect(content).toContain('Content-Type: text/plain; charset=utf-8');
    expect(content).toContain('Content-Type: text/html; charset=utf-8');
    expect(content).toContain('Tot ziens');
    expect(content).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+name=dag\.ics/);
    expect(content).toMatch(/Content-Disposition: attachment; filename=dag\.ics/);
  });

  it('names each mail in the address that it comes back to', async () => {
    const { port, received } = await serve();
    const url = `smtp://127.0.0.1:${port}?tls=off`;
    await openSmtp({ url, from, returnTo: 'bounces@example.nl' }).send(mail);
    expect(received.map((each) => each.from)).toEqual([
      'bounces+01890000000070008000000000000001@example.nl',
    ]);
  });

  it('sends nothing in the open to a server without TLS, unless the URL says so', async () => {
    const { port, received } = await serve();
    await expect(send(port, '')).rejects.toMatchObject({ outcome: 'later' });
    expect(received).toEqual([]);
  });

  it('speaks TLS when the server does, and does not trust just anybody', async () => {
    const { port, received } = await serve({ disabledCommands: ['AUTH'] });
    // The server's own certificate is nobody's.
    await expect(send(port, '')).rejects.toMatchObject({ outcome: 'later' });
    expect(received).toEqual([]);
  });

  it.each([
    ['an address that is refused', 'RCPT', 550, 'refused', 'SMTP_550'],
    ['a server that is too busy', 'RCPT', 451, 'later', 'SMTP_451'],
    ['a sender that is refused', 'MAIL', 553, 'later', 'SMTP_553'],
  ] as const)('tells %s apart', async (_what, command, responseCode, outcome, code) => {
    const refuse = (_address: unknown, _session: unknown, done: (error: Error) => void): void =>
      done(Object.assign(new Error('secret@example.nl'), { responseCode }));
    const { port } = await serve(
      command === 'RCPT' ? { onRcptTo: refuse } : { onMailFrom: refuse },
    );
    await expect(send(port)).rejects.toMatchObject({ outcome, code });
  });

  const dialogue = ['220 ready', '250 hello', '250 sender', '250 receiver', '354 go ahead'];
  it.each([
    ['before the greeting', dialogue.slice(0, 0), 'later'],
    ['after the receiver was named', dialogue.slice(0, 4), 'later'],
    ['while the mail is on its way', dialogue, 'unsure'],
  ] as const)('is %s lost: %j', async (_when, lines, outcome) => {
    const port = await serveLines(lines);
    await expect(send(port)).rejects.toMatchObject({ outcome, code: 'SERVER_UNREACHABLE' });
  });

  it('did not leave when the server is away', async () => {
    const { port } = await serve();
    await Promise.all(closing.splice(0).map((close) => close()));
    await expect(send(port)).rejects.toMatchObject({
      outcome: 'later',
      code: 'SERVER_UNREACHABLE',
    });
  });

  it('is refused for an address that is none', async () => {
    const { port, received } = await serve();
    await expect(send(port, '?tls=off', { to: '' })).rejects.toMatchObject({ outcome: 'refused' });
    expect(received).toEqual([]);
  });

  it('signs in with the name and password of the URL', async () => {
    const seen: unknown[] = [];
    const { port } = await serve({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        seen.push([username, password]);
        done(null, { user: username });
      },
    });
    await openSmtp({ url: `smtp://me%40b:p%3Aw@127.0.0.1:${port}?tls=off`, from }).send(mail);
    expect(seen).toEqual([['me@b', 'p:w']]);
  });

  it.each(['http://127.0.0.1', 'smtp'])('is no way to send: %s', (url) => {
    expect(() => openSmtp({ url, from })).toThrow();
  });
});
