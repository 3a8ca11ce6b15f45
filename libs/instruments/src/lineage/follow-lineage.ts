import type { Instrument, LineageEntry } from '../instrument-shape.js';
import { findObstacle, questionOf } from './lineage.js';

export const descentKinds = ['same', 'reworded', 'split', 'merged', 'new', 'unknown'] as const;
export type DescentKind = (typeof descentKinds)[number];

/** Where a question comes from in an older version, over every version in between. */
export interface Descent {
  readonly code: string;
  readonly kind: DescentKind;
  /** The questions of the older version; none when it is new or nobody recorded it. */
  readonly from: readonly string[];
  readonly isComparable: boolean;
  /** Why the two may not be compared, or what was reworded; null when nothing changed. */
  readonly reason: string | null;
}

const unlinked = 'Waar deze vraag vandaan komt, is niet vastgelegd.';
/** For a lineage that gives no reason of its own. */
const reasons: Readonly<Record<DescentKind, string>> = {
  same: 'De vraag telt niet op dezelfde manier.',
  reworded: 'De vraag is te veel veranderd.',
  split: 'De oude vraag is gesplitst.',
  merged: 'Oude vragen zijn samengevoegd.',
  new: 'Deze vraag is nieuw.',
  unknown: unlinked,
};

/**
 * Follows each question of the version `to` back to the version `from`. Two versions without a
 * recorded line between them have nothing in common: a code that is the same proves nothing.
 */
export function followLineage(
  versions: readonly Instrument[],
  { from, to }: { readonly from: string; readonly to: string },
): Descent[] {
  const byVersion = new Map(versions.map((each) => [each.version, each]));
  const newer = byVersion.get(to);
  if (!newer) throw new Error(`version ${to} is not among the versions to follow`);
  const older = byVersion.get(from);
  const steps = older ? stepsBetween(byVersion, from, newer) : null;
  return newer.themes
    .flatMap(({ questions }) => questions)
    .map(({ code }) => {
      if (!older || !steps) return unknown(code);
      return possible({ previous: older, next: newer }, descend(code, steps));
    });
}

/** The lineages to go back through, latest first; null when one is missing. */
function stepsBetween(
  versions: ReadonlyMap<string, Instrument>,
  from: string,
  newest: Instrument,
): (readonly LineageEntry[])[] | null {
  const steps: (readonly LineageEntry[])[] = [];
  for (let at = newest; at.version !== from;) {
    const previous = at.previousVersion ? versions.get(at.previousVersion) : undefined;
    // As many steps as versions means that they go round.
    if (!previous || !at.lineage || steps.length === versions.size) return null;
    steps.push(at.lineage);
    at = previous;
  }
  return steps;
}

function descend(code: string, steps: readonly (readonly LineageEntry[])[]): Descent {
  const [latest, ...earlier] = steps;
  if (!latest) return { code, kind: 'same', from: [code], isComparable: true, reason: null };
  const entry = latest.find(({ to }) => to.includes(code));
  if (!entry) return unknown(code);
  const parents = entry.from.map((each) => descend(each, earlier));
  const [parent] = parents;
  const isComparable =
    entry.isComparable && parents.length === 1 && parent !== undefined && parent.isComparable;
  const kind = kindOf(entry, parents);
  return {
    code,
    kind,
    from: [...new Set(parents.flatMap((each) => each.from))],
    isComparable,
    reason: reasonOf(entry, parents, isComparable) ?? (isComparable ? null : reasons[kind]),
  };
}

/** What happened on the way as a whole: the step that changed most decides. */
function kindOf(entry: LineageEntry, parents: readonly Descent[]): DescentKind {
  const kinds = [entry.kind, ...parents.map(({ kind }) => kind)];
  const origins = new Set(parents.flatMap(({ from }) => from));
  if (kinds.includes('unknown')) return 'unknown';
  if (origins.size === 0) return 'new';
  if (origins.size > 1) return 'merged';
  return (['split', 'merged', 'reworded'] as const).find((kind) => kinds.includes(kind)) ?? 'same';
}

/** Of a break only what broke it, else everything that was reworded, oldest first. */
function reasonOf(
  entry: LineageEntry,
  parents: readonly Descent[],
  isComparable: boolean,
): string | null {
  const said = isComparable
    ? [...parents, ...(entry.kind === 'same' ? [] : [entry])]
    : [...parents, entry].filter((each) => !each.isComparable);
  const texts = said.flatMap(({ reason }) => reason ?? []);
  return texts.length > 0 ? [...new Set(texts)].join(' ') : null;
}

/** A claim that cannot be true is not followed: another scale or another kind of answer. */
function possible(
  versions: { readonly previous: Instrument; readonly next: Instrument },
  descent: Descent,
): Descent {
  const befores = descent.from.map((code) => questionOf(versions.previous, code));
  if (befores.includes(undefined)) return unknown(descent.code);
  const [before] = befores;
  const after = questionOf(versions.next, descent.code);
  if (!descent.isComparable || !before || !after) return descent;
  const obstacle = findObstacle(versions, before, after);
  return obstacle
    ? { ...descent, isComparable: false, reason: `Niet te vergelijken, want ${obstacle}.` }
    : descent;
}

const unknown = (code: string): Descent => ({
  code,
  kind: 'unknown',
  from: [],
  isComparable: false,
  reason: unlinked,
});
