import { describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { hostileTexts } from '@ijkpunt/testing';
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
  campaignId: newId(),
  submitted: ['Schiedam', 'Delft'],
  campaign: 'Zelfscan 2026',
  municipality: 'Schiedam',
  closesAt: new Date('2026-12-17T22:59:00Z'),
  url: 'https://ijkpunt.example/regio/metingen/zelfscan-2026/schiedam/scan',
};
const facts: MailFacts = {
  messageId: `<${newId()}@ijkpunt.example>`,
  to: 'sam@example.nl',
  form: 'reminder',
  language: 'nl',
  region: 'Rotterdam-Rijnmond',
  items: [item],
  leaveUrl: 'https://ijkpunt.example/afmelden/token',
  now: new Date('2026-11-22T18:00:00Z'),
};
const forms = [...messageKinds, 'digest'] as const;

describe('a mail', () => {
  it.each(forms.flatMap((form) => languages.map((language) => ({ form, language }))))(
    'says the same as text and as HTML: $form in $language',
    ({ form, language }) => {
      const { subject, text, html } = composeMail({ ...facts, form, language });
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

  it('brings the last day for a calendar when it opens or changes, and in no other', () => {
    const later = { ...item, closesAt: new Date('2026-12-20T23:00:00Z') };
    for (const form of forms) {
      const mail = composeMail({ ...facts, form, items: [later, item], language: 'en' });
      const calendars = mail.attachments.map(({ content }) => content.replaceAll('\r\n ', ''));
      const brings = form === 'opened' || form === 'extended';
      expect(calendars).toEqual(
        brings ? [expect.stringContaining('DTSTART;VALUE=DATE:20261217')] : [],
      );
      if (brings) expect(calendars[0]).toContain('SUMMARY:Last day: Zelfscan 2026');
    }
  });

  it('names in a digest who submitted', () => {
    const { text } = composeMail({ ...facts, form: 'digest' });
    expect(text).toContain('Ingediend: Schiedam en Delft.');
    expect(text).not.toContain('Invullen kan');
  });

  it('makes neither markup nor a header of a name', () => {
    const hostile = 'Scan"><script>alert(1)</script>\r\nBcc: a@b.nl\u0000\u2028';
    const { subject, html, text } = composeMail({
      ...facts,
      form: 'opened',
      region: hostile,
      items: [{ ...item, campaign: hostile, municipality: hostile, submitted: [hostile] }],
    });
    expect(subject).not.toMatch(/[\r\n\0\u2028]/);
    expect(html).not.toContain('<script');
    expect(text).not.toContain('\nBcc:');
  });
});

describe('texts that try to be more, in a mail', () => {
  const mailOf = (name: string) =>
    composeMail({
      ...{ ...facts, form: 'opened', region: name },
      items: [{ ...item, campaign: name, municipality: name, submitted: [name] }],
    });
  const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];
  const plain = tagsOf(mailOf('Naam').html).filter((tag) => !tag.startsWith('<title'));

  it.each(hostileTexts)('make no tag and no header: $kind $name', ({ text: hostile }) => {
    const { subject, html, text } = mailOf(hostile);
    expect(tagsOf(html).filter((tag) => !tag.startsWith('<title'))).toEqual(plain);
    expect(subject).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/);
    expect(text).not.toMatch(/^Bcc:/m);
  });
});

describe('what a mail is about', () => {
  const now = new Date('2026-12-10T09:00:00Z');
  const url = 'https://ijkpunt.example';
  const message = {
    personId: 'anna',
    kind: 'reminder',
    moment: '2026-12-10',
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
    const submitted = {
      ...message,
      personId: 'dees',
      kind: 'submitted',
      campaignId: 'c1',
    } as const;
    expect(mailItems({ ...submitted, municipalityCode: 'A' }, standing, url, now)).toMatchObject([
      { municipality: 'Gemeente A', url: `${url}/regio/metingen/zelfscan-2026` },
    ]);
    const closing = { ...submitted, kind: 'almost_closed', municipalityCode: null } as const;
    const unfinished = { ...standing, campaigns: [buildCampaign()] };
    expect(mailItems(closing, unfinished, url, now)).toMatchObject([
      { municipality: null, url: `${url}/regio/deelname?meting=zelfscan-2026` },
    ]);
  });

  it('is in a digest who submitted since the working morning before, of each campaign', () => {
    const on = (moment: string) => ({
      submission: { revision: 1, submittedAt: new Date(moment) },
    });
    const members = [
      buildMember('A', on('2026-12-09T08:00:01Z')),
      buildMember('B', on('2026-12-10T08:00:00Z')),
      buildMember('C', on('2026-12-09T08:00:00Z')),
      buildMember('D', on('2026-12-10T08:00:01Z')),
      buildMember('E'),
    ];
    const campaigns = [buildCampaign({ members }), buildCampaign({ id: 'c2', slug: 'check' })];
    const people = [
      buildPerson('dees', 'regional_coordinator'),
      buildPerson('ed', 'facilitator'),
      buildPerson('anna', 'municipality_coordinator', 'A'),
    ];
    const digest = { ...message, kind: 'submitted' } as const;
    const standing = buildStanding({ campaigns, people });
    expect(mailItems({ ...digest, personId: 'dees' }, standing, url, now)).toMatchObject([
      {
        campaign: 'Zelfscan 2026',
        municipality: null,
        submitted: ['Gemeente A', 'Gemeente B'],
        url: `${url}/regio/metingen/zelfscan-2026`,
      },
    ]);
    for (const personId of ['ed', 'anna', 'nobody']) {
      expect(mailItems({ ...digest, personId }, standing, url, now)).toEqual([]);
    }
  });
});
