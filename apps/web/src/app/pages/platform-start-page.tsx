import { NotFound } from '../../components/not-found.js';
import { useViewer } from '../session.js';
import { PlatformStart } from '../start/platform/platform-start.js';

export function PlatformStartPage() {
  return useViewer().isPlatformAdministrator ? <PlatformStart /> : <NotFound />;
}
