/** A mail that is ready to leave. */
export interface Mail {
  /** The same at each attempt, so that whoever gets two can tell that they are one. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string;
}

/** Takes a mail to where it goes: a mail server, or a folder that a developer reads. */
export interface Mailer {
  /** Resolves when it was accepted; otherwise throws a `MailFailure`. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/**
 * `refused`: no other attempt will help. `later`: it did not leave, so it may be tried again.
 * `unsure`: it was on its way, and nobody answered whether it arrived.
 */
export type MailOutcome = 'refused' | 'later' | 'unsure';

/** Why a mail did not arrive, as a code: what a server says may hold an address. */
export class MailFailure extends Error {
  constructor(
    readonly outcome: MailOutcome,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`${code} (${outcome})`, options);
    this.name = 'MailFailure';
  }
}
