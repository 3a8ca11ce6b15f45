import type { Fraction } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import { fraction, meanOf } from './fraction.js';
import { levelsInOrder, planOf, type AnsweredLevel } from './score-plan.js';
import { scoreLevels, themeMean, totalMeanOf } from './scores.js';

/** A theme's or the total mean stands on at least three municipalities, a question's on five. */
export const fewest = { theme: 3, question: 5 } as const;

/** A mean over municipalities; null when withheld because too few stand under it. */
export interface RegionMean {
  readonly mean: Fraction | null;
  readonly n: number;
}

export interface RegionMeans {
  readonly total: RegionMean;
  readonly themes: readonly (RegionMean & { readonly code: string })[];
  readonly questions: readonly (RegionMean & { readonly code: string })[];
}

/** A region below three members got everyone's consent: then its mean stands on all of them. */
export interface MeanOptions {
  readonly fewestMunicipalities: number;
}

export const meanOptionsFor = (memberCount: number): MeanOptions => ({
  fewestMunicipalities: Math.min(fewest.theme, memberCount),
});

/** On how many municipalities a regional figure stands at least. */
export const fewestFor = (subject: 'total' | 'theme' | 'question', memberCount: number): number =>
  subject === 'question' ? fewest.question : meanOptionsFor(memberCount).fewestMunicipalities;

/** Unweighted means over the scans of a region: each municipality counts once. */
export function regionMeans(
  instrument: Instrument,
  scans: readonly (readonly AnsweredLevel[])[],
  options: MeanOptions,
): RegionMeans {
  const plan = planOf(instrument);
  const levels = scans.map((answers) => levelsInOrder(plan, answers));
  const themeMeans = levels.map((ofScan) => scoreLevels(plan, ofScan).map(themeMean));
  const over = (values: readonly (Fraction | null)[], atLeast: number): RegionMean => {
    const present = values.filter((value) => value !== null);
    return { mean: present.length >= atLeast ? meanOf(present) : null, n: present.length };
  };
  return {
    total: over(
      themeMeans.map((means) => totalMeanOf(means, plan.shares)),
      options.fewestMunicipalities,
    ),
    themes: plan.themes.map(({ code }, index) => ({
      code,
      ...over(
        themeMeans.map((means) => means[index] ?? null),
        options.fewestMunicipalities,
      ),
    })),
    questions: plan.codes.map((code, place) => ({
      code,
      ...(plan.isScored[place] ? levelMean(levels, place) : { mean: null, n: 0 }),
    })),
  };
}

/** Levels are whole numbers, so their sum is too. */
function levelMean(scans: readonly (readonly (number | null)[])[], place: number): RegionMean {
  let [sum, n] = [0, 0];
  for (const levels of scans) {
    const level = levels[place] ?? null;
    if (level === null) continue;
    sum += level;
    n += 1;
  }
  return { mean: n >= fewest.question ? fraction(sum, n) : null, n };
}
