import { describe, expect, it } from '@jest/globals';
import { dueMessages, type NewMessage } from './due-messages.js';
import type { Standing, StandingMember } from './standing.js';
import {
  buildCampaign,
  buildMember,
  buildPerson,
  buildStanding,
} from './testing/build-standing.js';

/** Seven days before closing, ten o'clock on a Thursday. */
const reminderDay = new Date('2026-12-10T09:00:00Z');
const due = (standing: Standing, now = reminderDay): NewMessage[] => dueMessages(standing, now);
const told = (messages: readonly NewMessage[]): string[] =>
  messages.map(({ personId, kind, moment, byMail }) =>
    [personId, kind, moment, ...(byMail ? [] : ['app only'])].join(' '),
  );
const finished = { isFinished: true };

describe('a reminder', () => {
  const people = [
    buildPerson('anna', 'municipality_coordinator', 'A'),
    buildPerson('bram', 'contributor', 'B'),
    buildPerson('cor', 'reader', 'A'),
    buildPerson('dees', 'regional_coordinator'),
  ];

  it('goes to those who fill in and have not finished, and to nobody else', () => {
    const members = [buildMember('A'), buildMember('B', finished)];
    const standing = buildStanding({ people, campaigns: [buildCampaign({ members })] });
    expect(told(due(standing))).toEqual(['anna reminder 2026-12-10']);
  });

  it('is one for a person, whatever the number of roles, municipalities and campaigns', () => {
    const closesAt = new Date('2026-12-16T22:59:00Z');
    const campaigns = [buildCampaign({ id: 'c2', closesAt }), buildCampaign()];
    const roles = [
      buildPerson('anna', 'municipality_coordinator', 'A'),
      buildPerson('anna', 'contributor', 'B'),
    ];
    expect(told(due(buildStanding({ people: roles, campaigns })))).toEqual([
      'anna reminder 2026-12-10',
    ]);
  });

  it.each([
    ['at night', '2026-12-10T20:30:00Z'],
    ['at a weekend', '2026-12-12T10:00:00Z'],
    ['before its morning', '2026-12-10T07:59:00Z'],
    ['long after it', '2026-12-14T09:00:00Z'],
  ])('is not due %s', (_when, now) => {
    expect(due(buildStanding({ people }), new Date(now))).toEqual([]);
  });

  it('goes by the closing of a municipality that was given longer', () => {
    const extendedUntil = new Date('2026-12-17T22:59:00Z');
    const members = [buildMember('A', { extendedUntil }), buildMember('B')];
    const closesAt = new Date('2026-12-01T22:59:00Z');
    const campaigns = [buildCampaign({ closesAt, members })];
    expect(told(due(buildStanding({ people, campaigns })))).toEqual(['anna reminder 2026-12-10']);
  });

  it('stops when the campaign is closed', () => {
    const closed = buildCampaign({ closesAt: new Date('2026-12-10T08:30:00Z') });
    const messages = due(buildStanding({ people, campaigns: [closed] }));
    expect(messages.filter(({ kind }) => kind === 'reminder')).toEqual([]);
  });
});

