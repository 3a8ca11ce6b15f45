import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { dayOf } from '../../messages/format.js';
import { byTime, MemberTable } from './member-table.js';
import { MembershipDialog, type AskedDeed } from './membership-dialog.js';
import { AdministeredRegionDocument, type Membership } from './memberships-query.js';
import './memberships.css';

const deeds = ['end', 'move', 'set_subregion'] as const;

/** Who belongs to a region and when, and changing that from a day on. */
export function MembershipsView({ region }: { readonly region: string }) {
  const query = useQuery(AdministeredRegionDocument, {
    variables: { region },
    fetchPolicy: 'cache-and-network',
  });
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const [isDone, setIsDone] = useState(false);
  const today = dayOf(new Date());
  const ask = (deed: AskedDeed): void => {
    setIsDone(false);
    setAsked(deed);
  };
  const renderDeeds = (member: Membership) => (
    <span className="members__deeds">
      {deeds.map((kind) => (
        <button key={kind} type="button" className="button" onClick={() => ask({ kind, member })}>
          {t(`members.${kind}`)}
          <span className="visually-hidden"> {member.name}</span>
        </button>
      ))}
    </span>
  );
  return (
    <Loaded query={query}>
      {({ administeredRegion: of }) => {
        const { present, coming, former } = byTime(of.memberships, today);
        return (
          <div className="page memberships">
            <header>
              <p className="small">
                <Link to={`/beheer/regios/${region}`}>{of.region.name}</Link>
              </p>
              <PageHeading title={[t('members.title'), of.region.name]}>
                {t('members.title')}
              </PageHeading>
              <p className="prose">{t('members.intro')}</p>
              <button
                type="button"
                className="button button--primary"
                onClick={() => ask({ kind: 'add', member: null })}
              >
                {t('members.add')}
              </button>
            </header>
            <p className="memberships__done" role="status">
              {isDone ? t('members.done') : null}
            </p>
            {present.length === 0 ? <p>{t('members.nobody')}</p> : null}
            <MemberTable
              title={t('members.present', { count: present.length })}
              members={present}
              today={today}
              renderDeeds={renderDeeds}
            />
            <MemberTable
              title={t('members.coming')}
              members={coming}
              today={today}
              renderDeeds={renderDeeds}
            />
            <MemberTable title={t('members.former')} members={former} today={today} />
            {asked ? (
              <MembershipDialog
                of={of}
                asked={asked}
                onDone={() => setIsDone(true)}
                onClose={() => setAsked(null)}
              />
            ) : null}
          </div>
        );
      }}
    </Loaded>
  );
}
