import { graphql, type ResultOf } from '../../gql/graphql.js';
import { EditionFields, GateFields } from '../../gql/fragments.js';

export const CampaignProgressDocument = graphql(
  `
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
          isImported
          isScored
          hasRegionalMean
        }
        version
        scale {
          value
          label
        }
        gate {
          ...GateFields
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
          totalAbsence
        }
        edition {
          ...EditionFields
        }
        editions {
          ...EditionFields
        }
        regionTotal
        previousRegionTotal
        previousCampaign {
          slug
          year
          isImported
        }
        themes {
          code
          title
          region
          regionCount
          previous
          isBroken
        }
      }
    }
  `,
  [GateFields, EditionFields],
);

export type CampaignProgress = ResultOf<typeof CampaignProgressDocument>['campaignProgress'];
export type Member = CampaignProgress['members'][number];
export type RegionTheme = CampaignProgress['themes'][number];
