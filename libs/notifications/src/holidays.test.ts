import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@ijkpunt/scans';
import { easterSunday, isPublicHoliday } from './holidays.js';

describe('Easter', () => {
  it.each([
    ['2000-04-23'],
    ['2008-03-23'],
    ['2011-04-24'],
    ['2018-04-01'],
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2038-04-25'],
    ['2285-03-22'],
  ])('is on %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  });

  it('is the Sunday after the first full moon of spring: no earlier than 22 March, nor later than 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), (year) => {
        const day = easterSunday(year);
        expect(new Date(day).getUTCDay()).toBe(0);
        expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe('a public holiday', () => {
  const holidaysOf = (year: number): string[] =>
    Array.from({ length: 366 }, (_each, days) => addDays(`${year}-01-01`, days)).filter(
      (day) => day.startsWith(String(year)) && isPublicHoliday(day),
    );

  it.each([
    [
      2026,
      [
        ...['2026-01-01', '2026-04-05', '2026-04-06', '2026-04-27', '2026-05-05'],
        ...['2026-05-14', '2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26'],
      ],
    ],
    // The birthday of the king is a Sunday.
    [
      2025,
      [
        ...['2025-01-01', '2025-04-20', '2025-04-21', '2025-04-26', '2025-05-05'],
        ...['2025-05-29', '2025-06-08', '2025-06-09', '2025-12-25', '2025-12-26'],
      ],
    ],
    // Ascension is the fifth of May.
    [
      2016,
      [
        ...['2016-01-01', '2016-03-27', '2016-03-28', '2016-04-27', '2016-05-05'],
        ...['2016-05-15', '2016-05-16', '2016-12-25', '2016-12-26'],
      ],
    ],
  ])('in %d is one of these', (year, days) => {
    expect(holidaysOf(year)).toEqual(days);
  });
});
