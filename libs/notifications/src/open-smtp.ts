import type { Mailer } from './mail.js';
import type { SmtpOptions } from './smtp-mailer.js';

/** Mails to the server of a URL, one connection each. What it takes is loaded with the first mail. */
export function openSmtp(options: SmtpOptions): Mailer {
  const url = new URL(options.url);
  if (!['smtp:', 'smtps:'].includes(url.protocol)) {
    throw new Error('SMTP_URL begint met smtp:// of smtps://');
  }
  return {
    async send(mail) {
      const { SmtpMailer } = await import('./smtp-mailer.js');
      await new SmtpMailer(url, options).send(mail);
    },
    close: () => undefined,
  };
}
