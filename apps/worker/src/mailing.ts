import { repeat, type Logger } from '@ijkpunt/platform';
import {
  FolderMailer,
  openSmtp,
  SendInvitations,
  SendMails,
  type Mailer,
} from '@ijkpunt/notifications';
import type { WorkerConfig } from './config.js';
import type { Connections } from './connections.js';

const lookEveryMs = 2_000;

export interface Mailing {
  stop(): Promise<void>;
}

/** Sends what is due; a process that knows no way to send leaves it to others. */
export async function startMailing(
  config: WorkerConfig,
  connections: Connections,
  log: Logger,
): Promise<Mailing | null> {
  const mailer = openMailer(config);
  const { PUBLIC_URL: publicUrl } = config;
  if (!mailer || !publicUrl) {
    log.warn({ event: 'mail.off' });
    return null;
  }
  const database = await connections.open('WORKER_DATABASE_URL');
  const sender = new SendMails({
    relayDatabase: await connections.open('RELAY_DATABASE_URL'),
    ...{ database, mailer, publicUrl, log },
  });
  const invitations = new SendInvitations({ database, mailer, publicUrl, log });
  // Each by itself: an invitation does not wait for a rush of reminders.
  const repetitions = [
    repeat('mail', lookEveryMs, log, async () => void (await sender.run())),
    repeat('invitations', lookEveryMs, log, () => invitations.run()),
  ];
  return {
    async stop() {
      sender.stop();
      invitations.stop();
      await Promise.all(repetitions.map((each) => each.stop()));
      mailer.close();
    },
  };
}

function openMailer(config: WorkerConfig): Mailer | null {
  const { SMTP_URL: url, MAIL_FROM: from, MAIL_RETURN_TO: returnTo, MAIL_FOLDER } = config;
  if (url && from) return openSmtp({ url, from, ...(returnTo ? { returnTo } : {}) });
  return MAIL_FOLDER ? new FolderMailer(MAIL_FOLDER) : null;
}
