import type { Transaction } from '@ijkpunt/platform';
import type { Instrument } from '../instrument-shape.js';
import { getChain } from '../instruments.js';
import { followLineage, type Descent } from './follow-lineage.js';

/** How the questions of a version descend from those of an older one. */
export interface Lineage {
  /** Null when no line leads back to it. */
  readonly former: Instrument | null;
  /** Every question of the newer version, in its order. */
  readonly descents: readonly Descent[];
}

/** By the newer version: a published one never changes, nor does what it descends from. */
const known = new WeakMap<Instrument, Map<string, Lineage>>();

/** At most one statement, however many versions lie between; a published version is read once. */
export async function readLineage(
  tx: Transaction,
  instrumentCode: string,
  of: { readonly from: string; readonly to: string },
): Promise<Lineage> {
  const versions = await getChain(tx, instrumentCode, of);
  const [newer] = versions;
  const ofNewer = (newer && known.get(newer)) ?? new Map<string, Lineage>();
  const lineage = ofNewer.get(of.from) ?? {
    former: versions.find(({ version }) => version === of.from) ?? null,
    descents: followLineage(versions, of),
  };
  if (newer) known.set(newer, ofNewer.set(of.from, lineage));
  return lineage;
}
