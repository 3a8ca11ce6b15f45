import { t } from '../../messages/t.js';
import '../../components/skeleton.css';
import '../pages/home-page.css';

/** The outline of the start page: as high as what comes in its place. */
export function StartSkeleton() {
  return (
    <div className="page home" role="status" aria-busy="true">
      <span className="visually-hidden">{t('app.loading')}</span>
      <div className="skeleton start-skeleton" aria-hidden="true">
        <span className="skeleton__line" />
        <span className="skeleton__line skeleton__line--title" />
        <div className="home__cards">
          <span className="skeleton__block" />
          <span className="skeleton__block" />
        </div>
        <span className="skeleton__block start-skeleton__figures" />
        <span className="skeleton__block start-skeleton__actions" />
        <span className="skeleton__block" />
      </div>
    </div>
  );
}
