import { leavesRoom, type KnownSum, type Scale } from './room.js';

/** A figure that a group may have a mean of. */
export interface ReleasedFigure {
  /** Figures of one part are shown together or not at all: one follows from the others. */
  readonly part: string;
  /** The fewest municipalities under a mean, and the fewest hidden ones that may be told apart. */
  readonly fewest: number;
  /** The municipalities that have a value, and what those have whose value the viewer does not see. */
  readonly scored: ReadonlySet<string>;
  readonly hidden: ReadonlyMap<string, number>;
  readonly scale: Scale;
}

export interface ReleasedGroup {
  readonly codes: ReadonlySet<string>;
  /** The parts of it that somebody may have seen already. */
  readonly shown: readonly string[];
}

export type Withheld = 'too_few' | 'traceable';
/** By part why it is withheld; a part that is absent may be shown. */
export type Release = Readonly<Record<string, Withheld>>;

/** The part that a group's other parts add to: without it they are not shown. */
export const mainPart = 'themes';

/**
 * Which means of groups may be seen beside all that the viewer sees already: the mean of the
 * region, the figures of municipalities that opened theirs, and the means of other groups.
 *
 * Known figures can be subtracted from any mean, so what a mean tells is the sum over the hidden
 * municipalities in it. Hidden ones that are in exactly the same shown groups cannot be told
 * apart by any sum of sums. So each such class must be large enough and not stand at one end of
 * the scale, or be all hidden ones of the region together, of which the region's mean tells
 * already. That covers complements, differences
 * and overlaps of any number of groups at once. The same holds for what some of them know of
 * themselves, as long as a class has three.
 *
 * Groups that were shown before come first and always count, since what was seen stays known.
 */
export function releaseGroups(
  figures: readonly ReleasedFigure[],
  groups: readonly ReleasedGroup[],
): Release[] {
  const releases: Record<string, Withheld>[] = groups.map(() => ({}));
  const parts = [...new Set(figures.map(({ part }) => part))].toSorted(
    (a, b) => Number(b === mainPart) - Number(a === mainPart),
  );
  const order = groups
    .map((group, index) => ({ group, index, isOld: group.shown.length > 0 }))
    .toSorted((a, b) => Number(b.isOld) - Number(a.isOld) || a.index - b.index);
  for (const part of parts) {
    const ofPart = figures.filter((figure) => figure.part === part);
    const seen = groups.filter(({ shown }) => shown.includes(part)).map(({ codes }) => codes);
    for (const { group, index } of order) {
      const release = releases[index];
      if (!release) continue;
      const main = release[mainPart];
      const withheld = main ?? reasonToWithhold(ofPart, { codes: group.codes, seen });
      if (withheld) release[part] = withheld;
      else if (!seen.includes(group.codes)) seen.push(group.codes);
    }
  }
  return releases;
}

function reasonToWithhold(
  figures: readonly ReleasedFigure[],
  {
    codes,
    seen,
  }: { readonly codes: ReadonlySet<string>; readonly seen: readonly ReadonlySet<string>[] },
): Withheld | null {
  const countIn = ({ scored }: ReleasedFigure): number =>
    [...scored].filter((code) => codes.has(code)).length;
  if (figures.some((figure) => countIn(figure) < figure.fewest)) return 'too_few';
  const together = seen.includes(codes) ? seen : [...seen, codes];
  const isTraceable = figures.some((figure) => {
    const [alone] = figure.hidden.keys();
    // The region has no mean then, so that there is nothing known of this one yet.
    if (figure.hidden.size === 1) return together.some((group) => group.has(alone ?? ''));
    const classes = classesOf(figure, together);
    const isTold = (of: KnownSum) => of.count < figure.fewest || !leavesRoom(of, figure.scale);
    return classes.length > 1 && classes.some(isTold);
  });
  return isTraceable ? 'traceable' : null;
}

/** What the hidden municipalities in each combination of the groups have together. */
function classesOf({ hidden }: ReleasedFigure, groups: readonly ReadonlySet<string>[]): KnownSum[] {
  const classes = new Map<string, KnownSum>();
  for (const [code, value] of hidden) {
    const place = groups.map((codes) => (codes.has(code) ? '1' : '0')).join('');
    const { sum, count } = classes.get(place) ?? { sum: 0, count: 0 };
    classes.set(place, { sum: sum + value, count: count + 1 });
  }
  return [...classes.values()];
}
