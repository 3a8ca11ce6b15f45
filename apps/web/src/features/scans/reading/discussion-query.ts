import { GateFields } from '../../../gql/fragments.js';
import { graphql, type ResultOf } from '../../../gql/graphql.js';

export const DiscussionDocument = graphql(
  `
    query Discussion($region: String!, $campaign: String!) {
      discussion(region: $region, campaign: $campaign) {
        id
        gate {
          ...GateFields
        }
        spreadAt
        questions {
          questionCode
          marks {
            municipality {
              code
              name
              slug
            }
            reason
            markedAt
          }
          levels {
            value
            count
          }
        }
      }
    }
  `,
  [GateFields],
);

export type Discussion = ResultOf<typeof DiscussionDocument>['discussion'];
export type DiscussedQuestion = Discussion['questions'][number];
