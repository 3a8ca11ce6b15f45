import type { Fraction } from '@ijkpunt/contracts';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Lowest terms, so that equal values are equal bytes. Denominators are above zero. */
export function fraction(numerator: number, denominator: number): Fraction {
  const divisor = gcd(Math.abs(numerator), denominator) || 1;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Over the least common denominator: the product of both would soon be no exact number. */
export function add(a: Fraction, b: Fraction): Fraction {
  const shared = gcd(a.denominator, b.denominator);
  const widened = b.denominator / shared;
  return fraction(
    a.numerator * widened + b.numerator * (a.denominator / shared),
    a.denominator * widened,
  );
}

/** The unweighted mean, exact; null of nothing. */
export function meanOf(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  const sum = values.reduce(add, fraction(0, 1));
  return fraction(sum.numerator, sum.denominator * values.length);
}
