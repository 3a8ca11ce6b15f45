import { graphql, type ResultOf } from '../../gql/graphql.js';

export const RegionDocument = graphql(`
  query Region($region: String!) {
    region(region: $region) {
      slug
      name
      opennessAsked
      campaigns {
        slug
        title
        year
        instrumentTitle
        referenceDate
        opensAt
        closesAt
        status
        isBaseline
        isImported
        isScored
        hasRegionalMean
        ownMembers
      }
    }
  }
`);

export type RegionCampaign = ResultOf<typeof RegionDocument>['region']['campaigns'][number];
