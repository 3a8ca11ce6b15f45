import { graphql } from '../../gql/graphql.js';

export const SubmitScanDocument = graphql(`
  mutation SubmitScan($input: SubmitScanInput!) {
    submitScan(input: $input) {
      id
      status
      revision
      submissions {
        revision
        submittedAt
        submittedBy
        openness
      }
      permissions {
        canEdit
        canSubmit
        canReopen
      }
    }
  }
`);

export const ReopenScanDocument = graphql(`
  mutation ReopenScan($input: ReopenScanInput!) {
    reopenScan(input: $input) {
      id
      status
      revision
      reopenReason
      permissions {
        canEdit
        canSubmit
        canReopen
      }
    }
  }
`);
