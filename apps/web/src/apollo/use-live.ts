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
  /** `unreachable` and `failing`: what is on screen may be old. */
  readonly mode: 'live' | 'polling' | 'unreachable' | 'failing';
  readonly readAt: Date;
  /** Null as long as the screen is as fresh as it can be. */
  readonly staleSince: Date | null;
  readonly readAgain: () => void;
}

const pollEveryMs = 60_000;
/** While nothing is pushed. */
const pollUnheardMs = 15_000;
/** A server that goes closes every socket at once: not everybody asks in the same moment. */
const lostSpreadMs = 1_500;
/** After what failed; a subscription that keeps ending is asked for less and less often. */
const askAgainMs = 3_000;

/**
 * Keeps a query fresh: a push says that something changed, the screen reads again under its own
 * rights. Push is a hint, so it also reads every minute, more often while the socket is away, and when the screen comes
 * back in sight.
 * `about` are the parts that the screen shows; `reread` hears which of them are old.
 */
export function useLive(
  campaign: { region: string; campaign: string } | null,
  reread: (about: ReadonlySet<ChangeSubject>) => Promise<unknown>,
  about: readonly ChangeSubject[] = ['answers', 'results'],
): Live {
  const [readAt, setReadAt] = useState(() => new Date());
  const [stale, setStale] = useState<Pick<Live, 'mode' | 'staleSince'> | null>(null);
  const [endings, setEndings] = useState(0);
  const [failures, setFailures] = useState(0);
  const isOpen = useSyncExternalStore(connection.subscribe, connection.isOpen);

  const doubt = (mode: Live['mode']): void =>
    setStale((before) => ({ mode, staleSince: before?.staleSince ?? new Date() }));
  const old = useRef(new Set<ChangeSubject>());
  const read = useEffectEvent(async () => {
    const parts = old.current;
    old.current = new Set();
    try {
      await reread(parts);
      setReadAt(new Date());
      setStale(null);
      if (!connection.isOpen()) connection.hurry();
    } catch (error) {
      for (const part of parts) old.current.add(part);
      doubt(findRefusal(error).code === 'UNREACHABLE' ? 'unreachable' : 'failing');
      setFailures((count) => count + 1);
    }
  });
  const [freshen, setFreshen] = useState<(about: readonly ChangeSubject[]) => void>(
    () => () => undefined,
  );
  const lose = useEffectEvent(() => doubt('unreachable'));
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
    const whenOffline = (): void => lose();
    const whenOnline = (): void => {
      connection.hurry();
      coalesced();
    };
    let polls = 0;
    const timer = setInterval(() => {
      polls += 1;
      if (!connection.isOpen() || polls % (pollEveryMs / pollUnheardMs) === 0) whenVisible();
    }, pollUnheardMs);
    let wasOpen = connection.isOpen();
    let asking: ReturnType<typeof setTimeout> | undefined;
    // What was pushed while the socket was closed is gone: read once when it is back. And when it
    // goes, see whether the server is there at all.
    const stopWatching = connection.subscribe(() => {
      if (connection.isOpen() === wasOpen) return;
      wasOpen = connection.isOpen();
      clearTimeout(asking);
      if (wasOpen) coalesced();
      else asking = setTimeout(whenVisible, lostSpreadMs * Math.random());
    });
    document.addEventListener('visibilitychange', whenVisible);
    window.addEventListener('online', whenOnline);
    window.addEventListener('offline', whenOffline);
    return () => {
      clearInterval(timer);
      clearTimeout(asking);
      stopWatching();
      document.removeEventListener('visibilitychange', whenVisible);
      window.removeEventListener('online', whenOnline);
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

  const fresh = { mode: isOpen ? ('live' as const) : ('polling' as const), staleSince: null };
  return { ...(stale ?? fresh), readAt, readAgain: () => freshen(changeSubjects) };
}
