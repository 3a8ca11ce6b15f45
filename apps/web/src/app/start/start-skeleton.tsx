import { t } from '../../messages/t.js';
import '../../components/skeleton.css';
import '../pages/home-page.css';

const Outline = ({ className = '' }: { readonly className?: string }) => (
  <div className={`skeleton__block start-skeleton__block ${className}`}>
    <span className="skeleton__line" />
    <span className="skeleton__line skeleton__line--title" />
  </div>
);

/** The outline of the start page: as high as what comes in its place. */
export function StartSkeleton() {
  return (
    <div className="page home" role="status" aria-busy="true">
      <div className="skeleton start-skeleton" aria-hidden="true">
        <span className="skeleton__line" />
        <span className="skeleton__line skeleton__line--title" />
        <div className="home__cards">
          <Outline />
          <Outline />
        </div>
        <Outline className="start-skeleton__figures" />
        <Outline className="start-skeleton__actions" />
        <Outline />
      </div>
      <span className="visually-hidden">{t('app.loading')}</span>
    </div>
  );
}
