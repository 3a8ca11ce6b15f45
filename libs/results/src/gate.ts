import type { GateState, MunicipalityName } from './municipal-results.js';

/** Below this a mean gives a neighbour away, and needs the consent of every member. */
const fewestWithoutConsent = 3;

export interface GateMember extends MunicipalityName {
  readonly hasSubmitted: boolean;
  readonly hasMeanConsent: boolean;
}

/**
 * Whether the region's mean may be seen: when every member on the reference date submitted.
 * A campaign that closed with a member missing has no mean until that member submits after all.
 */
export function gateOf(members: readonly GateMember[], isClosed: boolean): GateState {
  const missing = members.filter((member) => !member.hasSubmitted);
  const state = (isOpen: boolean, reason: GateState['reason']): GateState => ({
    isOpen,
    reason,
    submittedCount: members.length - missing.length,
    memberCount: members.length,
    missing: missing.map(({ code, name, slug }) => ({ code, name, slug })),
  });
  if (missing.length > 0 || members.length === 0) {
    return state(false, isClosed ? 'closed_incomplete' : 'waiting');
  }
  const needsConsent =
    members.length < fewestWithoutConsent && members.some((member) => !member.hasMeanConsent);
  return needsConsent ? state(false, 'consent_needed') : state(true, 'open');
}
