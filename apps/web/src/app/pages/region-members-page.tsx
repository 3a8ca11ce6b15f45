import { NotFound } from '../../components/not-found.js';
import { RegionMembersView } from '../../features/memberships/region-members-view.js';
import { isRegional } from '../../features/tenancy/access.js';
import { useViewerRegion } from '../session.js';

/** Who belongs to the own region and when, for who leads it. */
export function RegionMembersPage() {
  const { slug, grants } = useViewerRegion();
  return isRegional(grants) ? <RegionMembersView region={slug} /> : <NotFound />;
}
