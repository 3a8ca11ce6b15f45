import { Suspense, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { BarStatusSlot } from '../components/bar-status.js';
import { Mark } from '../components/mark.js';
import { PageSkeleton } from '../components/skeleton.js';
import { t } from '../messages/t.js';
import { AccountMenu } from './account-menu.js';
import { CurrentBell } from './current-bell.js';
import { CurrentRegionMark } from './current-region-mark.js';
import { Navigation } from './navigation.js';
import './layout.css';

export function Layout() {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <BarStatusSlot value={slot}>
      <a className="skip-link" href="#inhoud">
        {t('app.skip')}
      </a>
      <header className="bar">
        <Link className="bar__mark" to="/">
          <Mark />
          {t('app.name')}
        </Link>
        <CurrentRegionMark />
        <Navigation />
        <div className="bar__end">
          <div className="bar__status" ref={setSlot} />
          <CurrentBell />
          <AccountMenu />
        </div>
      </header>
      <main id="inhoud" tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
    </BarStatusSlot>
  );
}
