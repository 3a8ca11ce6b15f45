/** A mean kept as a fraction, so that rebuilding it gives the same bytes on every machine. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * One decimal, half up, on exact integers: 2.25 shows as 2.3 everywhere. The only place where
 * a figure is rounded. Defined for figures of zero and above.
 */
export function toOneDecimal({ numerator, denominator }: Fraction): number {
  return Math.floor((numerator * 20 + denominator) / (denominator * 2)) / 10;
}

/** The difference between two shown figures, so that what a reader subtracts is what is shown. */
export const shownDifference = (a: number, b: number): number => Math.round((a - b) * 10) / 10;
