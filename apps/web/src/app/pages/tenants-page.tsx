import { useParams } from 'react-router';
import { NotFound } from '../../components/not-found.js';
import { NewRegionView } from '../../features/tenancy/regions/new-region-view.js';
import { RegionView } from '../../features/tenancy/regions/region-view.js';
import { RegionsView } from '../../features/tenancy/regions/regions-view.js';
import { useViewer } from '../session.js';

export function TenantsPage() {
  const { slug } = useParams();
  if (!useViewer().isPlatformAdministrator) return <NotFound />;
  if (slug === undefined) return <RegionsView />;
  // No region can have this address: the server keeps words of pages.
  return slug === 'nieuw' ? <NewRegionView /> : <RegionView key={slug} slug={slug} />;
}
