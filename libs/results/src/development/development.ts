import type { CampaignSummary } from '@ijkpunt/scans';
import type { AreaChange } from '@ijkpunt/tenancy';
import type {
  EditionSummary,
  GateState,
  MunicipalityName,
  PredecessorAbsence,
  SubmissionSummary,
} from '../municipal-results.js';

/** Why the municipality has no figure at a measurement. */
export const ownAbsences = ['not_submitted', 'not_asked', 'no_level', 'too_many_open'] as const;
export type OwnAbsence = (typeof ownAbsences)[number];

/** Why the region has none: no edition of it may be seen, or too few stand under this one. */
export const regionAbsences = ['not_published', 'not_asked', 'too_few'] as const;
export type RegionAbsence = (typeof regionAbsences)[number];

/** Why a line stops before a measurement: it asked other questions, or the area is another. */
export const lineBreaks = ['questions', 'area'] as const;
export type LineBreak = (typeof lineBreaks)[number];

/** One round of measuring, with what its figures come from. */
export interface Measurement {
  readonly campaign: CampaignSummary;
  /** What counts of the own municipality; null when it did not submit. */
  readonly submission: SubmissionSummary | null;
  /** Where the regional figures come from; null while its gate is closed. */
  readonly edition: EditionSummary | null;
  /** As it stands; null when looking back at a day. */
  readonly gate: GateState | null;
  readonly isNewerThanEdition: boolean;
  /** By which the area is another than at the measurement before. */
  readonly areaChanges: readonly AreaChange[];
}

/** Where a line stands at one measurement; every figure has one decimal. */
export interface DevelopmentPoint {
  readonly own: number | null;
  readonly ownAbsence: OwnAbsence | null;
  readonly region: number | null;
  readonly regionAbsence: RegionAbsence | null;
  /** The own line stops before this measurement. */
  readonly ownBreak: LineBreak | null;
  readonly regionBreak: LineBreak | null;
  /** How many questions, of a total how many themes, the own line counts here. */
  readonly counted: number;
  /** Of how many, in the newest measurement of this part of the line. */
  readonly asked: number;
  /** The region's figure stands on all questions of then, the own one on fewer. */
  readonly isRegionOfMore: boolean;
}

export interface PredecessorLine {
  readonly municipalityCode: string;
  /** Beside the points of the line, over the same questions. */
  readonly values: readonly (number | null)[];
}

export interface DevelopmentLine {
  /** One for each measurement, oldest first. */
  readonly points: readonly DevelopmentPoint[];
  readonly predecessors: readonly PredecessorLine[];
}

export interface QuestionDevelopment extends DevelopmentLine {
  readonly code: string;
  readonly statement: string;
  /** Why it is not compared with the measurements before its line begins. */
  readonly breakReason: string | null;
}

export interface ThemeDevelopment extends DevelopmentLine {
  readonly code: string;
  readonly title: string;
  readonly questions: readonly QuestionDevelopment[];
}

/** A theme of an older version that no theme of a newer one continues. */
export interface EndedTheme extends DevelopmentLine {
  readonly code: string;
  readonly title: string;
  /** The campaign of its last measurement, by its slug. */
  readonly until: string;
  /** In the words of the newer version, where it gives any. */
  readonly reason: string | null;
}

/** Whose lines stand beside the own one: what they measured is theirs, and never averaged. */
export interface Predecessor {
  readonly municipality: MunicipalityName;
  readonly changedOn: string;
  /** One for each measurement: why it has no figure there; null where it has, or is gone. */
  readonly absences: readonly (PredecessorAbsence | null)[];
}

/**
 * All measurements with one instrument up to a campaign, and what may be compared over them. The
 * page and every report are made of it.
 */
export interface Development {
  readonly region: { readonly slug: string; readonly name: string };
  /** Null for the region's own. */
  readonly municipality: MunicipalityName | null;
  readonly instrumentTitle: string;
  readonly scale: readonly { readonly value: number; readonly label: string }[];
  /** The Amsterdam day at the end of which it stood like this; null for now. */
  readonly on: string | null;
  /** Oldest first. */
  readonly measurements: readonly Measurement[];
  readonly predecessors: readonly Predecessor[];
  readonly total: DevelopmentLine;
  readonly themes: readonly ThemeDevelopment[];
  /** Those that ended first, first. */
  readonly endedThemes: readonly EndedTheme[];
}
