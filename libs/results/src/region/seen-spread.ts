import { fewestApart, type LevelCount, type QuestionSpread } from '../region-spread.js';
import type { SeenSpread } from './region-results.js';

/** So that one of them, who knows its own answer, does not know what the others answered. */
const fewestLeft = 3;

/**
 * Counts over everybody tell of those who hide as soon as the levels of the others are known:
 * what is left then must tell nothing of one municipality either. Nothing left is no secret.
 */
export function tellsOfNobody(
  levels: readonly LevelCount[],
  opened: readonly (number | null)[],
): boolean {
  const left = levels.map(({ value, count }) => ({
    value,
    count: Math.max(0, count - opened.filter((level) => level === value).length),
  }));
  const counts = left.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 || (total >= fewestLeft && total - Math.max(...counts) >= fewestApart);
}

/** The counts over everybody where they may be seen, else those over who opened their figures. */
export function seenSpread(
  counted: QuestionSpread | undefined,
  opened: readonly (number | null)[],
  scale: readonly { readonly value: number }[],
): SeenSpread | null {
  if (counted && tellsOfNobody(counted.levels, opened)) {
    return { basis: 'all', levels: counted.levels };
  }
  const levels = scale.map(({ value }) => ({
    value,
    count: opened.filter((level) => level === value).length,
  }));
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  return total > 1 ? { basis: 'opened', levels } : null;
}
