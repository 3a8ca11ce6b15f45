import type { CheckRule, LineageKind, PlaceField, QuestionKind } from '../instrument-words.js';
import { kindNames } from '../lineage/lineage.js';

/** What a cell holds; a formula never gets here, only its value. */
export type Cell = string | number | null;

/** One sheet of a workbook; its first row names the columns. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheets of an instrument, their columns, and the field of the document each column holds. */
export const layout = {
  Instrument: { key: 'Kenmerk', value: 'Waarde' },
  Schaal: { value: 'Waarde', label: 'Naam' },
  Themas: { code: 'Code', title: 'Titel' },
  Vragen: {
    code: 'Code',
    type: 'Soort',
    statement: 'Stelling',
    explanation: 'Uitleg',
    evidence: 'Waar blijkt dat uit',
    answeredBy: 'Wie weet dit',
    buildingBlocks: 'Bouwstenen',
    basicFunctions: 'Basisfuncties',
    weight: 'Gewicht',
    isScored: 'Telt mee',
  },
  Niveaus: { question: 'Vraag', value: 'Waarde', text: 'Tekst' },
  Begrippen: {
    table: 'Soort',
    code: 'Nummer',
    term: 'Begrip',
    abbreviation: 'Afkorting',
    explanation: 'Uitleg',
  },
  Herkomst: {
    kind: 'Soort',
    from: 'Van',
    to: 'Naar',
    isComparable: 'Vergelijkbaar',
    reason: 'Reden',
  },
  Uitzonderingen: {
    rule: 'Regel',
    question: 'Vraag',
    field: 'Veld',
    level: 'Niveau',
    reason: 'Reden',
  },
} as const;
export type SheetName = keyof typeof layout;
export type ColumnOf<Name extends SheetName> = keyof (typeof layout)[Name] & string;

/** Sheets that an instrument may do without. */
export const optionalSheets: readonly SheetName[] = [
  'Schaal',
  'Niveaus',
  'Begrippen',
  'Herkomst',
  'Uitzonderingen',
];

/** Columns without which a sheet cannot be read. */
export const requiredColumns: { readonly [Name in SheetName]: readonly ColumnOf<Name>[] } = {
  Instrument: ['key', 'value'],
  Schaal: ['value', 'label'],
  Themas: ['code', 'title'],
  Vragen: ['code', 'statement'],
  Niveaus: ['question', 'value', 'text'],
  Begrippen: ['term', 'explanation'],
  Herkomst: ['kind', 'from', 'to', 'isComparable'],
  Uitzonderingen: ['rule', 'field', 'reason'],
};

/** The rows of the first sheet: the name in the first column, and the field it fills. */
export const properties = {
  code: 'Code',
  version: 'Versie',
  title: 'Titel',
  language: 'Taal',
  introduction: 'Inleiding',
  isScored: 'Heeft een score',
  hasRegionalMean: 'Heeft een regiogemiddelde',
  'scoring.rule': 'Scoreregel',
  'scoring.theme.atMostMissing': 'Thema: hooguit zonder niveau',
  'scoring.total.atLeastThemes': 'Totaal: minstens thema’s met score',
  'documents.title': 'Documentenlijst: titel',
  'documents.hint': 'Documentenlijst: uitleg',
  previousVersion: 'Vorige versie',
} as const;
export type Property = keyof typeof properties;

export const questionKindNames: Readonly<Record<QuestionKind, string>> = {
  level: 'niveau',
  check: 'ja-deels-nee',
  open: 'open',
};
export const lineageKindNames: Readonly<Record<LineageKind, string>> = kindNames;
export const scoringRuleNames = { mean_of_theme_means: 'gemiddelde van themagemiddelden' } as const;
export const yesNoNames = { true: 'ja', false: 'nee' } as const;
export const tableNames = {
  glossary: 'begrip',
  buildingBlocks: 'bouwsteen',
  basicFunctions: 'basisfunctie',
} as const;
export const ruleNames: Readonly<Record<CheckRule, string>> = {
  double_question: 'twee vragen in één',
  absolute_word: 'absoluut woord',
  double_negation: 'dubbele ontkenning',
  long_sentence: 'lange zin',
  unexplained_abbreviation: 'afkorting zonder uitleg',
  missing_anchor: 'niveau zonder tekst',
  levels_alike: 'niveaus gelijk',
  levels_out_of_order: 'niveaus in verkeerde volgorde',
  missing_text: 'tekst ontbreekt',
  stale_exception: 'overbodige uitzondering',
};

export const placeNames: Readonly<Record<PlaceField, string>> = {
  introduction: 'inleiding',
  documents: 'documentenlijst',
  glossary: 'begrippen',
  themes: 'themas',
  statement: 'stelling',
  explanation: 'uitleg',
  evidence: 'bewijs',
  levels: 'niveau',
  answeredBy: 'wie weet dit',
};
