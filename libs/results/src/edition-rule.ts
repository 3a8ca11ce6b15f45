import type { EditionPolicy } from '@ijkpunt/contracts';

/** Municipality code to the id of the submission that counts. */
export type CountedSubmissions = Readonly<Record<string, string>>;

/** A batched region waits for this many changed municipalities: one correction stays its own. */
const batch = 3;

export interface EditionSituation {
  readonly policy: EditionPolicy;
  readonly isGateOpen: boolean;
  readonly isClosed: boolean;
  /** What the last edition stands on; null before the first. */
  readonly last: CountedSubmissions | null;
  readonly current: CountedSubmissions;
}

/** Whether the next edition is published now. */
export function isEditionDue(situation: EditionSituation): boolean {
  const { policy, isGateOpen, isClosed, last, current } = situation;
  if (!isGateOpen) return false;
  if (last === null) return true;
  const changed = Object.keys(current).filter((code) => current[code] !== last[code]).length;
  if (policy === 'immediate' || isClosed) return changed > 0;
  return changed >= batch;
}
