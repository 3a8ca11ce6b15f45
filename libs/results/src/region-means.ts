import type { Fraction } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import { isQuestionScored, questionsOf } from '@ijkpunt/instruments';
import { fraction, meanOf } from './fraction.js';
import { scoreThemes, themeMean, totalMean, type AnsweredLevel } from './scores.js';

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
  const scored = scans.map((answers) => scoreThemes(instrument, answers));
  const over = (values: readonly (Fraction | null)[], atLeast: number): RegionMean => {
    const present = values.filter((value) => value !== null);
    return { mean: present.length >= atLeast ? meanOf(present) : null, n: present.length };
  };
  return {
    total: over(scored.map(totalMean), options.fewestMunicipalities),
    themes: instrument.themes.map((theme, index) => ({
      code: theme.code,
      ...over(
        scored.map((themes) => (themes[index] ? themeMean(themes[index]) : null)),
        options.fewestMunicipalities,
      ),
    })),
    questions: questionsOf(instrument).map((question) => ({
      code: question.code,
      ...over(
        scans.map((answers) =>
          isQuestionScored(instrument, question) ? levelOf(answers, question.code) : null,
        ),
        fewest.question,
      ),
    })),
  };
}

function levelOf(answers: readonly AnsweredLevel[], code: string): Fraction | null {
  const level = answers.find((answer) => answer.code === code)?.level;
  return level === undefined || level === null ? null : fraction(level, 1);
}