describe('what the dates of a campaign bring', () => {
  const people = [
    buildPerson('anna', 'municipality_coordinator', 'A'),
    buildPerson('bea', 'municipality_coordinator', 'Z'),
    buildPerson('cor', 'reader', 'A'),
    buildPerson('dees', 'regional_coordinator'),
    buildPerson('ed', 'facilitator'),
  ];

  it('tells that it opened to members who fill in and to who leads the region', () => {
    const now = new Date('2026-11-02T08:30:00Z');
    expect(told(due(buildStanding({ people }), now))).toEqual([
      'anna opened c1',
      'dees opened c1',
      'ed opened c1',
    ]);
  });

  it('waits for the morning with what opened at night', () => {
    const opensAt = new Date('2026-11-01T23:00:00Z');
    const standing = buildStanding({ people, campaigns: [buildCampaign({ opensAt })] });
    expect(due(standing, new Date('2026-11-02T06:00:00Z'))).toEqual([]);
    expect(due(standing, new Date('2026-11-02T08:00:00Z'))).toHaveLength(3);
  });

  it('waits out a holiday of any length with what opened in it', () => {
    const opensAt = new Date('2025-12-24T20:30:00Z');
    const standing = buildStanding({ people, campaigns: [buildCampaign({ opensAt })] });
    expect(due(standing, new Date('2025-12-26T10:00:00Z'))).toEqual([]);
    expect(due(standing, new Date('2025-12-29T07:30:00Z'))).toHaveLength(3);
  });

  it('gives a last call, again after an extension', () => {
    const unfinished = due(buildStanding({ people }), new Date('2026-12-16T09:00:00Z'));
    expect(told(unfinished)).toEqual([
      'anna almost_closed c1 2026-12-17',
      'dees almost_closed c1 2026-12-17',
    ]);
    const closesAt = new Date('2026-12-22T22:59:00Z');
    const extended = buildStanding({ people, campaigns: [buildCampaign({ closesAt })] });
    expect(told(due(extended, new Date('2026-12-21T09:00:00Z')))).toEqual([
      'anna almost_closed c1 2026-12-22',
      'dees almost_closed c1 2026-12-22',
    ]);
  });

  it('gives no last call to who has finished', () => {
    const lastCall = (...members: readonly StandingMember[]): string[] => {
      const standing = buildStanding({ people, campaigns: [buildCampaign({ members })] });
      return told(due(standing, new Date('2026-12-16T09:00:00Z')));
    };
    const done = buildMember('A', finished);
    expect(lastCall(done, buildMember('B'))).toEqual(['dees almost_closed c1 2026-12-17']);
    expect(lastCall(done)).toEqual([]);
  });
});

describe('more time', () => {
  const now = new Date('2026-12-14T20:30:00Z');
  const extendedAt = new Date('2026-12-14T20:00:00Z');
  const people = [
    buildPerson('anna', 'municipality_coordinator', 'A'),
    buildPerson('bram', 'contributor', 'B'),
    buildPerson('cor', 'reader', 'A'),
    buildPerson('dees', 'regional_coordinator'),
    buildPerson('ed', 'facilitator'),
  ];
  const extensions = (campaign: Parameters<typeof buildCampaign>[0], at = now): string[] =>
    told(due(buildStanding({ people, campaigns: [buildCampaign(campaign)] }), at)).filter((each) =>
      each.includes('extended'),
    );

  it('is told at once to all who fill in, and on screen to who leads the region', () => {
    const members = [buildMember('A', finished), buildMember('B')];
    expect(extensions({ extendedAt, members })).toEqual([
      'anna extended c1 2026-12-17',
      'bram extended c1 2026-12-17',
      'dees extended c1 2026-12-17 app only',
      'ed extended c1 2026-12-17 app only',
    ]);
  });

  it('of one municipality is told there, and to who leads the region', () => {
    const until = { extendedUntil: new Date('2026-12-20T22:59:00Z'), extendedAt };
    const members = [buildMember('A', until), buildMember('B')];
    expect(extensions({ members })).toEqual([
      'anna extended c1 A 2026-12-20',
      'dees extended c1 A 2026-12-20 app only',
      'ed extended c1 A 2026-12-20 app only',
    ]);
  });

  it('is no news when it is days ago, over, or no longer than what everybody has', () => {
    const days = new Date('2026-12-11T20:00:00Z');
    const own = (until: string, at: Date) => [
      buildMember('A', { extendedUntil: new Date(until), extendedAt: at }),
    ];
    expect(extensions({ extendedAt: days })).toEqual([]);
    expect(extensions({ extendedAt, closesAt: new Date('2026-12-14T20:15:00Z') })).toEqual([]);
    expect(extensions({ members: own('2026-12-20T22:59:00Z', days) })).toEqual([]);
    expect(extensions({ members: own('2026-12-17T22:59:00Z', extendedAt) })).toEqual([]);
  });
});

