import { skipToken, useApolloClient, useQuery } from '@apollo/client/react';
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
import type { StartFacts } from './start-facts.js';
import { StartPageDocument, StartRegionDocument } from './start-query.js';

export interface Start {
  /** Null before anything was measured, until it is read, and where it cannot be. */
  readonly facts: StartFacts | null;
  readonly isLoading: boolean;
  readonly live: Live;
  readonly error: unknown;
}

/** What the start page tells, of the campaign that runs or the last one, as far as the roles go. */
export function useStart(region: ViewerRegion, campaigns: readonly RegionCampaign[]): Start {
  const campaign = findCurrentCampaign(campaigns.filter(({ isImported }) => !isImported));
  const [municipality = null] = campaign ? municipalitiesIn(region.grants, campaign) : [];
  const place = campaign ? { region: region.slug, campaign: campaign.slug } : null;
  const scan = useQuery(
    StartPageDocument,
    place && municipality
      ? { variables: { scan: { ...place, municipality: municipality.slug } } }
      : skipToken,
  );
  const whole = useQuery(
    StartRegionDocument,
    place && isRegional(region.grants) ? { variables: place } : skipToken,
  );
  const live = useLive(place, useRereadStart());
  const own = scan.data?.startPage ?? null;
  const facts =
    campaign && (own || whole.data)
      ? {
          ...{ region: region.slug, campaign, municipality, own },
          whole: whole.data?.campaignProgress ?? null,
          canPlan: canPlan(region.grants) && !region.readOnlySince,
          canInvite: canInvite(region.grants) && !region.readOnlySince,
        }
      : null;
  const isLoading = [scan, whole].some(({ data, loading }) => loading && !data);
  return { facts, isLoading, live, error: scan.error ?? whole.error };
}

/** Reads all that the page shows of its campaigns again. */
export function useRereadStart(): () => Promise<unknown> {
  const client = useApolloClient();
  return () => client.refetchQueries({ include: [StartPageDocument, StartRegionDocument] });
}
