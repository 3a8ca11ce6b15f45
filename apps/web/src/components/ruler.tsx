import { useChanged } from './use-changed.js';
import './ruler.css';

interface RulerProps {
  readonly done: number;
  readonly total: number;
  readonly size?: 'small' | 'large';
  readonly tone?: 'accent' | 'waiting';
}

const ticks = (done: number, total: number) =>
  Array.from({ length: total }, (_, index) => (
    <i key={index} className={index < done ? 'ruler__tick ruler__tick--on' : 'ruler__tick'} />
  ));

/**
 * One tick is one thing counted. Hidden from screen readers: the count always stands beside it in
 * words.
 */
export function Ruler({ done, total, size = 'small', tone = 'accent' }: RulerProps) {
  const changed = useChanged([done, total]);
  return (
    <span className={`ruler ruler--${size} ruler--${tone} ${changed}`} aria-hidden="true">
      {ticks(done, total)}
    </span>
  );
}

/** A ruler with a gap between groups, so that fifty-three ticks read as ten themes. */
export function GroupedRuler({
  groups,
}: {
  readonly groups: readonly {
    readonly key: string;
    readonly done: number;
    readonly total: number;
  }[];
}) {
  return (
    <span className="ruler ruler--large ruler--grouped" aria-hidden="true">
      {groups.map((group) => (
        <span key={group.key} className="ruler__group">
          {ticks(group.done, group.total)}
        </span>
      ))}
    </span>
  );
}
