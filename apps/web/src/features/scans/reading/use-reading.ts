import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ScanRef } from '../scan-query.js';
import { useWorkspace } from '../workspace.js';
import {
  CampaignReadingDocument,
  noteOf,
  ScanReadingDocument,
  type ScanReading,
} from './reading-query.js';

/** Marks are helpful, not needed: null as long as they were not read. */
export function useScanReading(scanRef: ScanRef): ScanReading | null {
  const { data } = useQuery(ScanReadingDocument, {
    variables: { scan: { ...scanRef } },
    fetchPolicy: 'cache-first',
  });
  return data?.scanReading ?? null;
}

/** Reads again what is said about the questions; what is on screen follows by the cache. */
export function useRereadReading(scanRef: ScanRef): () => Promise<unknown> {
  const client = useApolloClient();
  const { region, campaign } = scanRef;
  const fetchPolicy = 'network-only';
  return () =>
    Promise.all([
      client.query({
        query: CampaignReadingDocument,
        variables: { region, campaign },
        fetchPolicy,
      }),
      client.query({
        query: ScanReadingDocument,
        variables: { scan: { ...scanRef } },
        fetchPolicy,
      }),
    ]);
}

/** The note to print beside a question: what the submission kept, or as the region reads it now. */
export function usePrintedNotes(isSubmitted: boolean): (code: string) => string | undefined {
  const { scanRef } = useWorkspace();
  const { region, campaign } = scanRef;
  const { data } = useQuery(CampaignReadingDocument, { variables: { region, campaign } });
  const kept = useScanReading(scanRef)?.notesAtSubmission ?? [];
  return (code) =>
    isSubmitted
      ? kept.find((note) => note.code === code)?.text
      : noteOf(data?.campaignReading, code)?.text;
}
