import { graphql } from '../../../gql/graphql.js';

export const TeamAnswerHistoryDocument = graphql(`
  query TeamAnswerHistory($scan: ScanRef!, $questionCode: String!) {
    teamAnswerHistory(scan: $scan, questionCode: $questionCode) {
      teamId
      team
      kind
      level
      note
      revision
      answeredBy
      answeredAt
    }
  }
`);
