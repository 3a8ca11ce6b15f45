import { describe, expect, it } from '@jest/globals';
import { buildCampaign, buildMember } from '../testing/build-standing.js';
import { usualReminders } from '../moments.js';
import {
  planReminders,
  reminderGoesAt,
  type Remindable,
  type Reminding,
} from './plan-reminders.js';

const hour = 3_600_000;
/** A Tuesday, between the automatic reminders of two Thursdays. */
const now = new Date('2026-12-01T10:00:00Z');

const person = (personId: string, change: Partial<Remindable> = {}): Remindable => ({
  ...{ personId, name: `Naam ${personId}`, role: 'municipality_coordinator' },
  ...{ municipalityCode: 'A', language: 'nl', shownOnly: [], muted: [], remindedAt: null },
  ...change,
});
const plan = (change: Partial<Reminding> = {}, when = now) => {
  const campaign = change.campaign ?? buildCampaign();
  const reminding: Reminding = {
    ...{ campaign, members: campaign.members.slice(0, 1), people: [person('p')] },
    ...{ campaigns: [campaign], reminders: usualReminders, asked: [] },
    ...change,
  };
  const { recipients, skipped, goesAt } = planReminders(reminding, when);
  return {
    goesAt,
    reminded: recipients.map(({ person: { personId }, how }) => `${personId} ${how}`),
    skipped: skipped.map(
      ({ member, person: skip, reason }) => `${skip?.personId ?? member.code} ${reason}`,
    ),
  };
};

describe('when a reminder goes that somebody asks for', () => {
  it.each([
    ['in working hours', '2026-12-01T10:00:00Z', '2026-12-01T10:00:00Z'],
    ['early in the morning', '2026-12-01T05:00:00Z', '2026-12-01T08:00:00Z'],
    ['late in the evening', '2026-12-01T20:30:00Z', '2026-12-02T08:00:00Z'],
    ['on Friday evening', '2026-12-04T20:30:00Z', '2026-12-07T08:00:00Z'],
    ['on Saturday', '2026-12-05T10:00:00Z', '2026-12-07T08:00:00Z'],
    ['on Sunday night', '2026-12-06T22:30:00Z', '2026-12-07T08:00:00Z'],
  ])('%s', (_when, asked, goesAt) => {
    expect(reminderGoesAt(new Date(asked)).toISOString()).toBe(new Date(goesAt).toISOString());
  });
});

describe('who is reminded when a coordinator asks', () => {
  it('is everybody who fills in there, as they chose to be told', () => {
    const people = [
      ...[person('p'), person('q', { role: 'contributor', shownOnly: ['reminder'] })],
      ...[person('r', { role: 'reader' }), person('s', { municipalityCode: 'B' })],
      person('p', { role: 'contributor' }),
    ];
    expect(plan({ people })).toEqual({ goesAt: now, reminded: ['p mail', 'q app'], skipped: [] });
  });

  it.each([
    ['submitted', { isFinished: true }, 'A finished'],
    ['has nobody who fills in', { code: 'C' }, 'C nobody'],
  ])('is nobody of a municipality that %s', (_what, change, skip) => {
    const members = [buildMember('A', change)];
    expect(plan({ members })).toMatchObject({ reminded: [], skipped: [skip] });
  });

  it('is nobody after the last day, unless the municipality was given longer', () => {
    const after = new Date('2026-12-22T10:00:00Z');
    expect(plan({}, after)).toMatchObject({ reminded: [], skipped: ['A closed'] });
    const longer = buildMember('A', { extendedUntil: new Date('2027-01-15T22:59:00Z') });
    const campaign = buildCampaign({ members: [longer] });
    expect(plan({ campaign }, after)).toMatchObject({ reminded: ['p mail'] });
  });

  it('is not who wants none', () => {
    const people = [person('p', { muted: ['reminder'] })];
    expect(plan({ people })).toMatchObject({ reminded: [], skipped: ['p muted'] });
  });

  it('is not who was reminded within a day, or is about to be', () => {
    const ago = (hours: number): Date => new Date(now.getTime() - hours * hour);
    const was = (remindedAt: Date) => plan({ people: [person('p', { remindedAt })] });
    expect(was(ago(23))).toMatchObject({ skipped: ['p reminded'] });
    expect(was(ago(25))).toMatchObject({ reminded: ['p mail'], skipped: [] });
    const waits = { personId: 'p', campaignId: 'c2', municipalityCode: 'B', goesAt: ago(-20) };
    expect(plan({ asked: [waits] })).toMatchObject({ skipped: ['p asked'] });
    expect(plan({ asked: [{ ...waits, personId: 'q' }] })).toMatchObject({ skipped: [] });
    // The automatic one goes on Thursday the third at nine.
    expect(plan({}, new Date('2026-12-02T10:00:00Z'))).toMatchObject({ skipped: ['p automatic'] });
    expect(plan({}, new Date('2026-12-03T10:00:00Z'))).toMatchObject({ skipped: ['p automatic'] });
    expect(plan({}, new Date('2026-12-04T10:00:00Z'))).toMatchObject({ reminded: ['p mail'] });
  });

  it('counts from when it would go: after the weekend the automatic one may be near', () => {
    const campaign = buildCampaign({ closesAt: new Date('2026-12-14T22:59:00Z') });
    // Two weeks and one week before the fourteenth are Mondays.
    expect(plan({ campaign }, new Date('2026-12-05T10:00:00Z'))).toMatchObject({
      skipped: ['p automatic'],
    });
  });
});
