import { skipToken, useSubscription } from '@apollo/client/react';
import { changeSubjects, type ChangeSubject } from '@ijkpunt/contracts';
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { graphql } from '../gql/graphql.js';
import { coalesce } from './coalesce.js';
import { connection } from './connection.js';
import { findRefusal } from './refusal.js';

const CampaignChanged = graphql(`
  subscription CampaignChanged($region: String!, $campaign: String!) {
    campaignChanged(region: $region, campaign: $campaign) {
      campaign
      version
      about
    }
  }
`);

export interface Live {
  readonly mode: 'live' | 'polling' | 'unreachable';
  readonly readAt: Date;
}

const pollEveryMs = 60_000;
/** After what failed; a subscription that keeps ending is asked for less and less often. */
const askAgainMs = 3_000;

/**
 * Keeps a query fresh: a push says that something changed, the screen reads again under its own
 * rights. Push is a hint, so it also reads every minute and when the screen comes back in sight.
 * `about` are the parts that the screen shows; `reread` hears which of them are old.
 */
export function useLive(
  campaign: { region: string; campaign: string } | null,
  reread: (about: ReadonlySet<ChangeSubject>) => Promise<unknown>,
  about: readonly ChangeSubject[] = ['answers', 'results'],
): Live {
  const [readAt, setReadAt] = useState(() => new Date());
  const [isUnreachable, setIsUnreachable] = useState(false);
  const [endings, setEndings] = useState(0);
  const [failures, setFailures] = useState(0);
  const isOpen = useSyncExternalStore(connection.subscribe, connection.isOpen);

  const old = useRef(new Set<ChangeSubject>());
  const read = useEffectEvent(async () => {
    const parts = old.current;
    old.current = new Set();
    try {
      await reread(parts);
      setReadAt(new Date());
      setIsUnreachable(false);
    } catch (error) {
      for (const part of parts) old.current.add(part);
      setIsUnreachable(findRefusal(error).code === 'UNREACHABLE');
      setFailures((count) => count + 1);
    }
  });
  const [freshen, setFreshen] = useState<(about: readonly ChangeSubject[]) => void>(
    () => () => undefined,
  );
  const shows = useEffectEvent((part: ChangeSubject) => about.includes(part));
  useEffect(() => {
    const readSoon = coalesce(() => read());
    const readParts = (parts: readonly ChangeSubject[]): void => {
      const shown = parts.filter((part) => shows(part));
      for (const part of shown) old.current.add(part);
      if (shown.length > 0) readSoon();
    };
    const coalesced = (): void => readParts(changeSubjects);
    setFreshen(() => readParts);
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
  const { restart } = useSubscription(
    CampaignChanged,
    variables
      ? {
          variables,
          fetchPolicy: 'no-cache',
          ignoreResults: true,
          onData: ({ data }) => freshen(data.data?.campaignChanged.about ?? changeSubjects),
          // The server ended it, as when its database was away for a moment.
          onError: () => setEndings((count) => count + 1),
          onComplete: () => setEndings((count) => count + 1),
        }
      : skipToken,
  );

  const readAgain = useEffectEvent(() => freshen(about));
  useEffect(() => {
    if (failures === 0) return;
    const timer = setTimeout(() => readAgain(), askAgainMs);
    return () => clearTimeout(timer);
  }, [failures]);

  const askAgain = useEffectEvent(() => restart());
  useEffect(() => {
    if (endings === 0) return;
    const timer = setTimeout(
      () => askAgain(),
      Math.min(askAgainMs * 2 ** (endings - 1), pollEveryMs),
    );
    return () => clearTimeout(timer);
  }, [endings]);

  const mode = isUnreachable ? 'unreachable' : isOpen ? 'live' : 'polling';
  return { mode, readAt };
}
