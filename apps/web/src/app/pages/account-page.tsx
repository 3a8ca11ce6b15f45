import { PageHeading } from '../../components/page-heading.js';
import { ChangePassword } from '../../features/tenancy/change-password.js';
import { roleText } from '../../features/tenancy/role-text.js';
import { SessionsList } from '../../features/tenancy/sessions-list.js';
import { joinParts } from '../../messages/format.js';
import { t } from '../../messages/people.js';
import { useViewer } from '../session.js';
import { useSignOut } from '../use-sign-out.js';
import './account-page.css';

export function AccountPage() {
  const { name, email, regions, isPlatformAdministrator } = useViewer();
  const { signOut, hasFailed } = useSignOut();
  return (
    <div className="page page--narrow stack">
      <PageHeading title={[t('account.title'), name]}>{t('account.title')}</PageHeading>
      <section className="card">
        <dl className="account-facts">
          <dt>{t('account.name')}</dt>
          <dd>{name}</dd>
          <dt>{t('account.email')}</dt>
          <dd>{email}</dd>
          <dt>{t('account.roles')}</dt>
          <dd>
            <ul>
              {isPlatformAdministrator ? <li>{t('role.platform_administrator')}</li> : null}
              {regions.flatMap((region) =>
                region.grants.map((grant) => (
                  <li key={`${region.slug} ${grant.role} ${grant.municipality?.code ?? ''}`}>
                    {joinParts([roleText(grant), region.name])}
                  </li>
                )),
              )}
            </ul>
          </dd>
        </dl>
        <button type="button" className="button" onClick={() => void signOut()}>
          {t('nav.signOut')}
        </button>
        <p role="alert">{hasFailed ? t('nav.signOutFailed') : ''}</p>
      </section>
      <section className="card" aria-labelledby="password">
        <h2 id="password">{t('password.title')}</h2>
        <ChangePassword email={email} />
      </section>
      <section className="card" aria-labelledby="sessions">
        <h2 id="sessions">{t('account.sessions')}</h2>
        <p className="small">{t('account.sessionsText')}</p>
        <SessionsList />
      </section>
    </div>
  );
}