describe('a digest of submissions', () => {
  const people = [
    buildPerson('dees', 'regional_coordinator'),
    buildPerson('ed', 'facilitator'),
    buildPerson('anna', 'municipality_coordinator', 'A'),
  ];
  const submission = { revision: 1, submittedAt: new Date('2026-12-11T15:00:00Z') };
  const members = [buildMember('A', { ...finished, submission }), buildMember('B')];
  const standing = buildStanding({ people, campaigns: [buildCampaign({ members })] });
  const digests = (at: string, of = standing): NewMessage[] =>
    due(of, new Date(at)).filter(({ campaignId, kind }) => kind === 'submitted' && !campaignId);

  it('is one mail to the coordinator on the first working morning after them', () => {
    expect(digests('2026-12-11T15:30:00Z')).toEqual([]);
    // Friday's submissions on Monday, once.
    expect(digests('2026-12-14T07:59:00Z')).toEqual([]);
    expect(told(digests('2026-12-14T08:00:00Z'))).toEqual(['dees submitted 2026-12-14']);
    expect(told(digests('2026-12-16T09:00:00Z'))).toEqual(['dees submitted 2026-12-14']);
    expect(digests('2026-12-17T09:00:00Z')).toEqual([]);
  });

  it('is not sent to a coordinator who wants submissions in the application, or not at all', () => {
    const usual = { language: 'nl', shownOnly: [], muted: [] } as const;
    for (const chosen of [
      { ...usual, shownOnly: ['submitted'] as const },
      { ...usual, muted: ['submitted'] as const },
    ]) {
      const settings = new Map([['dees', chosen]]);
      expect(digests('2026-12-14T08:00:00Z', { ...standing, settings })).toEqual([]);
    }
  });
});

describe('what happened', () => {
  const night = new Date('2026-12-05T23:30:00Z');
  const submission = { revision: 2, submittedAt: new Date('2026-12-05T23:00:00Z') };
  const people = [
    buildPerson('anna', 'municipality_coordinator', 'A'),
    buildPerson('bram', 'contributor', 'B'),
    buildPerson('cor', 'reader', 'A'),
    buildPerson('dees', 'regional_coordinator'),
  ];

  it('is told at once: a submission to its own people, and on screen to the coordinator', () => {
    const members = [buildMember('A', { ...finished, submission }), buildMember('B')];
    const standing = buildStanding({ people, campaigns: [buildCampaign({ members })] });
    expect(told(due(standing, night))).toEqual([
      'anna submitted c1 A 2',
      'dees submitted c1 A 2 app only',
    ]);
  });

  it('tells everybody of an edition, once each', () => {
    const edition = { number: 3, publishedAt: submission.submittedAt };
    const standing = buildStanding({
      people: [...people, buildPerson('anna', 'facilitator')],
      campaigns: [buildCampaign({ edition })],
    });
    expect(told(due(standing, night))).toEqual([
      'anna published c1 3',
      'bram published c1 3',
      'cor published c1 3',
      'dees published c1 3',
    ]);
  });

  it('is not told when it is days ago', () => {
    const old = { revision: 1, submittedAt: new Date('2026-12-01T10:00:00Z') };
    const members = [buildMember('A', { ...finished, submission: old })];
    const edition = { number: 1, publishedAt: old.submittedAt };
    const campaigns = [buildCampaign({ members, edition })];
    expect(due(buildStanding({ people, campaigns }), night)).toEqual([]);
  });
});

describe('what somebody chose', () => {
  const now = new Date('2026-11-02T08:30:00Z');
  const people = ['anna', 'bram', 'cor'].map((name) => buildPerson(name, 'contributor', 'A'));

  it('goes before what a role brings: in the application alone, or not at all', () => {
    const usual = { language: 'nl', shownOnly: [], muted: [] } as const;
    const settings = new Map([
      ['bram', { ...usual, shownOnly: ['opened'] as const }],
      ['cor', { ...usual, muted: ['opened'] as const }],
    ]);
    expect(told(due(buildStanding({ people, settings }), now))).toEqual([
      'anna opened c1',
      'bram opened c1 app only',
    ]);
  });

  it('is for a region when it reminds, and whether', () => {
    const at = (isOn: boolean, daysBefore: number[]) =>
      told(due(buildStanding({ people, reminders: { isOn, daysBefore } })));
    expect(at(true, [30, 20, 7])).toHaveLength(3);
    expect(at(true, [30, 20, 10])).toEqual([]);
    expect(at(false, [30, 20, 7])).toEqual([]);
  });
});
