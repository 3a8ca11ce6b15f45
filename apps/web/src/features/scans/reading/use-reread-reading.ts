import { useApolloClient } from '@apollo/client/react';
import type { ScanRef } from '../scan-query.js';
import { CampaignReadingDocument } from './reading-query.js';

/** Reads again how the region reads the questions; what is on screen follows by the cache. */
export function useRereadReading({ region, campaign }: ScanRef): () => Promise<unknown> {
  const client = useApolloClient();
  return () =>
    client.query({
      query: CampaignReadingDocument,
      variables: { region, campaign },
      fetchPolicy: 'network-only',
    });
}
