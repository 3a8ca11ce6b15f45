import { useQuery } from '@apollo/client/react';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { dayOf } from '../../messages/format.js';
import { byTime, MemberTable } from './member-table.js';
import { RegionMembersDocument } from './memberships-query.js';
import './memberships.css';

/** Who belongs to the region and when: to read, for who leads it. */
export function RegionMembersView({ region }: { readonly region: string }) {
  const query = useQuery(RegionMembersDocument, {
    variables: { region },
    fetchPolicy: 'cache-and-network',
  });
  const today = dayOf(new Date());
  return (
    <Loaded query={query}>
      {({ memberships: { region: of, memberships } }) => {
        const { present, coming, former } = byTime(memberships, today);
        return (
          <div className="page page--narrow memberships">
            <header>
              <p className="small">{of.name}</p>
              <PageHeading title={[t('members.title'), of.name]}>{t('members.title')}</PageHeading>
              <p className="prose">{t('members.readIntro')}</p>
            </header>
            {present.length === 0 ? <p>{t('members.nobody')}</p> : null}
            <MemberTable
              title={t('members.present', { count: present.length })}
              members={present}
              today={today}
            />
            <MemberTable title={t('members.coming')} members={coming} today={today} />
            <MemberTable title={t('members.former')} members={former} today={today} />
          </div>
        );
      }}
    </Loaded>
  );
}
