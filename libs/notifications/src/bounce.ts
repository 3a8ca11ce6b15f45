import PostalMime, { type Email } from 'postal-mime';
import { mailIdsIn } from './return-path.js';

/** A report that a mail could not be delivered. */
export interface Bounce {
  /** What it may be about; only those of ours mean something. */
  readonly mailIds: readonly string[];
  /** Such as `BOUNCE_5_1_1`, by the codes of RFC 3463. */
  readonly code: string;
}

/**
 * Reads a mail that came to the return address. Null when it does not say that a mail of ours
 * failed for good: an answer of somebody on holiday, or a server that goes on trying. Only reports
 * in the form of RFC 3464 are believed: sentences of servers come in too many kinds.
 */
export async function readBounce(raw: Uint8Array): Promise<Bounce | null> {
  const email = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
  });
  const failed = reportsIn(email)
    .flatMap(blocksOf)
    .find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  if (!failed) return null;
  return { mailIds: mailIdsIn(namesIn(email)), code: codeOf(failed) };
}

const contentOf = (email: Email, types: readonly string[]): string[] =>
  email.attachments.flatMap(({ mimeType, content }) =>
    types.includes(mimeType) && typeof content === 'string' ? [content] : [],
  );

const reportsIn = (email: Email): string[] =>
  contentOf(email, ['message/delivery-status', 'message/global-delivery-status']);

/** Its addresses, and what it gives back of the mail: the whole, or the headers. */
const namesIn = (email: Email): string =>
  [
    ...email.headers.map(({ value }) => value),
    ...reportsIn(email),
    ...contentOf(email, ['message/rfc822', 'text/rfc822-headers', 'message/global-headers']),
  ].join('\n');

/** One for the report and one for each receiver; a field may go on in lines that begin blank. */
const blocksOf = (report: string): ReadonlyMap<string, string>[] =>
  report
    .replace(/\r\n/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\n+/)
    .map(
      (block) =>
        new Map(
          [...block.matchAll(/^([\w-]+):(.*)$/gm)].map(([, name = '', value = '']) => [
            name.toLowerCase(),
            value.trim(),
          ]),
        ),
    );

/** What the last server answered says more than the status that only says that it failed. */
function codeOf(fields: ReadonlyMap<string, string>): string {
  const codes = ['status', 'diagnostic-code'].flatMap(
    (name) => /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get(name) ?? '')?.[0] ?? [],
  );
  const code = codes.find((each) => !each.endsWith('.0.0')) ?? codes[0];
  return code ? `BOUNCE_${code.replaceAll('.', '_')}` : 'BOUNCE';
}
