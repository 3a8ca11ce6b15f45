import { Link } from 'react-router';
import { t } from '../messages/t.js';
import { PageHeading } from './page-heading.js';

/** One page for what is absent and for what is someone else's: nobody can tell them apart. */
export function NotFound() {
  return (
    <div className="page page--narrow stack">
      <PageHeading title={[t('notFound.title')]}>{t('notFound.title')}</PageHeading>
      <p className="prose">{t('notFound.text')}</p>
      <p>
        <Link className="button button--primary" to="/">
          {t('notFound.home')}
        </Link>
      </p>
    </div>
  );
}
