import { ScanWorkspace } from '../../features/scans/scan-workspace.js';
import { useViewer } from '../session.js';
import { useScanRef } from '../use-scan-ref.js';

export function ScanPage() {
  const viewer = useViewer();
  const scanRef = useScanRef();
  return <ScanWorkspace scanRef={scanRef} user={viewer} />;
}
