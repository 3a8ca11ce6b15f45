import { useParams } from 'react-router';
import { ComparisonView } from '../../features/comparison/comparison-view.js';

export function ComparisonPage() {
  const { region = '', campaign = '' } = useParams();
  return <ComparisonView region={region} campaign={campaign} />;
}
