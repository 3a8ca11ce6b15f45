import { graphql, type ResultOf } from '../../gql/graphql.js';
import { EditionFields, GateFields } from '../../gql/fragments.js';

/** Where one municipality stands, in a single trip. */
export const StartPageDocument = graphql(
  `
    query StartPage($scan: ScanRef!) {
      startPage(scan: $scan) {
        status
        progress {
          answered
          asked
        }
        submittedAt
        permissions {
          canEdit
          canSubmit
        }
        themes {
          code
          title
          open
          isMine
        }
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
        newestReport {
          id
          title
          createdAt
        }
      }
    }
  `,
  [GateFields, EditionFields],
);
export type StartScan = ResultOf<typeof StartPageDocument>['startPage'];

/** Where the region stands, for who leads it. */
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
