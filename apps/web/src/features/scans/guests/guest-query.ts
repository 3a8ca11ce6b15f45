import { graphql, type ResultOf } from '../../../gql/graphql.js';
import { QuestionFields } from '../scan-query.js';

const OwnProposalFields = graphql(`
  fragment OwnProposalFields on OwnProposal {
    questionCode
    kind
    level
    note
    responsible
    action
    dueOn
    revision
  }
`);

/** The token travels in the body of the request alone, never in an address that is logged. */
export const GuestRequestDocument = graphql(
  `
    query GuestRequest($token: String!) {
      guestRequest(token: $token) {
        name
        message
        askedBy
        expiresAt
        municipality
        campaign
        instrument {
          levels {
            value
            label
          }
          themes {
            questions {
              ...QuestionFields
            }
          }
        }
        readingNotes {
          code
          text
        }
        proposals {
          ...OwnProposalFields
        }
      }
    }
  `,
  [OwnProposalFields, QuestionFields],
);

export const ProposeAnswerDocument = graphql(
  `
    mutation ProposeAnswer($input: ProposeAnswerInput!) {
      proposeAnswer(input: $input) {
        ...OwnProposalFields
      }
    }
  `,
  [OwnProposalFields],
);

export type GuestRequest = ResultOf<typeof GuestRequestDocument>['guestRequest'];
export type GuestQuestion = GuestRequest['instrument']['themes'][number]['questions'][number];
export type OwnProposal = GuestRequest['proposals'][number];
