import { useParams, useSearchParams } from 'react-router';
import { Explained } from '../../features/derivation/explained.js';
import { RegionDevelopment } from '../../features/development/region-development.js';

export function RegionDevelopmentPage() {
  const { region = '' } = useParams();
  const [params] = useSearchParams();
  return (
    <RegionDevelopment region={region}>
      {(campaign) => <Explained place={{ region, campaign, on: params.get('op') }} />}
    </RegionDevelopment>
  );
}
