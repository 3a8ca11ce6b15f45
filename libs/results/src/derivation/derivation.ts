import type { Fraction } from '@ijkpunt/contracts';
import type { DerivedPace } from '@ijkpunt/scans';
import type { EditionSummary, MunicipalityName, SubmissionSummary } from '../municipal-results.js';

/** How a figure comes about; each has a formula in words. */
export const figureForms = [
  'answer',
  'mean_of_answers',
  'mean_of_themes',
  'mean_of_municipalities',
  'difference',
  'range',
  'spread',
  'count',
  'percentage',
  'forecast',
] as const;
export type FigureForm = (typeof figureForms)[number];

export const figureAbsences = [
  'not_submitted',
  'no_level',
  'not_scored',
  'not_shared',
  'too_many_open',
  'too_few_themes',
  'nothing_before',
  'not_comparable',
  'broken',
  'one_is_missing',
  'no_regional_mean',
  'waiting',
  'closed_incomplete',
  'consent_needed',
  'no_edition',
  'too_few_municipalities',
  'range_too_small',
  'not_asked',
  'held_back',
  'traceable',
  'not_counted_yet',
  'group_too_small',
  'too_early',
  'too_little',
] as const;
export type FigureAbsence = (typeof figureAbsences)[number];

/** Whether a part counts, and if not why. */
export const partStates = [
  'counted',
  'dont_know',
  'not_applicable',
  'unanswered',
  'in_words',
  'not_scored',
  'not_asked',
  'not_comparable',
  'no_score',
  'broken',
  /** Of a municipality: its figure may not be seen here. */
  'hidden',
  /** Of a municipality: it submitted again after the edition. */
  'newer',
  'missing',
  'no_level',
] as const;
export type PartState = (typeof partStates)[number];

/** What a figure is made of: a question, a theme, a municipality, or one side of a difference. */
export interface FigurePart {
  readonly code: string;
  readonly title: string;
  readonly state: PartState;
  /** Exact; null where nothing counts or may be seen. */
  readonly value: Fraction | null;
  readonly weight: number;
  /** By which name this part is explained in turn. */
  readonly about: string | null;
  /** Why it may not be compared, in words. */
  readonly reason: string | null;
}

/** The measurement that a figure is of. */
export interface Measurement {
  readonly title: string;
  readonly year: number;
  readonly isImported: boolean;
  readonly referenceDate: string;
  readonly instrumentTitle: string;
  readonly instrumentVersion: string;
}

/** The shares that the questionnaire asks of a theme and a total. */
export interface FigureRule {
  readonly atMostMissing: Fraction;
  readonly atLeastThemes: Fraction;
}

/** How fast a municipality answers, and where that leads. */
export interface MemberPaceDerivation extends DerivedPace {
  readonly municipality: MunicipalityName;
  readonly answered: number;
  readonly asked: number;
}

export interface FigureDerivation {
  readonly about: string;
  readonly form: FigureForm;
  /** Of a theme its name, of a question its statement, of a progress the municipality. */
  readonly title: string | null;
  /** As it stands on screen. */
  readonly value: number | null;
  /** Of a range where it ends, as `value` is where it begins. */
  readonly upTo: number | null;
  readonly absence: FigureAbsence | null;
  readonly parts: readonly FigurePart[];
  /** What counts added up, each as often as it weighs; null when it may not be told. */
  readonly sum: Fraction | null;
  readonly divisor: number | null;
  /** Of a regional figure: on how many municipalities it stands, and on how many it must. */
  readonly n: number | null;
  readonly needed: number | null;
  readonly measurement: Measurement;
  /** Who measured; null of a regional figure. */
  readonly municipality: MunicipalityName | null;
  readonly submission: SubmissionSummary | null;
  readonly edition: EditionSummary | null;
  /** Of a forecast: on which pace of each municipality it stands. */
  readonly paces?: readonly MemberPaceDerivation[] | null;
  /** Null when nothing of it is scored. */
  readonly rule: FigureRule | null;
}

/** What a form of figure decides; the rest says what it is of. */
export type ExplainedFigure = Pick<
  FigureDerivation,
  'form' | 'title' | 'value' | 'upTo' | 'absence' | 'parts' | 'sum' | 'divisor' | 'n' | 'needed'
>;

/** A figure that is not there, with the parts that say why. */
export const absentFigure = (
  form: FigureForm,
  absence: FigureAbsence,
  rest: Partial<ExplainedFigure> = {},
): ExplainedFigure => ({
  ...{ form, absence, title: null, value: null, upTo: null, parts: [], sum: null },
  ...{ divisor: null, n: null, needed: null },
  ...rest,
});
