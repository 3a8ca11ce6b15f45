import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { joinParts } from '../../../messages/format.js';
import { t } from '../../../messages/administration.js';
import { PlatformRegionsDocument, type PlatformRegion } from './regions-query.js';
import './regions.css';

/** Every region with its subscription and what it does, in counts. */
export function RegionsView() {
  const query = useQuery(PlatformRegionsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={query}>
      {({ platformRegions: { regions } }) => (
        <div className="page page--narrow stack regions">
          <header>
            <p className="small">{t('operations.area')}</p>
            <PageHeading title={[t('tenants.title'), t('operations.area')]}>
              {t('tenants.title')}
            </PageHeading>
            <p className="prose">{t('tenants.intro')}</p>
          </header>
          <p>
            <Link className="button button--primary" to="/beheer/regios/nieuw">
              {t('tenants.new')}
            </Link>
          </p>
          {regions.length === 0 ? <p className="prose">{t('tenants.none')}</p> : null}
          <ul className="regions__list">
            {regions.map((region) => (
              <li key={region.id} className="card">
                <h2>
                  <Link to={`/beheer/regios/${region.slug}`}>{region.name}</Link>{' '}
                  <StateTag state={region.state} />
                </h2>
                <p>{campaignText(region)}</p>
                <p className="small">{joinParts(countsOf(region))}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  );
}

const isOver = (state: PlatformRegion['state']): boolean =>
  state === 'read_only' || state === 'exported';

export function StateTag({ state }: Pick<PlatformRegion, 'state'>) {
  const tone = isOver(state) ? 'tag--warning' : state === 'upcoming' ? '' : 'tag--positive';
  return <span className={`tag ${tone}`}>{t(`tenants.state.${state}`)}</span>;
}

export const campaignText = ({ use: { campaign } }: PlatformRegion): string =>
  campaign ? t('tenants.submitted', campaign) : t('tenants.noCampaign');

const countsOf = ({ use, readOnlyFrom }: PlatformRegion): string[] => [
  t('tenants.members', { count: use.members }),
  t('tenants.people', { count: use.people }),
  t('tenants.editions', { count: use.editions }),
  ...(readOnlyFrom === null ? [] : [t('tenants.readOnlyFrom', { day: readOnlyFrom })]),
];
