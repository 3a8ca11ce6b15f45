import { graphql, type ResultOf } from '../../../gql/graphql.js';

export const DiscussionDocument = graphql(`
  query Discussion($region: String!, $campaign: String!) {
    discussion(region: $region, campaign: $campaign) {
      id
      gate {
        isOpen
        reason
        submittedCount
        memberCount
        missing {
          code
          name
          slug
        }
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
`);

export type Discussion = ResultOf<typeof DiscussionDocument>['discussion'];
export type DiscussedQuestion = Discussion['questions'][number];
