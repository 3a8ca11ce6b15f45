import { graphql, type ResultOf } from '../../../gql/graphql.js';

export const PlatformAttentionDocument = graphql(`
  query PlatformAttention {
    platformAttention {
      failedJobs
      facts {
        failedMails
        failingReports
        regionsWithoutCampaign {
          slug
          name
        }
        drafts {
          code
          title
        }
        regions
        openCampaigns
        asked
        submitted
        active {
          slug
          name
          campaignTitle
          submitted
          asked
          lastActivityAt
        }
      }
    }
  }
`);

export type PlatformAttention = ResultOf<typeof PlatformAttentionDocument>['platformAttention'];
export type PlatformFacts = NonNullable<PlatformAttention['facts']>;
