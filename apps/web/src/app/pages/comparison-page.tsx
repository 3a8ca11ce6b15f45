import { useParams } from 'react-router';
import { ComparisonView } from '../../features/comparison/comparison-view.js';
import { Explained } from '../../features/derivation/explained.js';

export function ComparisonPage() {
  const { region = '', campaign = '' } = useParams();
  return (
    <>
      <ComparisonView region={region} campaign={campaign} />
      <Explained place={{ region, campaign }} />
    </>
  );
}
