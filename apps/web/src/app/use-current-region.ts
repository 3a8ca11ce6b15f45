import { useMatch } from 'react-router';
import type { ViewerRegion } from '../features/tenancy/viewer-query.js';
import { useViewer } from './session.js';

/** The region in the address; elsewhere the only one that somebody has. */
export function useCurrentRegion(): ViewerRegion | undefined {
  const { regions } = useViewer();
  const match = useMatch('/:region/*');
  return (
    regions.find(({ slug }) => slug === match?.params.region) ??
    (regions.length === 1 ? regions[0] : undefined)
  );
}
