import { NotFound } from '../../components/not-found.js';
import { PageHeading } from '../../components/page-heading.js';
import { RegionSettings } from '../../features/region-settings/settings-view.js';
import { canPlan } from '../../features/tenancy/access.js';
import { t } from '../../messages/settings.js';
import { useViewerRegion } from '../session.js';

/** The own region, for who coordinates it. */
export function RegionSettingsPage() {
  const { slug, name, grants } = useViewerRegion();
  if (!canPlan(grants)) return <NotFound />;
  return (
    <div className="page page--narrow stack">
      <header>
        <PageHeading title={[t('settings.title'), name]}>{t('settings.title')}</PageHeading>
        <p className="prose">{t('settings.intro')}</p>
      </header>
      <RegionSettings key={slug} region={slug} />
    </div>
  );
}
