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

/**
 * The unweighted mean, exact; null of nothing. Equal denominators are added up first, as whole
 * numbers: of thousands of fractions there are few.
 */
export function meanOf(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  const numerators = new Map<number, number>();
  for (const { numerator, denominator } of values) {
    numerators.set(denominator, (numerators.get(denominator) ?? 0) + numerator);
  }
  let sum = fraction(0, 1);
  for (const [denominator, numerator] of numerators) {
    sum = add(sum, fraction(numerator, denominator));
  }
  return fraction(sum.numerator, sum.denominator * values.length);
}
