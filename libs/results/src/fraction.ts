import type { Fraction } from '@ijkpunt/contracts';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Lowest terms, so that equal values are equal bytes. Denominators are above zero. */
export function fraction(numerator: number, denominator: number): Fraction {
  const divisor = gcd(Math.abs(numerator), denominator) || 1;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );

/** The unweighted mean, exact; null of nothing. */
export function meanOf(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  const sum = values.reduce(add, fraction(0, 1));
  return fraction(sum.numerator, sum.denominator * values.length);
}
