import { useQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { lazyPart } from '../../components/lazy-part.js';
import { LiveStatus } from '../../components/live-status.js';
import { Loaded } from '../../components/loaded.js';
import { Explained } from '../../features/derivation/explained.js';
import { MessagesDocument } from '../../features/messages/messages-query.js';
import { TeamsAtHome } from '../../features/scans/teams/teams-line.js';
import { canPlan, municipalitiesOf } from '../../features/tenancy/access.js';
import { RegionDocument, type RegionCampaign } from '../../features/tenancy/region-query.js';
import type { ViewerRegion } from '../../features/tenancy/viewer-query.js';
import { nl } from '../../messages/nl.js';
import { startMessages } from '../../messages/nl/start.js';
import { speaker } from '../../messages/t.js';
import { useViewer, useViewerRegion } from '../session.js';
import { FollowCampaign, OpenCampaign } from '../start/open-campaign.js';
import { actionsOf } from '../start/start-actions.js';
import { figuresOf } from '../start/start-figures.js';
import { StartNews } from '../start/start-news.js';
import { StartActions, StartFigures } from '../start/start-parts.js';
import { StartSkeleton } from '../start/start-skeleton.js';
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
    <Loaded query={query} skeleton={<StartSkeleton />}>
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
  const { facts, isLoading, live, error } = useStart(region, campaigns);
  // The bell above every page keeps this up to date.
  const told = useQuery(MessagesDocument, {
    variables: { region: region.slug },
    fetchPolicy: 'cache-first',
  });
  const withStatus = (status: RegionCampaign['status']): RegionCampaign[] =>
    campaigns.filter((campaign) => campaign.status === status);
  const open = withStatus('open');
  const planned = withStatus('planned');
  const reportsPath =
    facts?.municipality && facts.campaign.isScored
      ? `/${region.slug}/metingen/${facts.campaign.slug}/${facts.municipality.slug}/rapportages`
      : null;
  // All at once: what comes between later would move what somebody reads.
  if (isLoading || (told.loading && !told.data)) return <StartSkeleton />;
  return (
    <div className="page home">
      <LiveStatus live={live} error={error} isClosed={open.length === 0} />
      {open
        .filter(({ slug }) => slug !== facts?.campaign.slug)
        .map(({ slug }) => (
          <FollowCampaign key={slug} region={region.slug} campaign={slug} />
        ))}
      <section aria-labelledby="now-title">
        <p className="small">{region.name}</p>
        <HomeHeading {...{ region, open, facts }} />
        {region.readOnlySince ? <p className="prose">{t('start.over')}</p> : null}
        {open.length === 0 && !region.readOnlySince ? <NothingOpen /> : null}
        <div className="home__cards">
          {open.map((campaign) => (
            <OpenCampaign key={campaign.slug} campaign={campaign} region={region} />
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
        messages={told.data?.messages.messages ?? null}
        report={facts?.own?.newestReport ?? null}
        reportsPath={reportsPath}
      />
      {planned.map((campaign) => (
        <p key={campaign.slug} className="small">
          {t('home.planned', campaign)}
        </p>
      ))}
      <FormerCampaigns region={region} campaigns={withStatus('closed')} />
      {municipalitiesOf(region.grants).map(({ code, slug, name }) => (
        <TeamsAtHome
          key={code}
          teamsRef={{ region: region.slug, municipality: slug }}
          municipality={name}
        />
      ))}
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
