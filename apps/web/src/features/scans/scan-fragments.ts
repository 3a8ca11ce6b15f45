import { graphql } from '../../gql/graphql.js';

/** How far a scan is on its way to being submitted, and what this person may do. */
export const ScanStanding = graphql(`
  fragment ScanStanding on Scan {
    id
    status
    revision
    submissions {
      revision
      submittedAt
      submittedBy
      openness
    }
    reopenReason
    permissions {
      canEdit
      canSubmit
      canReopen
    }
  }
`);
