import type { ReactNode } from 'react';
import { t } from '../../messages/administration.js';
import type { Membership } from './memberships-query.js';

/** Members of now, of later and of before, each by name. */
export function byTime(memberships: readonly Membership[], today: string) {
  const isFormer = ({ until }: Membership): boolean => until !== null && until <= today;
  const isComing = ({ from }: Membership): boolean => from > today;
  return {
    present: memberships.filter((each) => !isFormer(each) && !isComing(each)),
    coming: memberships.filter(isComing),
    former: memberships.filter(isFormer),
  };
}

interface MemberTableProps {
  readonly title: string;
  readonly members: readonly Membership[];
  readonly today: string;
  /** What one may do to a member; left out where one may only read. */
  readonly renderDeeds?: (member: Membership) => ReactNode;
}

/** Nothing at all without members. */
export function MemberTable({ title, members, today, renderDeeds }: MemberTableProps) {
  if (members.length === 0) return null;
  return (
    <section className="card">
      <table className="members">
        <caption>
          <h2>{title}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('members.municipality')}</th>
            <th scope="col">{t('members.period')}</th>
            <th scope="col">{t('members.subregion')}</th>
            {renderDeeds ? <th scope="col">{t('members.deeds')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              <td data-label={t('members.period')}>
                {t('members.periodText', { ...member, today })}
              </td>
              <td data-label={t('members.subregion')}>
                {member.subregion ?? t('members.noSubregion')}
              </td>
              {renderDeeds ? <td>{renderDeeds(member)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
