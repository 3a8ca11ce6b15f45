import { MessagesView } from '../../features/messages/messages-view.js';
import { UnreachedPeople } from '../../features/messages/unreached-people.js';
import { canPlan, isRegional, municipalitiesOf } from '../../features/tenancy/access.js';
import { useViewerRegion } from '../session.js';

export function MessagesPage() {
  const region = useViewerRegion();
  return (
    <MessagesView
      region={region}
      isRegional={isRegional(region.grants)}
      municipalities={municipalitiesOf(region.grants)}
    >
      {canPlan(region.grants) ? <UnreachedPeople region={region.slug} /> : null}
    </MessagesView>
  );
}
