import { useParams } from 'react-router';
import { NotFound } from '../../components/not-found.js';
import { RegionSettings } from '../../features/region-settings/settings-view.js';
import { NewRegionView } from '../../features/tenancy/regions/new-region-view.js';
import { RegionView } from '../../features/tenancy/regions/region-view.js';
import { RegionsView } from '../../features/tenancy/regions/regions-view.js';
import { ExitView } from '../../features/tenant-exit/exit-view.js';
import { RemovalsView } from '../../features/tenant-exit/removals-view.js';
import { useViewer } from '../session.js';

export function TenantsPage() {
  const { slug } = useParams();
  if (!useViewer().isPlatformAdministrator) return <NotFound />;
  if (slug === undefined) {
    return (
      <>
        <RegionsView />
        <RemovalsView />
      </>
    );
  }
  // No region can have this address: the server keeps words of pages.
  if (slug === 'nieuw') return <NewRegionView />;
  return (
    <RegionView key={slug} slug={slug}>
      {/* What may be done follows from the state, so that is looked at anew with it. */}
      {({ state }) => (
        <>
          <RegionSettings key={`settings-${state}`} region={slug} />
          <ExitView key={state} region={slug} />
        </>
      )}
    </RegionView>
  );
}
