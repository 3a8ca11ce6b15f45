import type { PlanPreview } from './planning-query.js';
import { RoundLine } from './round-line.js';

export function PreviewBox({ preview }: { readonly preview: PlanPreview | undefined }) {
  if (!preview) return null;
  if (preview.problem) return <p className="dialog__error">{preview.problem}</p>;
  return (
    <ol className="rounds">
      {preview.rounds.map((round) => (
        <li key={round.year}>
          <RoundLine round={round} />
        </li>
      ))}
    </ol>
  );
}
