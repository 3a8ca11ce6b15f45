import { t } from '../messages/t.js';
import './skeleton.css';

/** The outline of a page while its first data is on the way. */
export function PageSkeleton() {
  return (
    <div className="page" role="status" aria-busy="true">
      <span className="visually-hidden">{t('app.loading')}</span>
      <div className="skeleton" aria-hidden="true">
        <span className="skeleton__line" />
        <span className="skeleton__line skeleton__line--title" />
        <span className="skeleton__block" />
        <span className="skeleton__block skeleton__block--tall" />
      </div>
    </div>
  );
}
