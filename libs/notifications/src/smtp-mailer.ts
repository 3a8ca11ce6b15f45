import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { MailFailure, type Mail } from './mail.js';
import { returnPathOf } from './return-path.js';

const answerMs = 10_000;
const silenceMs = 30_000;
const wholeMs = 60_000;

export interface SmtpOptions {
  /** `smtp://` (with STARTTLS) or `smtps://`, with user and password; `?tls=off` sends in the open. */
  readonly url: string;
  readonly from: string;
  /** Where undeliverable mail goes; without it to the sender. */
  readonly returnTo?: string;
  /** The certificate of a test. */
  readonly ca?: string;
}

export class SmtpMailer {
  constructor(
    private readonly url: URL,
    private readonly options: SmtpOptions,
  ) {}

  /**
   * On nodemailer's connection rather than its transport: that one reports every lost connection
   * alike, and here it matters whether the mail was on its way; its pool sends again by itself.
   */
  async send(mail: Mail): Promise<void> {
    const { messageId, to, subject, text, html, headers } = mail;
    const { from: sender, returnTo, ca } = this.options;
    const message = { from: sender, to, messageId, subject, text, html, headers: { ...headers } };
    const composed = new MailComposer({
      ...message,
      attachments: mail.attachments.map(({ fileName: filename, ...rest }) => ({
        filename,
        ...rest,
      })),
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile();
    const delivery = new Delivery(this.url, ca);
    try {
      const envelope = composed.getEnvelope();
      const from = returnTo ? returnPathOf(messageId, returnTo) : envelope.from;
      await delivery.deliver({ ...envelope, from }, await composed.build());
    } catch (error) {
      throw delivery.toFailure(error);
    } finally {
      delivery.close();
    }
  }
}

/** One mail on one connection. */
class Delivery {
  private readonly connection: SMTPConnection;
  private isOnItsWay = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: URL,
    ca: string | undefined,
  ) {
    const isPlain = url.searchParams.get('tls') === 'off';
    const isWrapped = url.protocol === 'smtps:';
    this.connection = new SMTPConnection({
      host: url.hostname,
      ...(url.port ? { port: Number(url.port) } : {}),
      secure: isWrapped,
      requireTLS: !isWrapped && !isPlain,
      ignoreTLS: isPlain,
      connectionTimeout: answerMs,
      greetingTimeout: answerMs,
      socketTimeout: silenceMs,
      ...(ca ? { tls: { ca } } : {}),
    });
  }

  async deliver(
    { from, to }: { from: string | false; to: string[] },
    message: Buffer,
  ): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const lost = (error?: Error): void => reject(error ?? new Error('the connection ended'));
      this.connection.on('error', lost).on('end', () => lost());
      this.timer = setTimeout(() => lost(new Error('the server is too slow')), wholeMs);
      const send = (): void => {
        this.connection.send({ from, to }, this.watched(message), (error) =>
          error ? reject(error) : resolve(),
        );
      };
      this.connection.connect((error) => {
        if (error) return reject(error);
        const { username, password } = this.url;
        if (!username) return send();
        const credentials = {
          user: decodeURIComponent(username),
          pass: decodeURIComponent(password),
        };
        this.connection.login({ credentials }, (refused) => (refused ? reject(refused) : send()));
      });
    });
  }

  toFailure(error: unknown): MailFailure {
    const { code, command, responseCode } = error as SMTPConnection.SMTPError;
    const answered = code === 'ECONNECTION' ? undefined : responseCode;
    // What a server has against us as a sender will pass; against the address it will not.
    if (answered && answered >= 500 && (command === 'RCPT TO' || command === 'DATA')) {
      return new MailFailure('refused', `SMTP_${answered}`, { cause: error });
    }
    if (answered) return new MailFailure('later', `SMTP_${answered}`, { cause: error });
    if (code === 'EENVELOPE')
      return new MailFailure('refused', 'ADDRESS_INVALID', { cause: error });
    const outcome = this.isOnItsWay ? 'unsure' : 'later';
    return new MailFailure(outcome, 'SERVER_UNREACHABLE', { cause: error });
  }

  close(): void {
    clearTimeout(this.timer);
    this.connection.on('error', () => undefined);
    this.connection.close();
  }

  /** Read from the moment that the server has said to go ahead, and not before. */
  private watched(message: Buffer): Readable {
    const pieces = function* (this: Delivery): Generator<Buffer> {
      this.isOnItsWay = true;
      yield message;
    };
    return Readable.from(pieces.call(this));
  }
}
