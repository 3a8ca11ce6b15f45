import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ScanRef } from '../scan-query.js';
import { ScanRequestsDocument, type ScanRequests } from './requests-query.js';

/** Proposals are helpful, not needed: null as long as they were not read. */
export function useRequests(scanRef: ScanRef): ScanRequests | null {
  const { data } = useQuery(ScanRequestsDocument, {
    variables: { scan: { ...scanRef } },
    fetchPolicy: 'cache-first',
  });
  return data?.scanRequests ?? null;
}

/** Reads again who was asked and what came back; what is on screen follows by the cache. */
export function useRereadRequests(scanRef: ScanRef): () => Promise<unknown> {
  const client = useApolloClient();
  return () =>
    client.query({
      query: ScanRequestsDocument,
      variables: { scan: { ...scanRef } },
      fetchPolicy: 'network-only',
    });
}
