import { ReportsView } from '../../features/reports/reports-view.js';
import { useScanRef } from '../use-scan-ref.js';

export function ReportsPage() {
  return <ReportsView scanRef={useScanRef()} />;
}
