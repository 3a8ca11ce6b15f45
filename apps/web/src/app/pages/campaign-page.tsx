import { useParams } from 'react-router';
import { Explained } from '../../features/derivation/explained.js';
import { ProgressView } from '../../features/results/progress-view.js';

export function CampaignPage() {
  const { region = '', campaign = '' } = useParams();
  return (
    <>
      <ProgressView region={region} campaign={campaign} />
      <Explained place={{ region, campaign }} />
    </>
  );
}
