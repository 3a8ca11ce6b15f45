import { useParams } from 'react-router';
import { RegionDevelopment } from '../../features/development/region-development.js';

export function RegionDevelopmentPage() {
  const { region = '' } = useParams();
  return <RegionDevelopment region={region} />;
}
