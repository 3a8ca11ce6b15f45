import { useQuery } from '@apollo/client/react';
import { useLive } from '../../apollo/use-live.js';
import { ParticipationCard } from '../../features/results/participation-card.js';
import { RegionStanding } from '../../features/results/region-standing.js';
import { ScanCard } from '../../features/scans/scan-card.js';
import type { ScanRef } from '../../features/scans/scan-query.js';
import { isRegional, municipalitiesIn } from '../../features/tenancy/access.js';
import type { RegionCampaign } from '../../features/tenancy/region-query.js';
import type { ViewerRegion } from '../../features/tenancy/viewer-query.js';
import { AskedOfMe } from './start-parts.js';
import { StartPageDocument, StartRegionDocument } from './start-query.js';
import { useRereadStart } from './use-start.js';

interface OpenCampaignProps {
  readonly campaign: RegionCampaign;
  readonly region: ViewerRegion;
}

/** What an open campaign asks, of each municipality of this person and of who leads it. */
export function OpenCampaign({ campaign, region }: OpenCampaignProps) {
  const own = municipalitiesIn(region.grants, campaign);
  const [first] = own;
  const place = { region: region.slug, campaign: campaign.slug };
  return (
    <>
      {own.map((municipality) => (
        <OwnScan
          key={municipality.code}
          scanRef={{ ...place, municipality: municipality.slug }}
          municipality={municipality.name}
          campaign={campaign}
        />
      ))}
      {isRegional(region.grants) ? (
        <LedCampaign place={place} regionName={region.name} campaign={campaign} />
      ) : first && campaign.hasRegionalMean ? (
        <Standing
          scanRef={{ ...place, municipality: first.slug }}
          regionName={region.name}
          campaignTitle={campaign.title}
        />
      ) : null}
    </>
  );
}

/** Keeps up with a campaign beside the one that the page itself follows. */
export function FollowCampaign({ region, campaign }: { region: string; campaign: string }) {
  useLive({ region, campaign }, useRereadStart());
  return null;
}

// What the page has read of the present campaign is there already; of others it is read here.
const fetchPolicy = 'cache-first';

interface OwnScanProps {
  readonly scanRef: ScanRef;
  readonly municipality: string;
  readonly campaign: RegionCampaign;
}

function OwnScan({ scanRef, municipality, campaign }: OwnScanProps) {
  const { data, error } = useQuery(StartPageDocument, {
    variables: { scan: { ...scanRef } },
    fetchPolicy,
  });
  return (
    <ScanCard
      {...{ scanRef, municipality, error }}
      scan={data?.startPage ?? null}
      campaignTitle={campaign.title}
      closesAt={campaign.closesAt}
    >
      {data ? <AskedOfMe scanRef={scanRef} own={data.startPage} /> : null}
    </ScanCard>
  );
}

interface StandingProps {
  readonly scanRef: ScanRef;
  readonly regionName: string;
  readonly campaignTitle: string;
}

function Standing({ scanRef, ...names }: StandingProps) {
  const { data } = useQuery(StartPageDocument, {
    variables: { scan: { ...scanRef } },
    fetchPolicy,
  });
  return data ? <RegionStanding standing={data.startPage} {...names} /> : null;
}

interface LedCampaignProps {
  readonly place: { readonly region: string; readonly campaign: string };
  readonly regionName: string;
  readonly campaign: RegionCampaign;
}

function LedCampaign({ place, regionName, campaign }: LedCampaignProps) {
  const { data } = useQuery(StartRegionDocument, { variables: { ...place }, fetchPolicy });
  return (
    <ParticipationCard
      {...{ ...place, regionName }}
      gate={data?.campaignProgress.gate ?? null}
      title={campaign.title}
      closesAt={campaign.closesAt}
    />
  );
}
