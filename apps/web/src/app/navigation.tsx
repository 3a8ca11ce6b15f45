import { skipToken, useQuery } from '@apollo/client/react';
import { NavLink, useMatch } from 'react-router';
import {
  canInvite,
  canPlan,
  findCurrentCampaign,
  isRegional,
  municipalitiesIn,
} from '../features/tenancy/access.js';
import { RegionDocument } from '../features/tenancy/region-query.js';
import { t } from '../messages/t.js';
import { useViewer } from './session.js';
import { useCurrentRegion } from './use-current-region.js';

interface Item {
  readonly to: string;
  readonly name: string;
  readonly isExact?: boolean;
}

/**
 * The menu follows the page: the campaign and municipality in the address, or the current ones.
 * Null until the campaigns are known: what comes between later would move what somebody aims at.
 */
function useRegionItems(): readonly Item[] | null {
  const inCampaign = useMatch('/:region/metingen/:campaign/*');
  const inMunicipality = useMatch('/:region/metingen/:campaign/:municipality/*');
  const region = useCurrentRegion();
  const { data, error } = useQuery(
    RegionDocument,
    region ? { variables: { region: region.slug }, fetchPolicy: 'cache-first' } : skipToken,
  );
  if (!region) return [];
  if (!data && !error) return null;

  const home: Item = { to: `/${region.slug}`, name: t('nav.home'), isExact: true };
  const planning: readonly Item[] = [
    ...(canPlan(region.grants)
      ? [{ to: `/${region.slug}/meetkalender`, name: t('planning.title') }]
      : []),
    ...(canInvite(region.grants)
      ? [{ to: `/${region.slug}/mensen`, name: t('people.title') }]
      : []),
  ];
  const campaigns = data?.region.campaigns ?? [];
  const campaign =
    campaigns.find(({ slug }) => slug === inCampaign?.params.campaign) ??
    findCurrentCampaign(campaigns);
  if (!campaign) return [home, ...planning];

  const own = municipalitiesIn(region.grants, campaign);
  const municipality =
    own.find(({ slug }) => slug === inMunicipality?.params.municipality) ?? own[0];
  const base = `/${region.slug}/metingen/${campaign.slug}`;
  return [
    home,
    ...(isRegional(region.grants)
      ? [
          { to: `/${region.slug}/deelname`, name: t('nav.participation') },
          { to: base, name: t('nav.progress'), isExact: municipality !== undefined },
          ...(municipality
            ? []
            : [{ to: `/${region.slug}/ontwikkeling`, name: t('nav.development') }]),
        ]
      : []),
    ...(municipality
      ? [
          { to: `${base}/${municipality.slug}/scan`, name: campaign.title },
          { to: `${base}/${municipality.slug}/resultaten`, name: t('nav.results') },
          ...(campaign.isScored
            ? [
                { to: `${base}/${municipality.slug}/ontwikkeling`, name: t('nav.development') },
                { to: `${base}/${municipality.slug}/rapportages`, name: t('nav.reports') },
              ]
            : []),
        ]
      : []),
    ...planning,
  ];
}

export function Navigation() {
  const { isPlatformAdministrator } = useViewer();
  const ofRegion = useRegionItems();
  // As high as the menu will be on a phone, where it stands above the page.
  if (ofRegion === null) return <div className="bar__nav bar__nav--awaited" />;
  const items = [
    ...ofRegion,
    ...(isPlatformAdministrator
      ? [
          { to: '/beheer', name: t('nav.platform'), isExact: true },
          { to: '/beheer/achtergrondwerk', name: t('operations.title') },
          { to: '/beheer/instrumenten', name: t('instruments.title') },
          { to: '/beheer/regios', name: t('tenants.title') },
          { to: '/beheer/metingen', name: t('platformPlanning.title') },
          { to: '/beheer/gemeenten', name: t('municipalities.title') },
          { to: '/beheer/cijfers', name: t('national.title') },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <nav className="bar__nav" aria-label={t('nav.main')}>
      <ul>
        {items.map(({ to, name, isExact }) => (
          <li key={to}>
            <NavLink to={to} end={isExact ?? false}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
