import { t } from '../../messages/administration.js';
import type { PlannedRound } from './planning-query.js';

export function RoundLine({ round }: { readonly round: PlannedRound }) {
  const { isSkipped, isMoved, notes } = round;
  return (
    <>
      <p className="num">
        {isSkipped ? <s>{t('planning.window', round)}</s> : t('planning.window', round)}{' '}
        {isSkipped ? <span className="tag">{t('round.skipped')}</span> : null}
        {isMoved ? <span className="tag">{t('round.moved')}</span> : null}
      </p>
      <p className="small">{t('planning.reference', round)}</p>
      {notes.map((note) => (
        <p key={note} className="small round__note">
          {note}
        </p>
      ))}
    </>
  );
}
