import { graphql, type ResultOf } from '../../../gql/graphql.js';

const RequestsFields = graphql(`
  fragment RequestsFields on ScanRequests {
    id
    requests {
      id
      name
      questionCodes
      proposedCodes
      expiresAt
      lastOpenedAt
      state
    }
    proposals {
      id
      questionCode
      kind
      level
      note
      responsible
      action
      dueOn
      proposedBy
      proposedAt
    }
    canAsk
  }
`);

export const ScanRequestsDocument = graphql(
  `
    query ScanRequests($scan: ScanRef!) {
      scanRequests(scan: $scan) {
        ...RequestsFields
      }
    }
  `,
  [RequestsFields],
);

export const RequestAnswersDocument = graphql(
  `
    mutation RequestAnswers($input: RequestAnswersInput!) {
      requestAnswers(input: $input) {
        token
        requests {
          ...RequestsFields
        }
      }
    }
  `,
  [RequestsFields],
);

export const RevokeRequestDocument = graphql(
  `
    mutation RevokeRequest($input: RevokeRequestInput!) {
      revokeRequest(input: $input) {
        ...RequestsFields
      }
    }
  `,
  [RequestsFields],
);

export const DecideProposalDocument = graphql(
  `
    mutation DecideProposal($input: DecideProposalInput!) {
      decideProposal(input: $input) {
        ...RequestsFields
      }
    }
  `,
  [RequestsFields],
);

export type ScanRequests = ResultOf<typeof ScanRequestsDocument>['scanRequests'];
export type ScanRequest = ScanRequests['requests'][number];
export type AnswerProposal = ScanRequests['proposals'][number];
