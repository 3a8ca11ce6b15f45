import { describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { composeMail, type MailFacts } from './compose-mail.js';
import { messageKinds } from './kinds.js';
import { mailItems } from './mail-items.js';
import {
  buildCampaign,
  buildMember,
  buildPerson,
  buildStanding,
} from './testing/build-standing.js';
import { languages } from './words.js';

const item = {
  campaign: 'Zelfscan 2026',
  municipality: 'Schiedam',
  closesAt: new Date('2026-12-17T22:59:00Z'),
  url: 'https://ijkpunt.example/regio/metingen/zelfscan-2026/schiedam/scan',
};
const facts: MailFacts = {
  messageId: `<${newId()}@ijkpunt.example>`,
  to: 'sam@example.nl',
  kind: 'reminder',
  language: 'nl',
  region: 'Rotterdam-Rijnmond',
  items: [item],
  leaveUrl: 'https://ijkpunt.example/afmelden/token',
};

describe('a mail', () => {
  it.each(messageKinds.flatMap((kind) => languages.map((language) => ({ kind, language }))))(
    'says the same as text and as HTML: $kind in $language',
    ({ kind, language }) => {
      const { subject, text, html } = composeMail({ ...facts, kind, language });
      const words = (content: string): string[] =>
        content
          .replace(/<title>.*<\/title>/, '')
          .replace(/<[^>]+>/g, ' ')
          .split(/[\s:]+/)
          .filter(
            (word) => word !== '' && !word.startsWith('//') && !/^(https|--|doctype)$/.test(word),
          )
          .sort();
      expect(subject).not.toBe('');
      expect(html).toContain(`lang="${language}"`);
      const inBoth = new Set(words(text));
      expect(words(html).filter((word) => !inBoth.has(word) && !subject.includes(word))).toEqual(
        [],
      );
      expect(text).toContain(item.url);
      expect(html).toContain(`href="${item.url}"`);
    },
  );

  it('gives the closing as people in the Netherlands read it', () => {
    const midnight = [{ ...item, closesAt: new Date('2026-12-17T23:00:00Z') }] as const;
    for (const items of [facts.items, midnight]) {
      const dutch = composeMail({ ...facts, items });
      expect(dutch.text).toContain('Invullen kan tot en met donderdag 17 december 2026.');
      const english = composeMail({ ...facts, items, language: 'en' });
      expect(english.text).toMatch(/up to and including Thursday,? 17 December 2026\./);
    }
  });

  it('lists all that somebody has not finished', () => {
    const other = { ...item, municipality: 'Vlaardingen', url: `${item.url}/2` };
    const { text } = composeMail({ ...facts, items: [item, other] });
    expect(text).toContain('Zelfscan 2026, Schiedam');
    expect(text).toContain('Zelfscan 2026, Vlaardingen');
  });

  it('makes neither markup nor a header of a name', () => {
    const hostile = 'Scan"><script>alert(1)</script>\r\nBcc: a@b.nl\u0000\u2028';
    const { subject, html, text } = composeMail({
      ...facts,
      kind: 'opened',
      region: hostile,
      items: [{ ...item, campaign: hostile, municipality: hostile }],
    });
    expect(subject).not.toMatch(/[\r\n\0\u2028]/);
    expect(html).not.toContain('<script');
    expect(text).not.toContain('\nBcc:');
  });
});

describe('what a mail is about', () => {
  const now = new Date('2026-12-10T09:00:00Z');
  const url = 'https://ijkpunt.example';
  const message = {
    personId: 'anna',
    kind: 'reminder',
    campaignId: null,
    municipalityCode: null,
  } as const;

  it('is all that this person has not finished by now, and nothing of others', () => {
    const members = [buildMember('A'), buildMember('B', { isFinished: true }), buildMember('C')];
    const standing = buildStanding({
      campaigns: [buildCampaign({ members }), buildCampaign({ id: 'c2', slug: 'check' })],
      people: [
        buildPerson('anna', 'municipality_coordinator', 'A'),
        buildPerson('anna', 'contributor', 'B'),
        buildPerson('bram', 'contributor', 'C'),
      ],
    });
    expect(mailItems(message, standing, url, now).map((each) => each.url)).toEqual([
      `${url}/regio/metingen/zelfscan-2026/a/scan`,
      `${url}/regio/metingen/check/a/scan`,
      `${url}/regio/metingen/check/b/scan`,
    ]);
  });

  it('is nothing for somebody whose role has ended', () => {
    expect(mailItems(message, buildStanding(), url, now)).toEqual([]);
  });

  it('leads who leads the region to pages of the region', () => {
    const submission = { revision: 1, submittedAt: now };
    const standing = buildStanding({
      campaigns: [buildCampaign({ members: [buildMember('A', { submission })] })],
      people: [buildPerson('dees', 'regional_coordinator')],
    });
    const submitted = { personId: 'dees', kind: 'submitted', campaignId: 'c1' } as const;
    expect(mailItems({ ...submitted, municipalityCode: 'A' }, standing, url, now)).toMatchObject([
      { municipality: 'Gemeente A', url: `${url}/regio/metingen/zelfscan-2026` },
    ]);
  });
});
