import type { Instrument, InstrumentQuestion } from '../instrument-shape.js';

/** A small scored instrument around these questions, all in theme A. */
export const buildInstrument = (
  questions: readonly InstrumentQuestion[],
  change: Partial<Instrument> = {},
): Instrument => ({
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: false,
  scale: [
    { value: 1, label: 'Afwezig' },
    { value: 2, label: 'Begin' },
    { value: 3, label: 'Volledig' },
  ],
  themes: [{ code: 'A', title: 'Thema', questions: [...questions] }],
  ...change,
});

/** A question with levels that read as its own. */
export const buildQuestion = (code: string, subject: string): InstrumentQuestion => ({
  code,
  statement: `Het team bewaakt ${subject} in elk gezin.`,
  levels: [
    `Over ${subject} is niets afgesproken.`,
    `Soms komt ${subject} aan bod in een gesprek.`,
    `In bijna elke zaak staat ${subject} in het dossier.`,
  ],
});
