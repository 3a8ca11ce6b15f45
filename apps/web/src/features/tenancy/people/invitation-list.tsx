import { useState } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { t } from '../../../messages/people.js';
import type { OpenInvitation, PeopleDeeds } from './people-query.js';
import { placedRole } from './role-list.js';

interface InvitationListProps {
  readonly invitations: readonly OpenInvitation[];
  readonly deeds: Pick<PeopleDeeds, 'changeInvitation'>;
}

export function InvitationList({ invitations, deeds }: InvitationListProps) {
  const [said, setSaid] = useState<{ done?: string; problem?: string }>({});
  const change = async (id: string, deed: 'resend' | 'revoke'): Promise<void> => {
    setSaid({});
    try {
      await deeds.changeInvitation(id, deed);
      setSaid({ done: t(deed === 'resend' ? 'people.resent' : 'people.revoked') });
    } catch (error) {
      setSaid({ problem: findRefusal(error).message ?? t('error.unreachable') });
    }
  };
  return (
    <>
      {invitations.length === 0 ? <p className="prose">{t('people.noInvitations')}</p> : null}
      <ul className="people__list">
        {invitations.map((invitation) => {
          const { id, email, hasExpired, mail, invitedBy, invitedAt, expiresAt } = invitation;
          return (
            <li key={id}>
              <div>
                <strong>{email}</strong>{' '}
                <span className={hasExpired || mail === 'failed' ? 'tag tag--warning' : 'tag'}>
                  {t(hasExpired ? 'people.expired' : `people.mail.${mail}`)}
                </span>
                <p>{placedRole(invitation)}</p>
                <p className="small">
                  {t('people.invitedOn', { by: invitedBy, at: invitedAt })}
                  {hasExpired ? null : `, ${t('people.expiresOn', { at: expiresAt })}`}
                </p>
              </div>
              <div className="people__deeds">
                <button
                  type="button"
                  className="button"
                  aria-label={t('people.resendOf', { email })}
                  onClick={() => void change(id, 'resend')}
                >
                  {t('people.resend')}
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={t('people.revokeOf', { email })}
                  onClick={() => void change(id, 'revoke')}
                >
                  {t('people.revoke')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <p className="people__said" role="status">
        {said.done}
      </p>
      <p className="dialog__error" role="alert">
        {said.problem}
      </p>
    </>
  );
}
