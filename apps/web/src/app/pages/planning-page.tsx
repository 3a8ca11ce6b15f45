import { useParams } from 'react-router';
import { PlanningView } from '../../features/planning/planning-view.js';

export function PlanningPage() {
  const { region = '' } = useParams();
  return <PlanningView region={region} />;
}
