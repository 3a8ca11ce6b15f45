import { RegionMark } from '../components/region-mark.js';
import { useCurrentRegion } from './use-current-region.js';

/** Of a region that has a logo; elsewhere the pages themselves name the region. */
export function CurrentRegionMark() {
  const region = useCurrentRegion();
  return region?.logo ? (
    <div className="bar__region">
      <RegionMark name={region.name} logo={region.logo} />
    </div>
  ) : null;
}
