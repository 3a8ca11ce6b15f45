import { useParams } from 'react-router';
import { RegionReportsView } from '../../features/reports/reports-view.js';

export function RegionReportsPage() {
  const { region = '', campaign = '' } = useParams();
  return <RegionReportsView region={region} campaign={campaign} />;
}
