import { typeOf } from '../instrument-defaults.js';
import type { Instrument } from '../instrument-shape.js';
import type { PlaceField } from '../instrument-words.js';
import type { Finding } from './finding.js';

/** What a reader needs beside the statement itself to answer like a colleague would. */
export function findMissingTexts(instrument: Instrument): Finding[] {
  const missing = (where: Finding['where'], excerpt: string, reason: string): Finding => ({
    rule: 'missing_text',
    severity: 'warning',
    where,
    excerpt,
    reason,
  });
  const questions = instrument.themes.flatMap((theme) => theme.questions);
  return [
    ...(instrument.introduction
      ? []
      : [
          missing(
            { field: 'introduction' },
            instrument.title,
            'Er is geen inleiding: wat is dit, voor wie, en hoe lang duurt het?',
          ),
        ]),
    ...questions.flatMap((question) => {
      const at = (field: PlaceField, reason: string): Finding =>
        missing({ question: question.code, field }, question.statement, reason);
      return [
        ...(question.explanation ? [] : [at('explanation', 'De uitleg ontbreekt.')]),
        ...(question.evidence || typeOf(question) === 'open'
          ? []
          : [at('evidence', 'Er staat niet waar het antwoord uit kan blijken.')]),
        ...(question.answeredBy?.length
          ? []
          : [at('answeredBy', 'Er staat niet wie dit meestal weet.')]),
      ];
    }),
  ];
}
