import { ReportsView } from '../../features/reports/reports-view.js';
import { SharingCard } from '../../features/sharing/sharing-card.js';
import { useScanRef } from '../use-scan-ref.js';

export function ReportsPage() {
  const scanRef = useScanRef();
  return (
    <>
      <ReportsView scanRef={scanRef} />
      <div className="page page--narrow">
        <SharingCard scanRef={scanRef} />
      </div>
    </>
  );
}
