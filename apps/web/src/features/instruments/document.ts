/** A questionnaire as the server keeps it; a draft may lack what an author has yet to write. */
export interface InstrumentDocument {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly language?: string;
  readonly introduction?: string;
  readonly isScored?: boolean;
  readonly hasRegionalMean?: boolean;
  readonly scoring?: Scoring;
  readonly scale?: readonly ScaleLevel[];
  readonly buildingBlocks?: readonly NumberedEntry[];
  readonly basicFunctions?: readonly NumberedEntry[];
  readonly glossary?: readonly GlossaryEntry[];
  readonly documents?: { readonly title: string; readonly hint: string };
  readonly themes: readonly Theme[];
  readonly previousVersion?: string;
  readonly lineage?: readonly LineageEntry[];
  readonly exceptions?: readonly Exception[];
}

/** Shares are fractions as text, such as 3/10; half a fraction while somebody types. */
export interface Scoring {
  readonly rule: string;
  readonly theme: { readonly atMostMissing: string };
  readonly total: { readonly atLeastThemes: string };
}

/** What holds while a document says nothing of its own. */
export const usualScoring: Scoring = {
  rule: 'mean_of_theme_means',
  theme: { atMostMissing: '3/10' },
  total: { atLeastThemes: '7/10' },
};

export interface ScaleLevel {
  readonly value: number;
  readonly label: string;
}

/** A line of a table that questions name by its number. */
export interface NumberedEntry {
  readonly code: number;
  readonly title: string;
}
export const tables = ['buildingBlocks', 'basicFunctions'] as const;
export type Table = (typeof tables)[number];

export interface GlossaryEntry {
  readonly term: string;
  readonly abbreviation?: string;
  readonly explanation: string;
}

export interface Theme {
  readonly code: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

export type QuestionKind = 'level' | 'check' | 'open';

export interface Question {
  readonly code: string;
  readonly type?: string;
  readonly statement: string;
  readonly explanation?: string;
  readonly evidence?: string;
  readonly answeredBy?: readonly string[];
  readonly buildingBlocks?: readonly number[];
  readonly basicFunctions?: readonly number[];
  readonly levels?: readonly string[];
  readonly weight?: number;
  readonly isScored?: boolean;
}

export const lineageKinds = ['same', 'reworded', 'split', 'merged', 'new', 'dropped'] as const;

export interface LineageEntry {
  readonly kind: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly isComparable: boolean;
  readonly reason?: string;
}

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
] as const;

/** Texts of a question, and of the questionnaire itself, that the author's check reads. */
export const questionPlaces = [
  'statement',
  'explanation',
  'evidence',
  'levels',
  'answeredBy',
] as const;
export const documentPlaces = ['introduction', 'documents', 'glossary', 'themes'] as const;

export interface Exception {
  readonly rule: string;
  readonly where: { readonly question?: string; readonly field: string; readonly level?: number };
  readonly reason: string;
}

export const parseDocument = (json: string): InstrumentDocument =>
  JSON.parse(json) as InstrumentDocument;

export const kindOf = ({ type }: Question): QuestionKind =>
  type === 'check' || type === 'open' ? type : 'level';

/** Questions of the former version that this one descends from; undecided, the one of its code. */
export function originsOf({ lineage = [] }: InstrumentDocument, code: string): readonly string[] {
  const decided = lineage.filter(({ to }) => to.includes(code));
  return decided.length === 0 ? [code] : decided.flatMap(({ from }) => from);
}

export const questionsOf = (document: InstrumentDocument): readonly Question[] =>
  document.themes.flatMap(({ questions }) => questions);
