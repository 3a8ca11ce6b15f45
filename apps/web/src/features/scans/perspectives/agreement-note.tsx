import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import type { Perspectives } from './perspectives-query.js';
import './perspectives.css';

/** Why the answer is what it is, and who thinks otherwise. */
export function AgreementNote({
  agreement,
}: {
  readonly agreement: Perspectives['agreements'][number];
}) {
  const { reason, dissent, agreedBy, agreedAt, isCurrent } = agreement;
  return (
    <div className="agreement" data-testid="agreement">
      <p>
        <span className={isCurrent ? 'tag tag--positive' : 'tag'}>
          {t(isCurrent ? 'agreement.current' : 'agreement.earlier')}
        </span>
      </p>
      <p className="agreement__text">{reason}</p>
      {dissent ? (
        <p className="agreement__text">
          <strong>{t('agreement.dissent')}</strong> {dissent}
        </p>
      ) : null}
      <p className="small">
        {agreedBy}, {formatWhen(agreedAt, new Date())}
      </p>
    </div>
  );
}
