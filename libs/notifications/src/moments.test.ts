import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localMoment } from '@ijkpunt/scans';
import { awakeFrom, isQuiet, workingMorning, workingMorningBefore } from './working-time.js';
import { almostClosedMoment, latestDue, madeUpWithinMs, reminderMoments } from './moments.js';

const iso = (moments: readonly Date[]): string[] => moments.map((each) => each.toISOString());
const opensAt = new Date('2026-09-01T07:00:00Z');

describe('the hours of Amsterdam', () => {
  it('begins a working day at nine, in winter and in summer time', () => {
    expect(iso([workingMorning('2026-12-04'), workingMorning('2026-07-03')])).toEqual([
      '2026-12-04T08:00:00.000Z',
      '2026-07-03T07:00:00.000Z',
    ]);
  });

  it('moves a weekend to the next or the last working morning, also when clocks change', () => {
    // The clocks go back on Sunday the 25th of October.
    expect(iso([workingMorning('2026-10-24'), workingMorningBefore('2026-10-25')])).toEqual([
      '2026-10-26T08:00:00.000Z',
      '2026-10-23T07:00:00.000Z',
    ]);
  });

  it.each([
    ['2026-12-04T07:00:00Z', false],
    ['2026-12-04T06:59:59Z', true],
    ['2026-12-04T19:59:59Z', false],
    ['2026-12-04T20:00:00Z', true],
    // Summer time.
    ['2026-07-03T06:00:00Z', false],
    ['2026-07-03T19:00:00Z', true],
    // Saturday in Amsterdam, still Friday in London.
    ['2026-12-05T10:00:00Z', true],
    ['2026-12-06T23:30:00Z', true],
    // Christmas on a Friday, and a working Monday after it.
    ['2026-12-25T10:00:00Z', true],
    ['2026-12-28T10:00:00Z', false],
  ])('at %s quiet is %p', (moment, expected) => {
    expect(isQuiet(new Date(moment))).toBe(expected);
  });
});

describe('a holiday', () => {
  it('moves a morning as a weekend does', () => {
    // From Good Friday, a working day, over Easter.
    expect(iso([workingMorning('2026-04-04'), workingMorningBefore('2026-04-06')])).toEqual([
      '2026-04-07T07:00:00.000Z',
      '2026-04-03T07:00:00.000Z',
    ]);
  });

  it('lets what came in it wait for the first working hour, however long that is', () => {
    const awake = (moment: string): string => awakeFrom(new Date(moment)).toISOString();
    expect(awake('2026-12-10T12:34:56Z')).toBe('2026-12-10T12:34:56.000Z');
    expect(awake('2026-12-10T03:00:00Z')).toBe('2026-12-10T07:00:00.000Z');
    expect(awake('2026-12-24T20:00:00Z')).toBe('2026-12-28T07:00:00.000Z');
    // Thursday and Friday, and a weekend.
    expect(awake('2025-12-24T20:00:00Z')).toBe('2025-12-29T07:00:00.000Z');
    expect(awake('2025-12-27T03:00:00Z')).toBe('2025-12-29T07:00:00.000Z');
  });
});

describe('the moments of a campaign', () => {
  const closesAt = new Date('2026-12-17T22:59:00Z');

  it('are the mornings of the days before closing that the region chose', () => {
    const settings = { isOn: true, daysBefore: [7, 21, 14] };
    expect(iso(reminderMoments({ opensAt, closesAt }, settings))).toEqual([
      '2026-11-26T08:00:00.000Z',
      '2026-12-03T08:00:00.000Z',
      '2026-12-10T08:00:00.000Z',
    ]);
    expect(iso([almostClosedMoment({ closesAt, opensAt })])).toEqual(['2026-12-16T08:00:00.000Z']);
  });

  it('are none when reminders are off', () => {
    const off = { isOn: false, daysBefore: [7] };
    expect(reminderMoments({ opensAt, closesAt }, off)).toEqual([]);
  });

  it('fall in working mornings between opening and the last call, whatever the dates', () => {
    const day = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2030-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 120 }),
        fc.array(fc.integer({ min: 1, max: 60 })),
        (opens, days, daysBefore) => {
          const period = {
            opensAt: opens,
            closesAt: new Date(opens.getTime() + days * 86_400_000),
          };
          for (const moment of reminderMoments(period, { isOn: true, daysBefore })) {
            expect(isQuiet(moment)).toBe(false);
            expect(moment > period.opensAt && moment < almostClosedMoment(period)).toBe(true);
          }
          expect(isQuiet(almostClosedMoment(period))).toBe(false);
          expect(
            localMoment(almostClosedMoment(period)).day < localMoment(period.closesAt).day,
          ).toBe(true);
        },
      ),
    );
  });

  it('are made up once: only the latest that has come, and not after three days', () => {
    const moments = [new Date('2026-12-03T08:00:00Z'), new Date('2026-12-04T08:00:00Z')];
    const at = (now: string) => latestDue(moments, new Date(now))?.toISOString() ?? null;
    expect(at('2026-12-03T07:59:59Z')).toBeNull();
    expect(at('2026-12-03T08:00:00Z')).toBe('2026-12-03T08:00:00.000Z');
    expect(at('2026-12-05T08:00:00Z')).toBe('2026-12-04T08:00:00.000Z');
    expect(
      latestDue(moments, new Date(Date.parse('2026-12-04T08:00:00Z') + madeUpWithinMs)),
    ).toBeNull();
  });
});
