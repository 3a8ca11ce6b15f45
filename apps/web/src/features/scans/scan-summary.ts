import { skipToken, useQuery } from '@apollo/client/react';
import { graphql, type ResultOf } from '../../gql/graphql.js';
import { ScanStanding } from './scan-fragments.js';
import type { ScanRef } from './scan-query.js';

export const ScanSummaryDocument = graphql(
  `
    query ScanSummary($scan: ScanRef!) {
      scan(scan: $scan) {
        ...ScanStanding
        progress {
          answered
          asked
        }
      }
    }
  `,
  [ScanStanding],
);
export type ScanSummary = ResultOf<typeof ScanSummaryDocument>['scan'];

/** Whether the scan waits for this person; null as long as that is not known. */
export function useIsScanAsked(scanRef: ScanRef | null): boolean | null {
  const { data } = useQuery(
    ScanSummaryDocument,
    scanRef ? { variables: { scan: { ...scanRef } }, fetchPolicy: 'cache-first' } : skipToken,
  );
  if (!scanRef) return false;
  return data ? data.scan.permissions.canEdit && data.scan.status !== 'submitted' : null;
}
