import type { AnswerKind, Openness } from '@ijkpunt/contracts';
import type { CampaignSummary } from '@ijkpunt/scans';
import type { AreaChange } from '@ijkpunt/tenancy';
import type { Explanation } from './explanations/explanations.js';

/** Why a score is absent: said in words on screen and paper. */
export const scoreAbsences = ['not_submitted', 'too_many_open', 'too_few_themes'] as const;
export type ScoreAbsence = (typeof scoreAbsences)[number];

export const gateReasons = ['open', 'waiting', 'closed_incomplete', 'consent_needed'] as const;
export type GateReason = (typeof gateReasons)[number];

export const insightKinds = [
  'improved',
  'declined',
  'ahead_of_region',
  'behind_region',
  'low_question',
] as const;
export type InsightKind = (typeof insightKinds)[number];

export interface MunicipalityName {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
}
/** One theme as a reader sees it; every figure has one decimal, on the instrument's scale. */
export interface ThemeResult {
  readonly code: string;
  readonly title: string;
  readonly own: number | null;
  readonly ownAbsence: ScoreAbsence | null;
  readonly counted: number;
  readonly asked: number;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** The former score over the questions that may be compared. */
  readonly previous: number | null;
  /** The own score over those same questions: what `previous` is to be compared with. */
  readonly ownCompared: number | null;
  /** How many of the asked questions may be compared with the previous measurement. */
  readonly comparable: number;
  /** Too few of them: the line from then to now stops here. */
  readonly isBroken: boolean;
  readonly region: number | null;
  readonly regionCount: number | null;
}
export interface QuestionResult {
  readonly code: string;
  readonly themeCode: string;
  readonly statement: string;
  readonly kind: AnswerKind | null;
  /** What one sees at each level of the scale, lowest first; empty where no level is asked. */
  readonly levels: readonly string[];
  readonly own: number | null;
  readonly previous: number | null;
  /** Why it may not be compared with the previous measurement. */
  readonly breakReason: string | null;
  /** What was written beside the answer; of an open question the answer itself. */
  readonly note: string | null;
  /** Why several people agreed upon the answer, and who thought otherwise. */
  readonly agreement: { readonly reason: string; readonly dissent: string | null } | null;
  readonly region: number | null;
}
export interface Insight {
  readonly kind: InsightKind;
  readonly themeCode: string;
  readonly questionCode: string | null;
  readonly from: number;
  readonly to: number;
}
export interface GateState {
  readonly isOpen: boolean;
  readonly reason: GateReason;
  readonly submittedCount: number;
  readonly memberCount: number;
  readonly missing: readonly MunicipalityName[];
}
export interface EditionSummary {
  readonly number: number;
  readonly publishedAt: Date;
  readonly version: number;
  readonly memberCount: number;
}
export interface SubmissionSummary {
  readonly revision: number;
  readonly submittedAt: Date;
  readonly submittedBy: string;
  readonly openness: Openness;
}

/** Why a predecessor has no figures here. */
export const predecessorAbsences = ['not_submitted', 'not_shared'] as const;
export type PredecessorAbsence = (typeof predecessorAbsences)[number];

/** What a municipality measured that is now part of this one; beside its figures, never in them. */
export interface PredecessorResult {
  readonly municipality: MunicipalityName;
  readonly changedOn: string;
  readonly campaign: CampaignSummary;
  readonly absence: PredecessorAbsence | null;
  readonly total: number | null;
  readonly themes: readonly {
    readonly code: string;
    readonly title: string;
    readonly score: number | null;
  }[];
}

/** The one view-model of a municipality's results: the page and every report are made of it. */
export interface MunicipalResults {
  readonly region: { readonly slug: string; readonly name: string };
  readonly campaign: CampaignSummary;
  readonly municipality: MunicipalityName;
  readonly scale: readonly { readonly value: number; readonly label: string }[];
  readonly version: number;
  readonly submission: SubmissionSummary | null;
  readonly total: number | null;
  readonly totalAbsence: ScoreAbsence | null;
  readonly previousTotal: number | null;
  /** The own total over what may be compared with the previous measurement. */
  readonly totalSincePrevious: number | null;
  readonly baselineTotal: number | null;
  readonly totalSinceBaseline: number | null;
  readonly regionTotal: number | null;
  readonly previousCampaign: CampaignSummary | null;
  readonly baselineCampaign: CampaignSummary | null;
  /** By which the area is another than at a measurement beside this one. */
  readonly areaChanges: readonly AreaChange[];
  readonly predecessors: readonly PredecessorResult[];
  readonly themes: readonly ThemeResult[];
  readonly questions: readonly QuestionResult[];
  readonly lowest: readonly QuestionResult[];
  readonly insights: readonly Insight[];
  readonly gate: GateState;
  readonly edition: EditionSummary | null;
  readonly isNewerThanEdition: boolean;
  /** What the municipality itself says beside its figures: total, themes, questions, in that order. */
  readonly explanations: readonly Explanation[];
  /** Counts up with each change of them; 0 when there never was one. */
  readonly explanationsVersion: number;
}
