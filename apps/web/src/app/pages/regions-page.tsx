import { Link } from 'react-router';
import { PageHeading } from '../../components/page-heading.js';
import { Redirect } from '../../components/redirect.js';
import { roleText } from '../../features/tenancy/role-text.js';
import { formatList } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { useViewer } from '../session.js';
import './regions-page.css';

export function RegionsPage() {
  const { regions, isPlatformAdministrator } = useViewer();
  const [first] = regions;
  if (regions.length === 1 && first) {
    return <Redirect to={`/${first.slug}`} />;
  }
  if (!first && isPlatformAdministrator) return <Redirect to="/beheer" />;
  if (!first) {
    return (
      <div className="page page--narrow stack">
        <PageHeading title={[t('regions.none')]}>{t('regions.none')}</PageHeading>
        <p className="prose">{t('regions.noneText')}</p>
      </div>
    );
  }
  return (
    <div className="page page--narrow stack">
      <PageHeading title={[t('regions.title')]}>{t('regions.title')}</PageHeading>
      <p className="prose">{t('regions.intro')}</p>
      <ul className="regions-list">
        {regions.map(({ slug, name, grants }) => (
          <li key={slug}>
            <Link className="card regions-list__link" to={`/${slug}`}>
              <strong>{name}</strong>
              <p className="small">{formatList(grants.map(roleText))}</p>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
