import { NotFound } from '../../components/not-found.js';
import { canInvite } from '../../features/tenancy/access.js';
import { PeopleView } from '../../features/tenancy/people/people-view.js';
import { useViewerRegion } from '../session.js';

export function PeoplePage() {
  const { slug, name, grants } = useViewerRegion();
  return canInvite(grants) ? <PeopleView key={slug} region={slug} name={name} /> : <NotFound />;
}
