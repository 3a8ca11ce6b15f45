import { useMemo } from 'react';
import { useParams } from 'react-router';

/** The scan that the address names. */
export function useScanRef(): { region: string; campaign: string; municipality: string } {
  const { region = '', campaign = '', municipality = '' } = useParams();
  return useMemo(() => ({ region, campaign, municipality }), [region, campaign, municipality]);
}
