import { NotFound } from '../../components/not-found.js';
import { OperationsView } from '../../features/operations/operations-view.js';
import { useViewer } from '../session.js';

export function OperationsPage() {
  return useViewer().isPlatformAdministrator ? <OperationsView /> : <NotFound />;
}
