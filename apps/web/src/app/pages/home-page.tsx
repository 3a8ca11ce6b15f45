import { useQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { lazyPart } from '../../components/lazy-part.js';
import { Loaded } from '../../components/loaded.js';
import { ParticipationCard } from '../../features/results/participation-card.js';
import { RegionStanding } from '../../features/results/region-standing.js';
import { ScanCard } from '../../features/scans/scan-card.js';
import { TeamsAtHome } from '../../features/scans/teams/teams-line.js';
import {
  canPlan,
  isRegional,
  municipalitiesIn,
  municipalitiesOf,
} from '../../features/tenancy/access.js';
import { RegionDocument, type RegionCampaign } from '../../features/tenancy/region-query.js';
import type { ViewerRegion } from '../../features/tenancy/viewer-query.js';
import { t } from '../../messages/t.js';
import { useViewerRegion } from '../session.js';
import { FormerCampaigns } from './former-campaigns.js';
import { HomeHeading } from './home-heading.js';
import './home-page.css';

const ExitView = lazyPart(
  async () => (await import('../../features/tenant-exit/exit-view.js')).ExitView,
);

/** What is asked of me now? */
export function HomePage() {
  const region = useViewerRegion();
  const query = useQuery(RegionDocument, { variables: { region: region.slug } });
  return (
    <Loaded query={query}>
      {({ region: { campaigns } }) => {
        const withStatus = (status: RegionCampaign['status']): RegionCampaign[] =>
          campaigns.filter((campaign) => campaign.status === status);
        const open = withStatus('open');
        const planned = withStatus('planned');
        return (
          <div className="page home">
            <section aria-labelledby="now-title">
              <p className="small">{region.name}</p>
              <HomeHeading region={region} open={open} />
              {open.length === 0 ? <NothingOpen /> : null}
              <div className="home__cards">
                {open.map((campaign) => (
                  <OpenCampaign key={campaign.slug} campaign={campaign} region={region} />
                ))}
              </div>
            </section>
            {planned.map((campaign) => (
              <p key={campaign.slug} className="small">
                {t('home.planned', campaign)}
              </p>
            ))}
            {municipalitiesOf(region.grants).map(({ code, slug, name }) => (
              <TeamsAtHome
                key={code}
                teamsRef={{ region: region.slug, municipality: slug }}
                municipality={name}
              />
            ))}
            <FormerCampaigns region={region} campaigns={withStatus('closed')} />
            {region.readOnlySince && canPlan(region.grants) ? (
              <Suspense>
                <ExitView region={region.slug} />
              </Suspense>
            ) : null}
          </div>
        );
      }}
    </Loaded>
  );
}

const NothingOpen = () => (
  <div className="card" data-testid="nothing-open">
    <h2>{t('home.nothing')}</h2>
    <p className="prose">{t('home.nothingText')}</p>
  </div>
);

interface OpenCampaignProps {
  readonly campaign: RegionCampaign;
  readonly region: ViewerRegion;
}

function OpenCampaign({ campaign, region }: OpenCampaignProps) {
  const own = municipalitiesIn(region.grants, campaign);
  const [first] = own;
  return (
    <>
      {own.map((municipality) => (
        <ScanCard
          key={municipality.code}
          scanRef={{
            region: region.slug,
            campaign: campaign.slug,
            municipality: municipality.slug,
          }}
          municipality={municipality.name}
          campaignTitle={campaign.title}
          closesAt={campaign.closesAt}
        />
      ))}
      {isRegional(region.grants) ? (
        <ParticipationCard
          region={region.slug}
          campaign={campaign.slug}
          regionName={region.name}
          title={campaign.title}
          closesAt={campaign.closesAt}
        />
      ) : first && campaign.hasRegionalMean ? (
        <RegionStanding
          scanRef={{ region: region.slug, campaign: campaign.slug, municipality: first.slug }}
          regionName={region.name}
        />
      ) : null}
    </>
  );
}
