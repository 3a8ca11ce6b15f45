import type { ChangeFacts, Membership, RegionCampaign, RegionFacts } from './change-facts.js';
import {
  endsPredecessors,
  hasOneSuccessor,
  type JoinDecision,
  type MunicipalityChange,
  type NamedMunicipality,
} from './municipality-change.js';
import { sayNames } from './say-names.js';

/** What a change does to the members of one region. */
export interface RegionPlan {
  readonly region: RegionFacts;
  /** Members on the day before that do not exist after it. */
  readonly leaving: readonly Membership[];
  /** Who becomes a member on the day; null when nobody does. */
  readonly joining: (NamedMunicipality & { readonly subregion: string | null }) | null;
  /** The successor is a member after it: because it was, or because it becomes one. */
  readonly hasSuccessor: boolean;
  /** What a person must decide first; null when it follows, or was decided. */
  readonly question: string | null;
  /** Campaigns that count their members on the day of the change or later. */
  readonly after: readonly RegionCampaign[];
}

/** Follows a change into each region; where it leads nowhere by itself, it asks. */
export function planChange(
  change: MunicipalityChange,
  { regions }: ChangeFacts,
  decisions: readonly JoinDecision[],
): RegionPlan[] {
  return regions.map((region) => {
    const decision = decisions.find((each) => each.region === region.slug) ?? null;
    return planRegion(change, region, decision);
  });
}

function planRegion(
  change: MunicipalityChange,
  region: RegionFacts,
  decision: JoinDecision | null,
): RegionPlan {
  const { changedOn, kind, from, to } = change;
  const after = region.campaigns.filter(({ referenceDate }) => referenceDate >= changedOn);
  const ending = new Set(endsPredecessors(kind) ? from.map(({ code }) => code) : []);
  const leaving = region.memberships.filter(
    ({ code, memberFrom, memberUntil }) =>
      ending.has(code) && memberFrom < changedOn && (!memberUntil || memberUntil >= changedOn),
  );
  const nobody = { region, after, leaving, joining: null, hasSuccessor: false, question: null };
  const [successor] = to;
  if (!successor || !hasOneSuccessor(kind) || leaving.length === 0) return nobody;
  const isMember = region.memberships.some(
    ({ code, memberUntil }) => code === successor.code && (!memberUntil || memberUntil > changedOn),
  );
  if (isMember) return { ...nobody, hasSuccessor: true };
  const question = questionOf(change, region, leaving, successor);
  if (question && !decision) return { ...nobody, question };
  const subregion = question ? (decision?.subregion ?? null) : (leaving[0]?.subregion ?? null);
  const joins = question ? (decision?.joins ?? false) : true;
  const joining = joins ? { ...successor, subregion: subregion?.trim() || null } : null;
  return { ...nobody, joining, hasSuccessor: joins };
}

/** Null when all that becomes one was together here, in one subregion. */
function questionOf(
  { kind, from }: MunicipalityChange,
  region: RegionFacts,
  leaving: readonly Membership[],
  successor: NamedMunicipality,
): string | null {
  if (kind === 'absorption') {
    return `${successor.name} is geen lid van ${region.name}, ${sayNames(leaving)} wel. Wordt ${successor.name} lid?`;
  }
  const strangers = from.filter(({ code }) => leaving.every((each) => each.code !== code));
  if (strangers.length > 0) {
    return `${sayNames(leaving)} hoort bij ${region.name}, ${sayNames(strangers)} niet. Wordt ${successor.name} lid?`;
  }
  const subregions = new Set(leaving.map(({ subregion }) => subregion));
  if (subregions.size === 1) return null;
  const places = leaving.map(({ name, subregion }) => `${name}: ${subregion ?? 'geen subregio'}`);
  return `De voorgangers zitten in verschillende subregio’s van ${region.name} (${places.join(', ')}). Wordt ${successor.name} lid, en in welke subregio?`;
}

/** Who has to submit in a campaign, once the change is there. */
export function membersAfter(
  { region, leaving, joining }: RegionPlan,
  changedOn: string,
  on: string,
): NamedMunicipality[] {
  const ends = new Set(leaving.map(({ id }) => id));
  const kept = region.memberships.filter(({ id, memberFrom, memberUntil }) => {
    const until =
      ends.has(id) && (!memberUntil || memberUntil > changedOn) ? changedOn : memberUntil;
    return memberFrom <= on && (!until || until > on);
  });
  return joining && on >= changedOn ? [...kept, joining] : kept;
}
