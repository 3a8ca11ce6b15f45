import { NotFound } from '../../components/not-found.js';
import { ChangeView } from '../../features/map/change-view.js';
import { useViewer } from '../session.js';

export function MapChangePage() {
  return useViewer().isPlatformAdministrator ? <ChangeView /> : <NotFound />;
}
