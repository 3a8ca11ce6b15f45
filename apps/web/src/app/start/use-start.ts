import { skipToken, useQuery } from '@apollo/client/react';
import { useLive, type Live } from '../../apollo/use-live.js';
import {
  canInvite,
  canPlan,
  findCurrentCampaign,
  isRegional,
  municipalitiesIn,
} from '../../features/tenancy/access.js';
import type { RegionCampaign } from '../../features/tenancy/region-query.js';
import type { ViewerRegion } from '../../features/tenancy/viewer-query.js';
import { useViewer } from '../session.js';
import type { StartFacts } from './start-facts.js';
import { StartRegionDocument, StartScanDocument } from './start-query.js';

export interface Start {
  /** Null before anything was measured, and until it is read. */
  readonly facts: StartFacts | null;
  readonly live: Live;
  readonly error: unknown;
}

/** What the start page tells, of the campaign that runs or the last one, as far as the roles go. */
export function useStart(region: ViewerRegion, campaigns: readonly RegionCampaign[]): Start {
  const { id: personId } = useViewer();
  const campaign = findCurrentCampaign(campaigns.filter(({ isImported }) => !isImported));
  const [municipality = null] = campaign ? municipalitiesIn(region.grants, campaign) : [];
  const place = campaign ? { region: region.slug, campaign: campaign.slug } : null;
  const scan = useQuery(
    StartScanDocument,
    place && municipality
      ? {
          variables: { scan: { ...place, municipality: municipality.slug } },
          // A part of what the pages of the scan keep: it must not stand in their place.
          fetchPolicy: 'no-cache',
        }
      : skipToken,
  );
  const whole = useQuery(
    StartRegionDocument,
    place && isRegional(region.grants) ? { variables: place } : skipToken,
  );
  const live = useLive(place, () =>
    Promise.all([
      ...(municipality ? [scan.refetch()] : []),
      ...(isRegional(region.grants) ? [whole.refetch()] : []),
    ]),
  );
  const own = scan.data ?? null;
  const facts =
    campaign && (own || whole.data)
      ? {
          ...{ region: region.slug, campaign, municipality, own, personId },
          whole: whole.data?.campaignProgress ?? null,
          canPlan: canPlan(region.grants) && !region.readOnlySince,
          canInvite: canInvite(region.grants) && !region.readOnlySince,
        }
      : null;
  return { facts, live, error: scan.error ?? whole.error };
}
