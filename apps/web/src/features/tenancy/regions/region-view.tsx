import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Loaded } from '../../../components/loaded.js';
import { NotFound } from '../../../components/not-found.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { formatDate } from '../../../messages/format.js';
import { t } from '../../../messages/administration.js';
import { InvitationList } from '../people/invitation-list.js';
import { InviteForm } from '../people/invite-form.js';
import type { PeopleDeeds } from '../people/people-query.js';
import { RoleList } from '../people/role-list.js';
import {
  ChangeCoordinatorInvitationDocument,
  CoordinatorsDocument,
  EndCoordinatorDocument,
  InviteCoordinatorDocument,
  PlatformRegionsDocument,
  RegionJobsDocument,
  type PlatformRegion,
} from './regions-query.js';
import { campaignText, StateTag } from './regions-view.js';
import { SubscriptionPanel } from './subscription-panel.js';
import '../people/people.css';
import './regions.css';

interface RegionViewProps {
  readonly slug: string;
  /** What stands below it, of other features. */
  readonly children: (region: PlatformRegion) => ReactNode;
}

/** One region for who keeps the platform: its subscription, use and coordinators. */
export function RegionView({ slug, children }: RegionViewProps) {
  const query = useQuery(PlatformRegionsDocument, { fetchPolicy: 'cache-and-network' });
  const { state }: { state: unknown } = useLocation();
  const problem =
    typeof state === 'object' && state !== null && 'problem' in state
      ? String(state.problem)
      : null;
  return (
    <Loaded query={query}>
      {({ platformRegions: { regions } }) => {
        const region = regions.find((each) => each.slug === slug);
        if (!region) return <NotFound />;
        return (
          <div className="page page--narrow stack regions people">
            <header>
              <p className="small">
                <Link to="/beheer/regios">{t('tenants.back')}</Link>
              </p>
              <PageHeading title={[region.name, t('operations.area')]}>{region.name}</PageHeading>
              <StateTag state={region.state} />
              <p>
                <Link to={`/beheer/regios/${slug}/deelnemers`}>{t('members.title')}</Link>
              </p>
            </header>
            {problem === null ? null : (
              <Notice tone="warning" role="alert">
                <p>{problem}</p>
              </Notice>
            )}
            <SubscriptionPanel region={region} />
            <UsePanel region={region} />
            <SettingsPanel region={region} />
            <CoordinatorsPanel slug={slug} />
            {children(region)}
          </div>
        );
      }}
    </Loaded>
  );
}

function UsePanel({ region }: { readonly region: PlatformRegion }) {
  const { data } = useQuery(RegionJobsDocument, { fetchPolicy: 'network-only' });
  const jobs = data?.operations.failedJobs;
  const failed = jobs?.filter(({ regionName }) => regionName === region.name).length;
  const { use } = region;
  return (
    <section className="card" aria-labelledby="use-title">
      <h2 id="use-title">{t('tenants.use')}</h2>
      <dl className="regions__facts">
        <dt>{t('tenants.membersTitle')}</dt>
        <dd>{t('tenants.members', { count: use.members })}</dd>
        <dt>{t('people.title')}</dt>
        <dd>{t('tenants.people', { count: use.people })}</dd>
        <dt>{t('tenants.campaign')}</dt>
        <dd>
          {campaignText(region)}
          {use.campaign
            ? `, ${t(use.campaign.isOpen ? 'planning.open' : 'planning.closed')}`
            : null}
        </dd>
        <dt>{t('tenants.activity')}</dt>
        <dd>
          {use.lastActivityAt === null ? t('tenants.noActivity') : formatDate(use.lastActivityAt)}
        </dd>
        <dt>{t('tenants.health')}</dt>
        <dd>
          <ul>
            <li>{t('tenants.editions', { count: use.editions })}</li>
            <li>{t('tenants.behind', { count: use.behind })}</li>
            <li>
              {failed === undefined
                ? t('tenants.failedUnknown')
                : t('tenants.failed', { count: failed })}
            </li>
          </ul>
        </dd>
      </dl>
    </section>
  );
}

function SettingsPanel({ region }: { readonly region: PlatformRegion }) {
  return (
    <section className="card" aria-labelledby="settings-title">
      <h2 id="settings-title">{t('tenants.fixed')}</h2>
      <dl className="regions__facts">
        <dt>{t('tenants.slug')}</dt>
        <dd>/{region.slug}</dd>
        <dt>{t('tenants.kind')}</dt>
        <dd>{t(`tenants.kind.${region.kind}`)}</dd>
        <dt>{t('tenants.policy')}</dt>
        <dd>{t(`tenants.policy.${region.editionPolicy}`)}</dd>
      </dl>
    </section>
  );
}

function CoordinatorsPanel({ slug }: { readonly slug: string }) {
  const query = useQuery(CoordinatorsDocument, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  });
  const again = { refetchQueries: [CoordinatorsDocument], awaitRefetchQueries: true };
  const [invite] = useMutation(InviteCoordinatorDocument, again);
  const [changeInvitation] = useMutation(ChangeCoordinatorInvitationDocument, again);
  const [endRole] = useMutation(EndCoordinatorDocument, again);
  const region = slug;
  const deeds: PeopleDeeds = {
    invite: ({ email }) => invite({ variables: { input: { region, email } } }),
    changeInvitation: (id, deed) =>
      changeInvitation({ variables: { input: { region, id, deed } } }),
    endRole: (id, evenIfLast) => endRole({ variables: { input: { region, id, evenIfLast } } }),
  };
  return (
    <Loaded query={query}>
      {({ coordinators }) => (
        <>
          <section className="card" aria-labelledby="coordinators-title">
            <h2 id="coordinators-title">{t('tenants.coordinators')}</h2>
            <RoleList holders={coordinators.holders} deeds={deeds} />
            <InvitationList invitations={coordinators.invitations} deeds={deeds} />
          </section>
          <InviteForm people={coordinators} deeds={deeds} />
        </>
      )}
    </Loaded>
  );
}
