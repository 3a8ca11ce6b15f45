import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../planning/amsterdam-time.js';
import { forecastOf, outlookOf, type Pace } from './forecast.js';
import { workingDays, workingDaysBack } from './working-days.js';

/** A Wednesday; the campaign opened on Monday 1 March 2027 and closes after Friday 26 March. */
const now = new Date('2027-03-17T11:00:00Z');
const opensAt = new Date('2027-03-01T08:00:00Z');
const closesAt = new Date('2027-03-26T23:00:00Z');

const member = (change: Partial<Pace> = {}): Pace => ({
  ...{ isIn: false, answered: 0, asked: 50, closesAt, days: [] },
  ...change,
});
const began = (...days: readonly (readonly [string, number])[]): Pace =>
  member({
    answered: days.reduce((sum, [, answered]) => sum + answered, 0),
    days: days.map(([day, answered]) => ({ day: `2027-03-${day}`, answered })),
  });

describe('working days', () => {
  it.each([
    ['2027-03-15', '2027-03-19', 5],
    ['2027-03-19', '2027-03-22', 2],
    ['2027-03-20', '2027-03-21', 0],
    ['2027-03-22', '2027-03-19', 0],
  ])('from %s to %s are %s', (from, until, count) => {
    expect(workingDays(from, until)).toBe(count);
  });

  it('are found back, from any day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 30 }),
        (at, count) => {
          const until = addDays('2027-01-01', at);
          expect(workingDays(workingDaysBack(until, count), until)).toBe(count);
        },
      ),
    );
  });
});

describe('what the pace of a municipality says', () => {
  it.each<readonly [string, Pace, string]>([
    ['submitted', member({ isIn: true, answered: 50 }), 'in'],
    ['being corrected after its submission', member({ isIn: true, answered: 50 }), 'in'],
    ['not begun', member(), 'not_begun'],
    ['complete, and to be submitted', began(['02', 50]), 'likely'],
    // 30 in 12 working days, 7 ahead: 20 more at the pace of 2.5 is not enough; nor at 3.
    ['too slow either way', began(['02', 3], ['15', 27]), 'unlikely'],
    // 40 in 12 days and 40 in the last 10.
    ['steady', began(['02', 4], ['10', 18], ['16', 18]), 'likely'],
    // 40 in 12 days would do; nothing in the last ten working days.
    ['silent since a good start', began(['02', 40]), 'unsure'],
    ['begun yesterday', began(['16', 20]), 'too_short'],
    [
      'past its own last day',
      { ...began(['02', 49]), closesAt: new Date('2027-03-16T23:00:00Z') },
      'unlikely',
    ],
    [
      'given longer',
      { ...began(['02', 3], ['15', 27]), closesAt: new Date('2027-04-30T22:00:00Z') },
      'likely',
    ],
  ])('%s', (_what, pace, outlook) => {
    expect(outlookOf(pace, now)).toBe(outlook);
  });

  it('does not count on what is left of the last day', () => {
    const lastDay = new Date('2027-03-26T08:00:00Z');
    expect(outlookOf(began(['02', 49]), lastDay)).toBe('unlikely');
    expect(outlookOf(began(['02', 50]), lastDay)).toBe('likely');
  });
});

describe('the forecast of a region', () => {
  const isIn = member({ isIn: true, answered: 50 });
  const steady = began(['02', 4], ['10', 18], ['16', 18]);
  const quiet = began(['02', 40]);
  const slow = began(['02', 3], ['15', 27]);
  const fresh = began(['16', 20]);
  const of = (...members: readonly Pace[]) => forecastOf(members, { opensAt, now });

  it('counts who is in and who is likely to be, and leaves doubt as doubt', () => {
    expect(of(isIn, isIn, steady, slow)).toEqual({
      ...{ kind: 'forecast', memberCount: 4, silent: 0 },
      ...{ atLeast: 3, atMost: 3 },
    });
    expect(of(isIn, steady, quiet, slow, fresh, member())).toEqual({
      ...{ kind: 'forecast', memberCount: 6, silent: 2 },
      ...{ atLeast: 2, atMost: 4 },
    });
  });

  it('says when there is too little to go by', () => {
    expect(of(isIn, member(), fresh)).toMatchObject({ kind: 'too_little', atLeast: 1, atMost: 1 });
    const early = new Date('2027-03-04T11:00:00Z');
    expect(forecastOf([began(['01', 20]), isIn], { opensAt, now: early })).toMatchObject({
      kind: 'too_early',
    });
  });

  it('says how it ended, for each municipality on its own day', () => {
    expect(of(isIn, isIn)).toMatchObject({ kind: 'complete', atLeast: 2 });
    const late = new Date('2027-03-29T08:00:00Z');
    const longer = { ...steady, closesAt: new Date('2027-04-16T22:00:00Z') };
    expect(forecastOf([isIn, slow], { opensAt, now: late })).toMatchObject({
      ...{ kind: 'over', atLeast: 1, atMost: 1 },
    });
    expect(forecastOf([isIn, slow, longer], { opensAt, now: late })).toMatchObject({
      kind: 'forecast',
    });
  });

  it('never promises less than is in, nor more than take part', () => {
    const days = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 17 }),
        answered: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 6 },
    );
    const pace = fc.record({ isIn: fc.boolean(), days }).map(({ isIn: done, days: given }) => ({
      ...began(
        ...[...given]
          .sort((a, b) => a.day - b.day)
          .map(({ day, answered }) => [String(day).padStart(2, '0'), answered] as const),
      ),
      isIn: done,
    }));
    fc.assert(
      fc.property(fc.array(pace, { minLength: 1, maxLength: 13 }), (members) => {
        const { atLeast, atMost, memberCount } = forecastOf(members, { opensAt, now });
        expect(atLeast).toBeGreaterThanOrEqual(members.filter((each) => each.isIn).length);
        expect(atMost).toBeGreaterThanOrEqual(atLeast);
        expect(memberCount).toBeGreaterThanOrEqual(atMost);
      }),
    );
  });
});
