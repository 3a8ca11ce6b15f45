import { shownDifference } from '@ijkpunt/contracts';
import { formatDifference } from '../messages/format.js';
import './difference.css';

/** The difference between two shown figures; the sign carries the meaning, the colour follows. */
export function Difference({
  from,
  to,
}: {
  readonly from: number | null;
  readonly to: number | null;
}) {
  if (from === null || to === null) return <span aria-hidden="true">–</span>;
  const difference = shownDifference(to, from);
  const direction = difference > 0 ? 'up' : difference < 0 ? 'down' : 'equal';
  return (
    <span className={`difference difference--${direction} num`}>
      {formatDifference(difference)}
    </span>
  );
}
