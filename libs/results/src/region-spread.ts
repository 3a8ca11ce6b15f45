import type { Instrument } from '@ijkpunt/instruments';
import { levelsInOrder, planOf } from './score-plan.js';
import type { AnsweredLevel } from './score-plan.js';

export interface LevelCount {
  readonly value: number;
  readonly count: number;
}

/** How many municipalities stand at each level of a question, the whole scale long. */
export interface QuestionSpread {
  readonly code: string;
  readonly levels: readonly LevelCount[];
}

/** As for a question's mean. */
const fewestMunicipalities = 5;
/** With one municipality apart from all others, that one would know what everybody answered. */
export const fewestApart = 2;

/** Of the questions whose counts tell nothing about a single municipality; the others are absent. */
export function regionSpread(
  instrument: Instrument,
  scans: readonly (readonly AnsweredLevel[])[],
): QuestionSpread[] {
  const plan = planOf(instrument);
  const countsAt = plan.codes.map((): Record<number, number> => ({}));
  for (const answers of scans) {
    levelsInOrder(plan, answers).forEach((level, place) => {
      const counts = countsAt[place];
      if (counts && level !== null) counts[level] = (counts[level] ?? 0) + 1;
    });
  }
  return plan.codes.flatMap((code, place) => {
    const counts = countsAt[place];
    const levels = instrument.scale.map(({ value }) => ({ value, count: counts?.[value] ?? 0 }));
    return isUntraceable(levels) ? [{ code, levels }] : [];
  });
}

function isUntraceable(levels: readonly LevelCount[]): boolean {
  const counts = levels.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total >= fewestMunicipalities && total - Math.max(...counts) >= fewestApart;
}

/** How far answers lie apart: the variance. Equal counts give equal figures, for an order. */
export function distanceIn(levels: readonly LevelCount[]): number {
  const sumOf = (part: (level: LevelCount) => number): number =>
    levels.reduce((sum, level) => sum + part(level), 0);
  const total = sumOf(({ count }) => count);
  if (total === 0) return 0;
  const squares = sumOf(({ value, count }) => count * value * value);
  const sum = sumOf(({ value, count }) => count * value);
  return (total * squares - sum * sum) / (total * total);
}

/** With one municipality alone at the end of a range, the range would give its answer away. */
const fewestAtAnEnd = 2;

export interface LevelRange {
  readonly lowest: number;
  readonly highest: number;
}

/** Between which levels a region stands, for municipalities; null where that says too much or nothing. */
export function rangeOf(levels: readonly LevelCount[]): LevelRange | null {
  const shared = levels.filter(({ count }) => count >= fewestAtAnEnd).map(({ value }) => value);
  const [lowest, highest] = [Math.min(...shared), Math.max(...shared)];
  return shared.length < 2 ? null : { lowest, highest };
}
