import { levelsOf, typeOf, type Instrument } from '@ijkpunt/instruments';
import type { RegionResults } from '@ijkpunt/results';

export interface RegionFiguresSource {
  readonly results: RegionResults;
  /** As it was asked in this campaign. */
  readonly instrument: Instrument;
  /** As it stood with its edition, which may not be the newest. */
  readonly isPast?: boolean;
}

/**
 * Everything that whoever leads a region sees of it, as one value: the one content of its files.
 * The results hold no figure that a municipality did not open, so neither does any file.
 */
export function regionFiguresOf({ results, instrument, isPast = false }: RegionFiguresSource) {
  const questions = instrument.themes.flatMap((theme) =>
    theme.questions.map((question) => ({ theme, question })),
  );
  return {
    format: 'ijkpunt.region-figures',
    formatVersion: 1,
    isPast,
    ...results,
    codebook: {
      questions: questions.map(({ theme, question }) => ({
        code: question.code,
        themeCode: theme.code,
        type: typeOf(question),
        statement: question.statement,
        explanation: question.explanation ?? null,
        evidence: question.evidence ?? null,
        levels: levelsOf(question).map((text, index) => ({
          value: instrument.scale[index]?.value ?? index,
          text,
        })),
      })),
    },
  };
}
export type RegionFigures = ReturnType<typeof regionFiguresOf>;
