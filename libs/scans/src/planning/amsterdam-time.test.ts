import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayText, endOfDay, isDay, isTime, lastDayBefore } from './amsterdam-time.js';
import { localMoment, resolveMoment } from './amsterdam-time.js';

const minuteMs = 60_000;
const moment = fc
  .integer({ min: Date.parse('2020-01-01T00:00Z'), max: Date.parse('2060-01-01T00:00Z') })
  .map((at) => new Date(Math.floor(at / minuteMs) * minuteMs));

describe('a time by the clocks of Amsterdam', () => {
  it.each([
    ['in winter', '2027-01-15', '09:00', '2027-01-15T08:00Z', null],
    ['in summer', '2027-07-15', '09:00', '2027-07-15T07:00Z', null],
    ['before the hour that is skipped', '2027-03-28', '01:59', '2027-03-28T00:59Z', null],
    ['in the hour that is skipped', '2027-03-28', '02:30', '2027-03-28T01:30Z', 'skipped'],
    ['after the hour that is skipped', '2027-03-28', '03:00', '2027-03-28T01:00Z', null],
    ['in the hour that comes twice', '2027-10-31', '02:30', '2027-10-31T00:30Z', 'twice'],
    ['after the hour that comes twice', '2027-10-31', '03:00', '2027-10-31T02:00Z', null],
    ['at midnight of the change', '2027-03-28', '00:00', '2027-03-27T23:00Z', null],
  ])('%s', (_where, day, time, at, oddity) => {
    expect(resolveMoment({ day, time })).toEqual({ at: new Date(at), oddity });
  });

  it('is shown again as it was asked, at any moment of forty years', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const local = localMoment(at);
        const resolved = resolveMoment(local);
        expect(localMoment(resolved.at)).toEqual(local);
        // Only the second of two equal times leads to another moment: the first.
        const difference = at.getTime() - resolved.at.getTime();
        expect(resolved.oddity === 'twice' ? [0, 60 * minuteMs] : [0]).toContain(difference);
      }),
      { numRuns: 2_000 },
    );
  });

  it('that is skipped becomes the same time after the change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2060 }), fc.nat(59), (year, minute) => {
        const last = new Date(Date.UTC(year, 2, 31));
        const day = addDays(`${year}-03-31`, -last.getUTCDay());
        const time = `02:${String(minute).padStart(2, '0')}`;
        const { at, oddity } = resolveMoment({ day, time });
        expect(oddity).toBe('skipped');
        expect(localMoment(at)).toEqual({ day, time: time.replace('02', '03') });
      }),
    );
  });

  it('ends a day at the midnight after it, also on a day of 23 or 25 hours', () => {
    const hours = (day: string): number =>
      (endOfDay(day).getTime() - endOfDay(addDays(day, -1)).getTime()) / (60 * minuteMs);
    expect(['2027-03-28', '2027-06-01', '2027-10-31'].map(hours)).toEqual([23, 24, 25]);
    expect(lastDayBefore(endOfDay('2027-03-28'))).toBe('2027-03-28');
  });
});

describe('a day of the calendar', () => {
  it.each(['2027-01-01', '2028-02-29', '2099-12-31'])('takes %s', (day) => {
    expect(isDay(day)).toBe(true);
  });
  it.each([
    ...['2027-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '1999-01-01', '2127-01-01'],
    ...['27-1-1', '2027-1-1', '2027-01-01T00:00', '', 'morgen', '20270-01-01', '2027-01-01\n'],
  ])('refuses %j', (day) => {
    expect(isDay(day)).toBe(false);
  });

  it.each(['00:00', '09:30', '23:59'])('has a time %s', (time) => expect(isTime(time)).toBe(true));
  it.each(['24:00', '9:00', '09:60', '09:00:00', '', '09:00\n'])('has no time %j', (time) =>
    expect(isTime(time)).toBe(false),
  );

  it('is written as people say it', () => {
    expect(dayText('2028-02-29')).toBe('29 februari 2028');
  });
});
