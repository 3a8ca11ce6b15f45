/** How the map changes; all but a change of borders end each municipality that `from` names. */
export const changeKinds = ['merger', 'absorption', 'split', 'border_change'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface NamedMunicipality {
  readonly code: string;
  readonly name: string;
}

/**
 * One change of the map. A merger: several into one new. An absorption: one or more into one that
 * keeps its code. A split: one over several. A change of borders: part of an area moves, and
 * nobody ends.
 */
export interface MunicipalityChange {
  readonly kind: ChangeKind;
  /** The first day on which the new map holds, `YYYY-MM-DD`. */
  readonly changedOn: string;
  readonly from: readonly NamedMunicipality[];
  readonly to: readonly NamedMunicipality[];
}

/** What a person decided about a region where it does not follow by itself. */
export interface JoinDecision {
  readonly region: string;
  readonly joins: boolean;
  readonly subregion: string | null;
}

export interface CampaignConsequence {
  readonly title: string;
  readonly referenceDate: string;
  /** Its reference date is before the change, so it keeps the members it had. */
  readonly isBefore: boolean;
  readonly sentence: string;
}

export interface RegionConsequence {
  readonly region: { readonly slug: string; readonly name: string };
  /** What a person has to decide here before it can be recorded; null when nothing. */
  readonly question: string | null;
  readonly sentences: readonly string[];
  readonly campaigns: readonly CampaignConsequence[];
}

export interface ChangePreview {
  /** Why it cannot be recorded, in sentences; empty when it can. */
  readonly problems: readonly string[];
  /** What has to be typed to record it. */
  readonly confirmation: string;
  /** What follows everywhere. */
  readonly sentences: readonly string[];
  readonly regions: readonly RegionConsequence[];
}

export const endsPredecessors = (kind: ChangeKind): boolean => kind !== 'border_change';
/** Whether one municipality follows the others up as a whole. */
export const hasOneSuccessor = (kind: ChangeKind): boolean =>
  kind === 'merger' || kind === 'absorption';
