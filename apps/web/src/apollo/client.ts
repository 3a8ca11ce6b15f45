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

/** `onSignedOut` is called when the server no longer knows the session. */
export function createApollo(onSignedOut: () => void): ApolloClient {
  const socket = new GraphQLWsLink(
    createClient({
      url: socketUrl,
      retryAttempts: Infinity,
      // A server that restarts closes every socket at once; without a spread they return at once.
      retryWait: (retries) =>
        new Promise((resolve) => {
          setTimeout(resolve, Math.min(30_000, 500 * 2 ** retries) * (0.5 + Math.random()));
        }),
      shouldRetry: () => true,
      on: {
        connected: () => connection.opened(),
        closed: () => connection.closed(),
      },
    }),
  );
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': '1' },
  });
  const refused = new ErrorLink(({ error }) => {
    if (findRefusal(error).code === 'UNAUTHENTICATED') onSignedOut();
  });
  return new ApolloClient({
    link: ApolloLink.from([refused, ApolloLink.split(isSubscription, socket, http)]),
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
