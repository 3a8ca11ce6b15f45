import { NotFound } from '../../components/not-found.js';
import { PlatformPlanningView } from '../../features/planning/platform-planning-view.js';
import { useViewer } from '../session.js';

export function PlatformPlanningPage() {
  return useViewer().isPlatformAdministrator ? <PlatformPlanningView /> : <NotFound />;
}
