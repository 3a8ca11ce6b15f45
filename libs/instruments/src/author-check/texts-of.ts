import { levelsOf } from '../instrument-defaults.js';
import type { Instrument, Place } from '../instrument-shape.js';

export interface PlacedText {
  readonly where: Place;
  readonly text: string;
}

/** Every text of the instrument that people read, with where it stands. */
export function textsOf(instrument: Instrument): PlacedText[] {
  const { introduction, documents, glossary = [], themes } = instrument;
  return [
    ...textAt({ field: 'introduction' }, introduction),
    ...textAt({ field: 'documents' }, documents && `${documents.title}. ${documents.hint}`),
    ...glossary.flatMap(({ explanation }) => textAt({ field: 'glossary' }, explanation)),
    ...themes.flatMap(({ title }) => textAt({ field: 'themes' }, title)),
    ...themes.flatMap(({ questions }) =>
      questions.flatMap((question) => [
        ...textAt({ question: question.code, field: 'statement' }, question.statement),
        ...textAt({ question: question.code, field: 'explanation' }, question.explanation),
        ...textAt({ question: question.code, field: 'evidence' }, question.evidence),
        ...levelsOf(question).map((text, index) => ({
          where: placeOfLevel(instrument, question.code, index),
          text,
        })),
      ]),
    ),
  ];
}

export const placeOfLevel = (instrument: Instrument, question: string, index: number): Place => ({
  question,
  field: 'levels',
  level: instrument.scale[index]?.value ?? index + 1,
});

const textAt = (where: Place, text: string | undefined): PlacedText[] =>
  text === undefined ? [] : [{ where, text }];
