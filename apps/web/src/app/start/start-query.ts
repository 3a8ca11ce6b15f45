import { graphql, type ResultOf } from '../../gql/graphql.js';
import { EditionFields, GateFields } from '../../gql/fragments.js';

/** How one municipality stands, in a single trip. */
export const StartScanDocument = graphql(
  `
    query StartScan($scan: ScanRef!) {
      scan(scan: $scan) {
        id
        status
        progress {
          answered
          asked
        }
        permissions {
          canEdit
          canSubmit
        }
        instrument {
          version
          themes {
            code
            title
            questions {
              code
            }
          }
        }
        answers {
          questionCode
        }
      }
      together(scan: $scan) {
        id
        assignments {
          themeCode
          person {
            id
          }
        }
      }
      results(scan: $scan) {
        total
        totalSincePrevious
        previousTotal
        regionTotal
        previousCampaign {
          slug
          year
        }
        gate {
          ...GateFields
        }
        edition {
          ...EditionFields
        }
      }
      reports(scan: $scan) {
        reports {
          id
          title
          createdAt
          isCurrent
        }
      }
    }
  `,
  [GateFields, EditionFields],
);
export type StartScan = ResultOf<typeof StartScanDocument>;

/** How the region stands, for who leads it. */
export const StartRegionDocument = graphql(
  `
    query StartRegion($region: String!, $campaign: String!) {
      campaignProgress(region: $region, campaign: $campaign) {
        regionTotal
        previousRegionTotal
        previousCampaign {
          slug
          year
        }
        gate {
          ...GateFields
        }
        edition {
          ...EditionFields
        }
      }
    }
  `,
  [GateFields, EditionFields],
);
export type StartRegion = ResultOf<typeof StartRegionDocument>['campaignProgress'];
