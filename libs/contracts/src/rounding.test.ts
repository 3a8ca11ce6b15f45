import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownDifference, toOneDecimal } from './rounding.js';

const figure = fc.record({
  numerator: fc.nat(10_000_000),
  denominator: fc.integer({ min: 1, max: 1_000_000 }),
});

describe('rounding to one decimal', () => {
  it.each([
    { numerator: 9, denominator: 4, exact: '2.25', shown: 2.3 },
    { numerator: 224_999, denominator: 100_000, exact: '2.24999', shown: 2.2 },
    { numerator: 225_001, denominator: 100_000, exact: '2.25001', shown: 2.3 },
    { numerator: 23, denominator: 20, exact: '1.15, which a float holds too low', shown: 1.2 },
    { numerator: 41, denominator: 20, exact: '2.05, which a float holds too low', shown: 2.1 },
    { numerator: 87, denominator: 20, exact: '4.35', shown: 4.4 },
    { numerator: 19, denominator: 20, exact: '0.95', shown: 1 },
    { numerator: 1, denominator: 20, exact: '0.05', shown: 0.1 },
    { numerator: 1, denominator: 3, exact: 'one third', shown: 0.3 },
    { numerator: 2, denominator: 3, exact: 'two thirds', shown: 0.7 },
    { numerator: 7, denominator: 3, exact: 'two and a third', shown: 2.3 },
    { numerator: 8, denominator: 3, exact: 'two and two thirds', shown: 2.7 },
    { numerator: 0, denominator: 7, exact: 'nothing', shown: 0 },
    { numerator: 5, denominator: 1, exact: 'a whole level', shown: 5 },
  ])('shows $exact as $shown', ({ numerator, denominator, shown }) => {
    expect(toOneDecimal({ numerator, denominator })).toBe(shown);
  });

  it('stays within 0.05 of the exact figure, and takes the upper one at exactly half', () => {
    fc.assert(
      fc.property(figure, ({ numerator, denominator }) => {
        const tenths = BigInt(Math.round(toOneDecimal({ numerator, denominator }) * 10));
        const [n, d] = [BigInt(numerator), BigInt(denominator)];
        // Twenty times the figure lies in [2·tenths - 1, 2·tenths + 1), in whole numbers.
        expect(20n * n >= (2n * tenths - 1n) * d).toBe(true);
        expect(20n * n < (2n * tenths + 1n) * d).toBe(true);
      }),
    );
  });

  it('has one decimal and no more', () => {
    fc.assert(
      fc.property(figure, (fraction) => {
        expect(String(toOneDecimal(fraction))).toMatch(/^\d+(\.\d)?$/);
      }),
    );
  });

  it('does not depend on how the fraction is written', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 2, max: 1_000 }), (fraction, factor) => {
        const same = {
          numerator: fraction.numerator * factor,
          denominator: fraction.denominator * factor,
        };
        expect(toOneDecimal(same)).toBe(toOneDecimal(fraction));
      }),
    );
  });
});

describe('the shown difference', () => {
  it.each([
    [3.4, 3.1, 0.3],
    [2.3, 2.1, 0.2],
    [1.1, 1.3, -0.2],
    [2.3, 2.3, 0],
  ])('of %d and %d is %d', (a, b, difference) => {
    expect(shownDifference(a, b)).toBe(difference);
  });

  it('is what a reader gets who subtracts the shown figures by hand', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (a, b) => {
        expect(shownDifference(a / 10, b / 10)).toBe((a - b) / 10);
      }),
    );
  });
});
