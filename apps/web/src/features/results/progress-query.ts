import { graphql, type ResultOf } from '../../gql/graphql.js';

export const CampaignProgressDocument = graphql(`
  query CampaignProgress($region: String!, $campaign: String!) {
    campaignProgress(region: $region, campaign: $campaign) {
      region {
        slug
        name
      }
      campaign {
        slug
        title
        year
        referenceDate
        closesAt
        status
      }
      version
      scale {
        value
        label
      }
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
      members {
        municipality {
          code
          name
          slug
        }
        status
        progress {
          answered
          asked
        }
        submission {
          revision
          submittedAt
          submittedBy
          openness
        }
        total
      }
      edition {
        number
        publishedAt
        version
        memberCount
      }
      editions {
        number
        publishedAt
        version
        memberCount
      }
      regionTotal
      previousRegionTotal
      previousCampaign {
        slug
        year
      }
      themes {
        code
        title
        region
        regionCount
        previous
      }
    }
  }
`);

export type CampaignProgress = ResultOf<typeof CampaignProgressDocument>['campaignProgress'];
export type Member = CampaignProgress['members'][number];
export type RegionTheme = CampaignProgress['themes'][number];
