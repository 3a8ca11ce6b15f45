import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { MessagesChanged, MessagesDocument } from './messages-query.js';

const rereadEveryMs = 60_000;
const askAgainMs = 10_000;

/** The messages of somebody in a region, read again when a push says so, and each minute. */
export function useMessages(region: string) {
  const query = useQuery(MessagesDocument, {
    variables: { region },
    pollInterval: rereadEveryMs,
    skipPollAttempt: () => document.visibilityState === 'hidden',
  });
  const [endings, setEndings] = useState(0);
  const reread = (): void => void query.refetch().catch(() => undefined);
  const { restart } = useSubscription(MessagesChanged, {
    variables: { region },
    fetchPolicy: 'no-cache',
    ignoreResults: true,
    onData: reread,
    onError: () => setEndings((count) => count + 1),
    onComplete: () => setEndings((count) => count + 1),
  });
  const askAgain = useEffectEvent(() => restart());
  useEffect(() => {
    if (endings === 0) return;
    const timer = setTimeout(() => askAgain(), askAgainMs);
    return () => clearTimeout(timer);
  }, [endings]);
  return query;
}
