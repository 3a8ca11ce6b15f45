import type { Point } from './shapes.js';
import { fontSize, lineHeight, textWidth, wrapText } from './text-width.js';

export type Anchor = 'start' | 'middle' | 'end';
export interface AxisName {
  readonly code: string;
  /** Written in full where there is room. */
  readonly name: string;
  /** What stands below the name, whatever its length. */
  readonly notes: readonly string[];
  /** Where the axis ends. */
  readonly end: Point;
  /** How far that lies below the centre, as a part of the radius: -1 at the top, 1 at the foot. */
  readonly sin: number;
  readonly anchor: Anchor;
  /** The widest that it may be. */
  readonly free: number;
}
export interface AxisLabel {
  readonly lines: readonly string[];
  /** The baseline of its first line. */
  readonly at: Point;
  readonly anchor: Anchor;
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const mostLines = 3;
/** A name that would stand over another is cut shorter, then set narrower. */
const shares = [1, 0.75, 0.5];

function boxOf({ end: [x, y], sin, anchor }: AxisName, lines: readonly string[]): Box {
  const width = Math.max(0, ...lines.map((line) => textWidth(line)));
  const tall = lines.length * lineHeight;
  const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  const top = y + ((sin - 1) / 2) * tall;
  return { left, right: left + width, top, bottom: top + tall };
}
const touches = (one: Box, other: Box): boolean =>
  one.left < other.right + 6 &&
  other.left < one.right + 6 &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** Names around a circle, none over another or outside the picture; a code where no name fits. */
export function placeNames(names: readonly AxisName[], height: number): AxisLabel[] {
  /** Each keeps room for its code at least, until it has its place. */
  const boxes = names.map((axis) => boxOf(axis, [axis.code]));
  return names.map((axis, index): AxisLabel => {
    const { code, name, notes, free, end, anchor } = axis;
    const most = mostLines - notes.length;
    const wanted = shares.flatMap((share) =>
      Array.from({ length: most }, (_line, fewer) => [
        ...wrapText(name, free * share, most - fewer),
        ...notes,
      ]),
    );
    const isFree = (lines: readonly string[]): boolean => {
      const box = boxOf(axis, lines);
      const isInside = box.top >= 0 && box.bottom <= height;
      return isInside && boxes.every((one, at) => at === index || !touches(one, box));
    };
    const lines = wanted.find(isFree) ?? [code];
    const box = boxOf(axis, lines);
    boxes[index] = box;
    return { lines, at: [end[0], box.top + fontSize * 0.85], anchor };
  });
}
