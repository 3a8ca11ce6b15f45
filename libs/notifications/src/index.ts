export { findKeptMail, FolderMailer, listKeptMails, type KeptMail } from './folder-mailer.js';
export { escapeHtml } from './compose-mail.js';
export { MailFailure, type Mail, type Mailer } from './mail.js';
export { NotificationsModule } from './notifications.module.js';
export { ReadMessages, type MessageList, type ShownMessage } from './read-messages.js';
export { ReadDeadline } from './read-deadline.js';
export { SendMails } from './send-mails.js';
export { openSmtp } from './smtp-mailer.js';
export { TellPeople } from './tell-people.js';
