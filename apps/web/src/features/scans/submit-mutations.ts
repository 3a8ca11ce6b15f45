import { graphql } from '../../gql/graphql.js';
import { ScanStanding } from './scan-fragments.js';

export const SubmitScanDocument = graphql(
  `
    mutation SubmitScan($input: SubmitScanInput!) {
      submitScan(input: $input) {
        ...ScanStanding
      }
    }
  `,
  [ScanStanding],
);

export const ReopenScanDocument = graphql(
  `
    mutation ReopenScan($input: ReopenScanInput!) {
      reopenScan(input: $input) {
        ...ScanStanding
      }
    }
  `,
  [ScanStanding],
);
