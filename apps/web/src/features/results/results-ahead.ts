import type { ApolloClient } from '@apollo/client';
import { ResultsDocument, type ScanRef } from './results-query.js';

let ahead: ScanRef | null = null;

/** Asks for the figures before the page that shows them is there. */
export async function readResultsAhead(client: ApolloClient, scan: ScanRef): Promise<void> {
  ahead = scan;
  await client.query({ query: ResultsDocument, variables: { scan: { ...scan } } });
}

/** Whether these figures were asked for ahead: they are so fresh that once is enough. */
export function takeAhead(scan: ScanRef): boolean {
  const isAhead =
    ahead?.region === scan.region &&
    ahead.campaign === scan.campaign &&
    ahead.municipality === scan.municipality;
  ahead = null;
  return isAhead;
}
