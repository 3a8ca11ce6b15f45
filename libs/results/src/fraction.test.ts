import { describe, expect, it } from '@jest/globals';
import type { Fraction } from '@ijkpunt/contracts';
import fc from 'fast-check';
import { add, fraction, meanOf } from './fraction.js';

const arbitrary = fc
  .tuple(fc.nat(1_000), fc.integer({ min: 1, max: 1_000 }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));
const isEqual = (a: Fraction, b: Fraction): boolean =>
  BigInt(a.numerator) * BigInt(b.denominator) === BigInt(b.numerator) * BigInt(a.denominator);

/** The mean in big integers, which never overflow: the truth to compare with. */
function exactMean(values: readonly Fraction[]): { numerator: bigint; denominator: bigint } {
  const sum = values.reduce(
    (so, { numerator, denominator }) => ({
      numerator: so.numerator * BigInt(denominator) + BigInt(numerator) * so.denominator,
      denominator: so.denominator * BigInt(denominator),
    }),
    { numerator: 0n, denominator: 1n },
  );
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(values.length) };
}

describe('a fraction', () => {
  it.each([
    [6, 4, { numerator: 3, denominator: 2 }],
    [7, 3, { numerator: 7, denominator: 3 }],
    [10, 5, { numerator: 2, denominator: 1 }],
    [0, 9, { numerator: 0, denominator: 1 }],
    [-6, 4, { numerator: -3, denominator: 2 }],
  ])('%d over %d is kept in lowest terms', (numerator, denominator, lowest) => {
    expect(fraction(numerator, denominator)).toEqual(lowest);
  });

  it('has the same bytes however it was written', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 1_000 }), (value, factor) => {
        const same = fraction(value.numerator * factor, value.denominator * factor);
        expect(JSON.stringify(same)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('adds without rounding', () => {
    expect(add(fraction(1, 6), fraction(1, 10))).toEqual({ numerator: 4, denominator: 15 });
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        const sum = add(a, b);
        expect(sum).toEqual(add(b, a));
        expect(add(sum, fraction(-b.numerator, b.denominator))).toEqual(a);
      }),
    );
  });
});

describe('the mean', () => {
  it('of nothing is nothing', () => {
    expect(meanOf([])).toBeNull();
  });

  it.each([
    [[fraction(2, 1)], fraction(2, 1)],
    [[fraction(1, 1), fraction(2, 1)], fraction(3, 2)],
    [[fraction(7, 3), fraction(5, 2), fraction(3, 1)], fraction(47, 18)],
    [[fraction(0, 1), fraction(0, 1)], fraction(0, 1)],
  ])('of %j is %j', (values, mean) => {
    expect(meanOf(values)).toEqual(mean);
  });

  it('is exact for a country of municipalities with 25 themes of up to ten questions', () => {
    const themeMeans = fc.array(
      fc
        .integer({ min: 1, max: 10 })
        .chain((counted) =>
          fc.integer({ min: 0, max: 5 * counted }).map((sum) => fraction(sum, counted)),
        ),
      { minLength: 18, maxLength: 25 },
    );
    const municipalities = fc.array(themeMeans, { minLength: 1, maxLength: 342, size: 'max' });
    fc.assert(
      fc.property(municipalities, (scans) => {
        const totals = scans.map((scan) => meanOf(scan) ?? fraction(0, 1));
        const mean = meanOf(totals);
        const exact = exactMean(totals);
        expect(mean && BigInt(mean.numerator) * exact.denominator).toBe(
          mean && BigInt(mean.denominator) * exact.numerator,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on the order', () => {
    const shuffled = fc
      .array(
        arbitrary.filter(({ denominator }) => denominator <= 10),
        { minLength: 1 },
      )
      .chain((values) =>
        fc.tuple(
          fc.constant(values),
          fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([values, otherOrder]) => {
        expect(JSON.stringify(meanOf(otherOrder))).toBe(JSON.stringify(meanOf(values)));
      }),
    );
  });

  it('of equal values is that value', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 20 }), (value, times) => {
        const mean = meanOf(Array.from({ length: times }, () => value));
        expect(mean !== null && isEqual(mean, value)).toBe(true);
      }),
    );
  });
});
