import { useQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { lazyPart } from '../../components/lazy-part.js';
import { LiveStatus } from '../../components/live-status.js';
import { Loaded } from '../../components/loaded.js';
import { Explained } from '../../features/derivation/explained.js';
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
import { nl } from '../../messages/nl.js';
import { startMessages } from '../../messages/nl/start.js';
import { speaker } from '../../messages/t.js';
import { useViewer, useViewerRegion } from '../session.js';
import { actionsOf } from '../start/start-actions.js';
import type { StartFacts } from '../start/start-facts.js';
import { figuresOf } from '../start/start-figures.js';
import { StartNews } from '../start/start-news.js';
import { AskedOfMe, StartActions, StartFigures } from '../start/start-parts.js';
import { useStart } from '../start/use-start.js';
import { FormerCampaigns } from './former-campaigns.js';
import { HomeHeading } from './home-heading.js';
import './home-page.css';

const t = speaker({ ...nl, ...startMessages });

const ExitView = lazyPart(
  async () => (await import('../../features/tenant-exit/exit-view.js')).ExitView,
);

export function HomePage() {
  const region = useViewerRegion();
  const query = useQuery(RegionDocument, { variables: { region: region.slug } });
  return (
    <Loaded query={query}>
      {({ region: { campaigns } }) => (
        <Start key={region.slug} region={region} campaigns={campaigns} />
      )}
    </Loaded>
  );
}

interface StartProps {
  readonly region: ViewerRegion;
  readonly campaigns: readonly RegionCampaign[];
}

/** What is asked of me now, what to do next, how it stands and what is new: by role. */
function Start({ region, campaigns }: StartProps) {
  const { id: personId } = useViewer();
  const { facts, live, error } = useStart(region, campaigns);
  const withStatus = (status: RegionCampaign['status']): RegionCampaign[] =>
    campaigns.filter((campaign) => campaign.status === status);
  const open = withStatus('open');
  const planned = withStatus('planned');
  const reportsPath =
    facts?.municipality && facts.campaign.isScored
      ? `/${region.slug}/metingen/${facts.campaign.slug}/${facts.municipality.slug}/rapportages`
      : null;
  return (
    <div className="page home">
      <LiveStatus live={live} error={error} isClosed={open.length === 0} />
      <section aria-labelledby="now-title">
        <p className="small">{region.name}</p>
        <HomeHeading region={region} open={open} />
        {region.readOnlySince ? <p className="prose">{t('start.over')}</p> : null}
        {open.length === 0 && !region.readOnlySince ? <NothingOpen /> : null}
        <div className="home__cards">
          {open.map((campaign) => (
            <OpenCampaign key={campaign.slug} campaign={campaign} region={region} facts={facts} />
          ))}
        </div>
      </section>
      {facts ? (
        <>
          <StartFigures figures={figuresOf(facts)} isOwn={facts.municipality !== null} />
          <StartActions actions={actionsOf(facts)} />
          <Explained
            place={{
              region: region.slug,
              campaign: facts.campaign.slug,
              ...(facts.municipality ? { municipality: facts.municipality.slug } : {}),
            }}
          />
        </>
      ) : null}
      <StartNews
        region={region}
        personId={personId}
        reports={facts?.own?.reports.reports ?? []}
        reportsPath={reportsPath}
      />
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
  readonly facts: StartFacts | null;
}

function OpenCampaign({ campaign, region, facts }: OpenCampaignProps) {
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
        >
          {facts?.campaign.slug === campaign.slug &&
          facts.municipality?.slug === municipality.slug ? (
            <AskedOfMe facts={facts} />
          ) : null}
        </ScanCard>
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
