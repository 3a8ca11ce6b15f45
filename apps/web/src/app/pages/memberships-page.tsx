import { useParams } from 'react-router';
import { NotFound } from '../../components/not-found.js';
import { MembershipsView } from '../../features/memberships/memberships-view.js';
import { useViewer } from '../session.js';

/** Who belongs to a region and when, for the platform administrator. */
export function MembershipsPage() {
  const { region = '' } = useParams();
  const { isPlatformAdministrator } = useViewer();
  return isPlatformAdministrator ? <MembershipsView key={region} region={region} /> : <NotFound />;
}
