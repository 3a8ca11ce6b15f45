import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { keepNewestAnswers, keepHighest } from './scan-merge.js';
import { connection } from './connection.js';
import { findRefusal } from './refusal.js';

function socketUrl(): string {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

const isSubscription = (operation: ApolloLink.Operation): boolean =>
  operation.operationType === 'subscription';

const signOfLifeMs = 10_000;
const answerWithinMs = 5_000;
/** No read takes so long: what is asked again meanwhile would wait for the one that hangs. */
const readWithinMs = 20_000;

const patience = new ApolloLink((operation, forward) => {
  if (operation.operationType === 'query') {
    operation.setContext({ fetchOptions: { signal: AbortSignal.timeout(readWithinMs) } });
  }
  return forward(operation);
});

/** `onSignedOut` is called when the server no longer knows the session. */
export function createApollo(onSignedOut: () => void): ApolloClient {
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const line = createClient({
    url: socketUrl,
    // A line that is cut without a word would seem open for minutes.
    keepAlive: signOfLifeMs,
    retryAttempts: Infinity,
    // A server that restarts closes every socket at once; without a spread they return at once.
    retryWait: (retries) =>
      connection.pause(Math.min(30_000, 500 * 2 ** retries) * (0.5 + Math.random())),
    shouldRetry: () => true,
    on: {
      connected: () => connection.opened(),
      closed: () => {
        clearTimeout(unanswered);
        connection.closed();
      },
      ping: (isReceived) => {
        if (!isReceived) unanswered = setTimeout(() => line.terminate(), answerWithinMs);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(unanswered);
      },
    },
  });
  const socket = new GraphQLWsLink(line);
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': '1' },
  });
  const refused = new ErrorLink(({ error }) => {
    if (findRefusal(error).code === 'UNAUTHENTICATED') onSignedOut();
  });
  return new ApolloClient({
    link: ApolloLink.from([
      refused,
      ApolloLink.split(isSubscription, socket, patience.concat(http)),
    ]),
    cache: new InMemoryCache({
      typePolicies: {
        Campaign: { merge: true },
        Municipality: {
          keyFields: ['code'],
          // The register writes 's-Hertogenbosch with a typewriter's apostrophe.
          fields: { name: (name: string | undefined) => name?.replaceAll("'", '’') },
        },
        RegionName: { merge: true },
        Region: { keyFields: ['slug'] },
        RegionSettings: { keyFields: ['slug'] },
        // The same code means something else in another version: never shared between scans.
        Instrument: { merge: true },
        Progress: { merge: true },
        ScanPermissions: { merge: true },
        TogetherPermissions: { merge: true },
        Operations: { merge: true },
        // Each queue numbers its own jobs.
        FailedJob: { keyFields: ['queue', 'id'] },
        Results: { merge: true },
        CampaignProgress: { merge: true },
        Gate: { merge: true },
        ScanReading: {
          fields: { marks: { merge: false }, notesAtSubmission: { merge: false } },
        },
        Discussion: { fields: { questions: { merge: false } } },
        CampaignReading: { fields: { notes: { merge: false } } },
        Scan: { fields: { answers: keepNewestAnswers, revision: keepHighest } },
      },
    }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
}
