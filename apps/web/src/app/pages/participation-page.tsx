import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { NotFound } from '../../components/not-found.js';
import { PageHeading } from '../../components/page-heading.js';
import { Explained } from '../../features/derivation/explained.js';
import { UnreachedPeople } from '../../features/messages/unreached-people.js';
import { ParticipationView } from '../../features/participation/participation-view.js';
import { canPlan, findCurrentCampaign, isRegional } from '../../features/tenancy/access.js';
import { RegionDocument } from '../../features/tenancy/region-query.js';
import { t } from '../../messages/participation.js';
import { useViewerRegion } from '../session.js';

/** Of the campaign in the address, or the one that runs. */
export function ParticipationPage() {
  const region = useViewerRegion();
  const [params] = useSearchParams();
  const query = useQuery(RegionDocument, { variables: { region: region.slug } });
  if (!isRegional(region.grants)) return <NotFound />;
  return (
    <Loaded query={query}>
      {({ region: { campaigns } }) => {
        // What was read from a file is history: nobody takes part in it any more.
        const begun = campaigns.filter((each) => each.status !== 'planned' && !each.isImported);
        const asked = params.get('meting');
        const chosen = asked ?? findCurrentCampaign(begun)?.slug;
        if (!chosen) return <NothingYet />;
        return (
          <ParticipationView key={chosen} region={region.slug} campaign={chosen} campaigns={begun}>
            {canPlan(region.grants) ? <UnreachedPeople region={region.slug} /> : null}
            <Explained place={{ region: region.slug, campaign: chosen }} />
          </ParticipationView>
        );
      }}
    </Loaded>
  );
}

function NothingYet() {
  const region = useViewerRegion();
  return (
    <div className="page page--narrow stack">
      <p className="small">{region.name}</p>
      <PageHeading title={[t('nav.participation'), region.name]}>
        {t('participation.none')}
      </PageHeading>
      <p className="prose">{t('participation.noneText')}</p>
      {canPlan(region.grants) ? (
        <p>
          <Link to={`/${region.slug}/meetkalender`}>{t('planning.title')}</Link>
        </p>
      ) : null}
    </div>
  );
}
