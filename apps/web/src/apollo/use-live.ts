import { skipToken, useSubscription } from '@apollo/client/react';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { graphql } from '../gql/graphql.js';
import { coalesce } from './coalesce.js';
import { connection } from './connection.js';
import { findRefusal } from './refusal.js';

const CampaignChanged = graphql(`
  subscription CampaignChanged($region: String!, $campaign: String!) {
    campaignChanged(region: $region, campaign: $campaign) {
      campaign
      version
    }
  }
`);

export interface Live {
  readonly mode: 'live' | 'polling' | 'unreachable';
  readonly readAt: Date;
}

const pollEveryMs = 60_000;

/**
 * Keeps a query fresh: a push says that something changed, the screen reads again under its own
 * rights. Push is a hint, so it also reads every minute and when the screen comes back in sight.
 */
export function useLive(
  campaign: { region: string; campaign: string } | null,
  reread: () => Promise<unknown>,
): Live {
  const [readAt, setReadAt] = useState(() => new Date());
  const [isUnreachable, setIsUnreachable] = useState(false);
  const isOpen = useSyncExternalStore(connection.subscribe, connection.isOpen);

  const read = useEffectEvent(async () => {
    try {
      await reread();
      setReadAt(new Date());
      setIsUnreachable(false);
    } catch (error) {
      setIsUnreachable(findRefusal(error).code === 'UNREACHABLE');
    }
  });
  const [freshen, setFreshen] = useState<() => void>(() => () => undefined);
  useEffect(() => {
    const coalesced = coalesce(() => read());
    setFreshen(() => coalesced);
    const whenVisible = (): void => {
      if (document.visibilityState === 'visible') coalesced();
    };
    const whenOffline = (): void => setIsUnreachable(true);
    const timer = setInterval(whenVisible, pollEveryMs);
    let wasOpen = connection.isOpen();
    // What was pushed while the socket was closed is gone: read once when it is back.
    const stopWatching = connection.subscribe(() => {
      if (connection.isOpen() && !wasOpen) coalesced();
      wasOpen = connection.isOpen();
    });
    document.addEventListener('visibilitychange', whenVisible);
    window.addEventListener('online', coalesced);
    window.addEventListener('offline', whenOffline);
    return () => {
      clearInterval(timer);
      stopWatching();
      document.removeEventListener('visibilitychange', whenVisible);
      window.removeEventListener('online', coalesced);
      window.removeEventListener('offline', whenOffline);
    };
  }, []);

  const region = campaign?.region;
  const slug = campaign?.campaign;
  const variables = useMemo(
    () => (region && slug ? { region, campaign: slug } : null),
    [region, slug],
  );
  useSubscription(
    CampaignChanged,
    variables
      ? { variables, fetchPolicy: 'no-cache', ignoreResults: true, onData: freshen }
      : skipToken,
  );

  const mode = isUnreachable ? 'unreachable' : isOpen ? 'live' : 'polling';
  return { mode, readAt };
}
