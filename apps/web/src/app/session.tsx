import { useQuery } from '@apollo/client/react';
import { createContext, useContext, useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { Loaded } from '../components/loaded.js';
import { Notice } from '../components/notice.js';
import { NotFound } from '../components/not-found.js';
import { findDeviceStorage, hasUnsentAnswers } from '../features/scans/kept-answers.js';
import {
  ViewerDocument,
  type Viewer,
  type ViewerRegion,
} from '../features/tenancy/viewer-query.js';
import { t } from '../messages/t.js';
import type { SessionEnd } from './session-end.js';
import { useAccent } from './use-accent.js';
import './read-only.css';

const ViewerContext = createContext<Viewer | null>(null);
const RegionContext = createContext<ViewerRegion | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside RequireSession');
  return viewer;
}

export function useViewerRegion(): ViewerRegion {
  const region = useContext(RegionContext);
  if (!region) throw new Error('useViewerRegion is used outside RequireRegion');
  return region;
}

/** Shows the page to whoever is signed in; others sign in first and come back here. */
export function RequireSession() {
  const query = useQuery(ViewerDocument);
  const { pathname, search } = useLocation();
  const [lastViewerId, setLastViewerId] = useState<string | null>(null);
  const viewerId = query.data?.viewer?.id ?? null;
  useEffect(() => {
    if (viewerId) setLastViewerId(viewerId);
  }, [viewerId]);
  return (
    <Loaded query={query}>
      {({ viewer }) =>
        viewer ? (
          <ViewerContext value={viewer}>
            <Outlet />
          </ViewerContext>
        ) : (
          <Navigate
            to={signInPath(pathname + search)}
            replace
            state={lastViewerId ? sessionEnd(lastViewerId) : null}
          />
        )
      }
    </Loaded>
  );
}

const sessionEnd = (userId: string): SessionEnd => ({
  moveFocus: true,
  signedOut: hasUnsentAnswers(findDeviceStorage(), userId) ? 'unsent' : 'plain',
});

const signInPath = (from: string): string =>
  from === '/' ? '/inloggen' : `/inloggen?${new URLSearchParams({ terug: from }).toString()}`;

export function RequireRegion() {
  const { regions } = useViewer();
  const params = useParams();
  const region = regions.find(({ slug }) => slug === params['region']);
  useAccent(region?.accent ?? null);
  if (!region) return <NotFound />;
  return (
    <RegionContext value={region}>
      <ReadOnlyBand since={region.readOnlySince} />
      <Outlet />
    </RegionContext>
  );
}

function ReadOnlyBand({ since }: { readonly since: string | null }) {
  return since === null ? null : (
    <div className="read-only" data-testid="read-only">
      <Notice tone="warning">
        <p>{t('region.readOnly', { since })}</p>
      </Notice>
    </div>
  );
}
