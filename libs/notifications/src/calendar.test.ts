import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadlineCalendar, type Deadline } from './calendar.js';
import { wordsIn } from './words.js';

const deadline: Deadline = {
  campaignId: '01890000-0000-7000-8000-000000000001',
  title: 'Zelfscan 2026',
  region: 'Rotterdam-Rijnmond',
  // Midnight: the last day is the day before.
  closesAt: new Date('2026-12-07T23:00:00Z'),
  url: 'https://ijkpunt.example/rotterdam-rijnmond/metingen/zelfscan-2026',
};
const now = new Date('2026-11-22T18:00:00.123Z');
const { calendar: words } = wordsIn.nl;
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar file of a deadline', () => {
  it('is the last day, as a whole, under a name that stays the same', () => {
    expect(linesOf(deadlineCalendar(deadline, now, words))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//IJkpunt//NL',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      `UID:${deadline.campaignId}@ijkpunt.example`,
      'DTSTAMP:20261122T180000Z',
      'DTSTART;VALUE=DATE:20261207',
      'DTEND;VALUE=DATE:20261208',
      'SUMMARY:Laatste dag: Zelfscan 2026',
      `DESCRIPTION:Invullen en indienen kan tot en met deze dag.\\nRotterdam-Rijnmond\\n${deadline.url}`,
      `URL:${deadline.url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('keeps lines short and names inside their line, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const named = { ...deadline, title: `é;,\\\r\nEND:VEVENT${title}` };
        const file = deadlineCalendar(named, now, words);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(linesOf(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
        expect(linesOf(file)).toHaveLength(16);
      }),
    );
  });
});
