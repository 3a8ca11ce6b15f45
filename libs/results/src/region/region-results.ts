import type { CampaignSummary } from '@ijkpunt/scans';
import type { EditionSummary, GateState, MunicipalityName } from '../municipal-results.js';
import type { LevelCount } from '../region-spread.js';

/** Why a regional figure is absent: said in words on screen and paper. */
export const figureAbsences = ['gate_closed', 'too_few', 'not_scored'] as const;
export type FigureAbsence = (typeof figureAbsences)[number];

/** A mean of the region; every figure has one decimal, on the instrument's scale. */
export interface RegionFigure {
  readonly mean: number | null;
  readonly absence: FigureAbsence | null;
  /** How many municipalities it stands on. */
  readonly n: number;
  /** Null too where the former mean is of something else. */
  readonly previous: number | null;
  /** The questions changed since: the line from then to now stops here. */
  readonly isBroken: boolean;
}
export interface RegionThemeFigure extends RegionFigure {
  readonly code: string;
  readonly title: string;
}
export interface RegionQuestionFigure extends RegionFigure {
  readonly code: string;
  readonly themeCode: string;
  readonly statement: string;
  /** Why it may not be compared with the previous measurement. */
  readonly breakReason: string | null;
}

/** A municipality whose figures the viewer may see. */
export interface OpenedMember {
  readonly municipality: MunicipalityName;
  readonly total: number | null;
  /** In the order of `themes`; null where it has no score. */
  readonly themes: readonly (number | null)[];
  /** In the order of `questions`; null where it chose no level, or where that is kept back. */
  readonly levels: readonly (number | null)[];
  /** Themes of which its levels are kept back, since another's could be computed from them. */
  readonly heldThemes: readonly string[];
}

/** What one of those says itself beside its figure: 'total', 'theme:A' or 'question:A1'. */
export interface OwnWords {
  readonly municipality: MunicipalityName;
  readonly about: string;
  readonly text: string;
}

/** How many municipalities are not among the members above, by reason. */
export interface MemberAbsences {
  /** Chose to be in the mean only. */
  readonly meanOnly: number;
  /** Opened its figures; kept back since one other's could be computed from them. */
  readonly heldBack: number;
  readonly notSubmitted: number;
}

export interface Move {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}
export interface MovedMember {
  readonly municipality: MunicipalityName;
  /** The totals over what may be compared; null without both. */
  readonly total: { readonly from: number; readonly to: number } | null;
  /** The themes that moved most, at most three. */
  readonly themes: readonly Move[];
}
export interface Movers {
  readonly themes: readonly Move[];
  readonly questions: readonly Move[];
  readonly members: readonly MovedMember[];
  /** Opened now, but not both times; and those who are new. */
  readonly membersWithoutBoth: number;
}

/** Low everywhere: something to take up together. */
export interface WeakPoint {
  readonly questionCode: string;
  readonly mean: number;
  readonly lowest: number | null;
  readonly highest: number | null;
}

export interface UnclearQuestion {
  readonly questionCode: string;
  readonly marks: readonly { readonly municipality: MunicipalityName; readonly reason: string }[];
}

export const groupAbsences = ['gate_closed', 'not_counted_yet', 'too_few', 'traceable'] as const;
export type GroupAbsence = (typeof groupAbsences)[number];
export const groupKinds = ['subregion', 'group'] as const;
export type GroupKind = (typeof groupKinds)[number];

export interface GroupFigure {
  readonly code: string;
  readonly mean: number | null;
  readonly absence: GroupAbsence | null;
}
/** A part of the region. Its means are of the first edition, and stay so. */
export interface RegionGroup {
  /** Of a subregion its name. */
  readonly id: string;
  readonly kind: GroupKind;
  readonly name: string;
  readonly revision: number;
  /** Those of it that take part in this campaign. */
  readonly municipalities: readonly MunicipalityName[];
  /** Chosen for the group, but no part of this campaign. */
  readonly otherCount: number;
  readonly total: Omit<GroupFigure, 'code'>;
  readonly themes: readonly GroupFigure[];
  readonly questions: readonly GroupFigure[];
}

/** Where the answers to a question lie, as far as that may be seen. */
export interface SeenSpread {
  /** Counted over everybody in the first edition, or over those who opened their figures. */
  readonly basis: 'all' | 'opened';
  readonly levels: readonly LevelCount[];
}

export const differenceKinds = [
  'two_camps',
  'one_apart',
  'spread_out',
  'theme_above',
  'theme_below',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** A difference between municipalities that is worth a conversation. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly themeCode: string;
  /** Null for one of a whole theme. */
  readonly questionCode: string | null;
  /** Of a question: where the answers lie. */
  readonly spread: SeenSpread | null;
  readonly lowest: number;
  readonly highest: number;
  /** Who stands apart, and only when it opened its figures. */
  readonly municipality: MunicipalityName | null;
  /** The level or score of that municipality; 0 without one. */
  readonly own: number;
  readonly region: number | null;
  readonly openingQuestion: string;
}

/** The one view-model of a region's results, for who leads it: the page and every report. */
export interface RegionResults {
  readonly region: { readonly slug: string; readonly name: string };
  readonly campaign: CampaignSummary;
  readonly previousCampaign: CampaignSummary | null;
  readonly scale: readonly { readonly value: number; readonly label: string }[];
  readonly version: number;
  readonly gate: GateState;
  readonly edition: EditionSummary | null;
  readonly total: RegionFigure;
  readonly themes: readonly RegionThemeFigure[];
  readonly questions: readonly RegionQuestionFigure[];
  /** Every municipality that takes part, by name. */
  readonly municipalities: readonly MunicipalityName[];
  readonly members: readonly OpenedMember[];
  /** By municipality; of who is not shown nothing is said. */
  readonly ownWords: readonly OwnWords[];
  readonly memberAbsences: MemberAbsences;
  /** Most worth a conversation first. */
  readonly differences: readonly Difference[];
  readonly movers: Movers;
  readonly weakPoints: readonly WeakPoint[];
  readonly unclear: readonly UnclearQuestion[];
  /** The edition that the groups are counted over; null as long as there is none. */
  readonly groupsEdition: EditionSummary | null;
  readonly groups: readonly RegionGroup[];
}
