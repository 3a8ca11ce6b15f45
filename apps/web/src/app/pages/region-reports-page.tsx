import { useParams } from 'react-router';
import { RegionReportsView } from '../../features/reports/reports-view.js';
import { canPlan } from '../../features/tenancy/access.js';
import { useViewerRegion } from '../session.js';

export function RegionReportsPage() {
  const { region = '', campaign = '' } = useParams();
  const { grants, readOnlySince } = useViewerRegion();
  const canRebuild = canPlan(grants) && !readOnlySince;
  return <RegionReportsView region={region} campaign={campaign} canRebuild={canRebuild} />;
}
