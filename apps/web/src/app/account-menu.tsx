import { useRef } from 'react';
import { Link } from 'react-router';
import { initialsOf } from '../components/initials.js';
import { t } from '../messages/t.js';
import { canPlan } from '../features/tenancy/access.js';
import { useViewer } from './session.js';
import { useCurrentRegion } from './use-current-region.js';
import { useSignOut } from './use-sign-out.js';

/** A native popover: it closes by itself on Escape and on a click elsewhere. */
export function AccountMenu() {
  const { name, email, regions } = useViewer();
  const region = useCurrentRegion();
  const { signOut, hasFailed } = useSignOut();
  const menu = useRef<HTMLDivElement>(null);
  const close = (): void => menu.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        className="account-button"
        popoverTarget="account-menu"
        aria-label={t('nav.menu', { initials: initialsOf(name), name })}
      >
        <span aria-hidden="true">{initialsOf(name)}</span>
      </button>
      <div ref={menu} id="account-menu" className="account-menu" popover="auto">
        <div className="account-menu__who">
          <strong>{name}</strong>
          <p className="small">{email}</p>
        </div>
        <ul>
          <li>
            <Link to="/account" onClick={close}>
              {t('nav.account')}
            </Link>
          </li>
          {region && canPlan(region.grants) ? (
            <li>
              <Link to={`/${region.slug}/instellingen`} onClick={close}>
                {t('settings.title')}
              </Link>
            </li>
          ) : null}
          {regions.length > 1 ? (
            <li>
              <Link to="/" onClick={close}>
                {t('nav.regions')}
              </Link>
            </li>
          ) : null}
          <li>
            <button type="button" onClick={() => void signOut()}>
              {t('nav.signOut')}
            </button>
          </li>
        </ul>
        <p className="account-menu__problem" role="alert">
          {hasFailed ? t('nav.signOutFailed') : ''}
        </p>
      </div>
    </>
  );
}
