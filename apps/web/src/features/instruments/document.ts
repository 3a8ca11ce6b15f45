/** A questionnaire as the server keeps it; a draft may lack what an author has yet to write. */
export interface InstrumentDocument {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly introduction?: string;
  readonly isScored?: boolean;
  readonly hasRegionalMean?: boolean;
  readonly scale?: readonly ScaleLevel[];
  readonly glossary?: readonly GlossaryEntry[];
  readonly themes: readonly Theme[];
  readonly previousVersion?: string;
  readonly lineage?: readonly LineageEntry[];
  readonly exceptions?: readonly Exception[];
}

export interface ScaleLevel {
  readonly value: number;
  readonly label: string;
}

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
  readonly levels?: readonly string[];
  readonly weight?: number;
  readonly isScored?: boolean;
}

export const lineageKinds = ['same', 'reworded', 'split', 'merged', 'new', 'dropped'] as const;
export type LineageKind = (typeof lineageKinds)[number];

export interface LineageEntry {
  readonly kind: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly isComparable: boolean;
  readonly reason?: string;
}

export interface Exception {
  readonly rule: string;
  readonly where: { readonly question?: string; readonly field: string; readonly level?: number };
  readonly reason: string;
}

export const parseDocument = (json: string): InstrumentDocument =>
  JSON.parse(json) as InstrumentDocument;

export const kindOf = ({ type }: Question): QuestionKind =>
  type === 'check' || type === 'open' ? type : 'level';

export const questionsOf = (document: InstrumentDocument): readonly Question[] =>
  document.themes.flatMap(({ questions }) => questions);
