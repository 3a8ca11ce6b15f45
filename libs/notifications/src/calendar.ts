import { addDays, lastDayBefore } from '@ijkpunt/scans';

export interface Deadline {
  readonly campaignId: string;
  readonly title: string;
  readonly region: string;
  readonly closesAt: Date;
  readonly url: string;
}

export interface CalendarWords {
  readonly lastDay: string;
  readonly until: string;
}

/**
 * The last day of a campaign as a file for any calendar (RFC 5545). A whole day, as people say it:
 * it needs no time zone, and the same name each time, so that a later file replaces an earlier one.
 */
export function deadlineCalendar(deadline: Deadline, now: Date, words: CalendarWords): string {
  const { campaignId, title, region, closesAt, url } = deadline;
  const day = lastDayBefore(closesAt);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IJkpunt//NL',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${campaignId}@${new URL(url).hostname}`,
    `DTSTAMP:${compact(now.toISOString().replace(/\.\d+/, ''))}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(`${words.lastDay}: ${title}`)}`,
    `DESCRIPTION:${escaped(`${words.until}\n${region}\n${url}`)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (moment: string): string => moment.replace(/[-:]/g, '');

/** Text in a calendar has signs of its own, and no other way to begin a new line. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\n\r]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

const longest = 75;

/** Lines of at most 75 bytes, the next beginning with a space; never cut within a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const sign of line) {
    if (Buffer.byteLength(current + sign) > longest) {
      lines.push(current);
      current = ' ';
    }
    current += sign;
  }
  return [...lines, current].join('\r\n');
}
