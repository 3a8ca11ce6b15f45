import { describe, expect, it } from '@jest/globals';
import { forecastOf, type Pace } from '@ijkpunt/scans';
import fc from 'fast-check';
import { explainForecast } from './explain-forecast.js';

const now = new Date('2026-11-16T11:00:00Z');
const opensAt = new Date('2026-10-05T05:00:00Z');
const anyPace: fc.Arbitrary<Pace> = fc
  .record({
    isIn: fc.boolean(),
    days: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 20 })),
      {
        selector: ([day]) => day,
        maxLength: 5,
      },
    ),
    closing: fc.integer({ min: 10, max: 30 }),
  })
  .map(({ isIn, days, closing }) => ({
    ...{ isIn, asked: 50, closesAt: new Date(`2026-11-${closing}T23:00:00Z`) },
    answered: days.reduce((sum, [, answered]) => sum + answered, 0),
    days: days
      .toSorted(([a], [b]) => a - b)
      .map(([day, answered]) => ({ day: `2026-11-${`${day}`.padStart(2, '0')}`, answered })),
  }));

describe('the derivation of a forecast', () => {
  it('is of exactly the forecast that is shown, and follows from the paces that it names', () => {
    fc.assert(
      fc.property(fc.array(anyPace, { minLength: 1, maxLength: 12 }), (all) => {
        const members = all.map((pace, index) => ({
          municipality: { code: `GM${index}`, name: `G${index}`, slug: `g${index}` },
          pace,
        }));
        const shown = forecastOf(all, { opensAt, now });
        const { figure, paces } = explainForecast(members, { opensAt, now });
        const isAbsent = shown.kind === 'too_early' || shown.kind === 'too_little';
        expect([figure.value, figure.upTo, figure.absence]).toEqual(
          isAbsent ? [null, null, shown.kind] : [shown.atLeast, shown.atMost, null],
        );
        for (const { outlook, stretches, answered, asked, daysAhead } of paces) {
          for (const { answered: gained, workingDays, expected } of stretches) {
            expect(expected).toBe(answered + (gained / workingDays) * daysAhead);
          }
          const reached = stretches.filter(({ expected }) => expected >= asked).length;
          if (outlook === 'unsure') expect(reached).toBe(1);
          if (outlook === 'likely' && answered < asked) expect(reached).toBe(2);
        }
        if (shown.kind !== 'forecast') return;
        const count = (...of: string[]) => paces.filter((each) => of.includes(each.outlook)).length;
        expect(figure.value).toBe(count('in', 'likely'));
        expect(figure.upTo).toBe(count('in', 'likely', 'unsure', 'too_short'));
      }),
    );
  });
});
