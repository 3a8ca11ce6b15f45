import { deadlineCalendar } from './calendar.js';
import type { Attachment, Mail } from './mail.js';
import { wordsIn, type Language, type MailForm, type MailItem, type Words } from './words.js';

export interface MailFacts {
  readonly messageId: string;
  readonly to: string;
  readonly form: MailForm;
  readonly language: Language;
  readonly region: string;
  /** Ends this kind of mail, without signing in. */
  readonly leaveUrl: string;
  /** At least one. */
  readonly items: readonly [MailItem, ...MailItem[]];
  readonly now: Date;
}

export interface Block {
  readonly heading: string;
  readonly detail: string | null;
  readonly action: string;
  readonly url: string;
  /** When it is not that of the mail. */
  readonly language?: Language;
}

/** What somebody is told, from the names and dates that it is about. */
export function composeMail(facts: MailFacts): Mail {
  const { messageId, to, form, language, now } = facts;
  const region = inOneLine(facts.region);
  const items = facts.items.map(clean) as unknown as MailFacts['items'];
  const words = wordsIn[language];
  const sentences = words.forms[form];
  const subject = sentences.subject(items[0], region);
  const parts = {
    language,
    subject,
    greeting: words.greeting,
    body: sentences.body(items[0], region),
    why: words.why(region),
    leave: { text: words.leave, url: facts.leaveUrl },
    blocks: items.map((item): Block => ({
      heading: item.municipality ? `${item.campaign}, ${item.municipality}` : item.campaign,
      detail: detailOf(item, form, words),
      action: sentences.action(item),
      url: item.url,
    })),
  };
  return {
    ...{ messageId, to, subject },
    ...bothForms(parts),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      'List-Unsubscribe': `<${facts.leaveUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    attachments: changesDeadline(form) ? [calendarOf(items, { region, now, words })] : [],
  };
}

const changesDeadline = (form: MailForm): boolean => form === 'opened' || form === 'extended';

function detailOf(item: MailItem, form: MailForm, words: Words): string | null {
  if (form === 'digest') return words.submitted(item);
  const isAboutDeadline = changesDeadline(form) || form === 'reminder' || form === 'almost_closed';
  return isAboutDeadline ? words.closes(item) : null;
}

/** For somebody of two municipalities the day that comes first. */
function calendarOf(
  items: MailFacts['items'],
  { region, now, words }: { readonly region: string; readonly now: Date; readonly words: Words },
): Attachment {
  const [first, ...others] = items;
  const {
    campaignId,
    campaign: title,
    closesAt,
    url,
  } = others.reduce(
    (earliest, item) => (item.closesAt < earliest.closesAt ? item : earliest),
    first,
  );
  return {
    fileName: 'ijkpunt.ics',
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: deadlineCalendar({ campaignId, title, region, closesAt, url }, now, words.calendar),
  };
}

/** A name is one line of text: whatever else stands in it could become a header. */
export const inOneLine = (name: string): string =>
  name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();

const clean = (item: MailItem): MailItem => ({
  ...item,
  campaign: inOneLine(item.campaign),
  municipality: item.municipality && inOneLine(item.municipality),
  submitted: item.submitted.map(inOneLine),
});

export interface Parts {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly body: string;
  readonly why: string;
  /** Null for what is sent once. */
  readonly leave: { readonly text: string; readonly url: string } | null;
  readonly blocks: readonly Block[];
}

/** The same words twice: as text, and as HTML that reads well in a plain client. */
export const bothForms = (parts: Parts): Pick<Mail, 'text' | 'html'> => ({
  text: textOf(parts),
  html: htmlOf(parts),
});

function textOf({ greeting, body, blocks, why, leave }: Parts): string {
  const listed = blocks.map(({ heading, detail, action, url }) =>
    [heading, ...(detail ? [detail] : []), `${action}:`, url].join('\n'),
  );
  const left = leave ? `\n${leave.text}:\n${leave.url}` : '';
  return `${[greeting, body, ...listed, `-- \nIJkpunt\n${why}${left}`].join('\n\n')}\n`;
}

const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => escaped[sign] ?? sign);

const font = "font-family:'Source Sans 3',Arial,sans-serif";

/** Styles in place, since many clients drop the rest; without them it still reads from top to end. */
function htmlOf({ language, subject, greeting, body, blocks, why, leave }: Parts): string {
  const e = escapeHtml;
  const left = leave
    ? `<br><a href="${e(leave.url)}" style="color:#4a5463">${e(leave.text)}</a>`
    : '';
  const listed = blocks.map(
    ({ heading, detail, action, url, language: own }) => `
      <div${own ? ` lang="${own}"` : ''} style="margin:0 0 24px;padding:16px 20px;border-left:4px solid #1d4f91;background:#f3f6fa">
        <h2 style="margin:0 0 4px;font-size:18px;line-height:1.4">${e(heading)}</h2>
        ${detail ? `<p style="margin:0 0 12px">${e(detail)}</p>` : ''}
        <p style="margin:0"><a href="${e(url)}" style="color:#1d4f91;font-weight:bold">${e(action)}</a></p>
      </div>`,
  );
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${e(subject)}</title>
  </head>
  <body style="margin:0;padding:0;background:#ffffff;color:#1a1f27;${font};font-size:17px;line-height:1.5">
    <div style="max-width:560px;margin:0 auto;padding:24px 20px">
      <p style="margin:0 0 24px;font-weight:bold;color:#1d4f91">IJkpunt</p>
      <h1 style="margin:0 0 16px;font-size:24px;line-height:1.3">${e(subject)}</h1>
      <p style="margin:0 0 16px">${e(greeting)}</p>
      <p style="margin:0 0 24px">${e(body)}</p>${listed.join('')}
      <p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #c9d1db;font-size:14px;color:#4a5463">${e(why)}${left}</p>
    </div>
  </body>
</html>
`;
}
