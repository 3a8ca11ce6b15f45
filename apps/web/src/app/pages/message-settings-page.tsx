import { SettingsView } from '../../features/messages/settings-view.js';
import { useViewerRegion } from '../session.js';

export function MessageSettingsPage() {
  return <SettingsView region={useViewerRegion()} />;
}
