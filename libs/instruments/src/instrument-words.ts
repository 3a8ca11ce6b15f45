/** How a question is answered: with a level, with yes, partly or no, or in words. */
export const questionKinds = ['level', 'check', 'open'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** How a question of a version descends from the version before. */
export const lineageKinds = ['same', 'reworded', 'split', 'merged', 'new', 'dropped'] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** What the author's check looks for. */
export const checkRules = [
  'double_question',
  'absolute_word',
  'double_negation',
  'long_sentence',
  'unexplained_abbreviation',
  'missing_anchor',
  'levels_alike',
  'levels_out_of_order',
  'missing_text',
  'stale_exception',
] as const;
export type CheckRule = (typeof checkRules)[number];

/** The texts of a document that the author's check reads. */
export const placeFields = [
  'introduction',
  'documents',
  'glossary',
  'themes',
  'statement',
  'explanation',
  'evidence',
  'levels',
  'answeredBy',
] as const;
export type PlaceField = (typeof placeFields)[number];
