import { EditionFields, GateFields } from '../../gql/fragments.js';
import { graphql } from '../../gql/graphql.js';

/** What every page about a municipality's results says of itself. */
export const ResultsHeadFields = graphql(
  `
    fragment ResultsHeadFields on Results {
      region {
        slug
        name
      }
      campaign {
        slug
        title
        year
        closesAt
        status
        isScored
        isImported
        hasRegionalMean
      }
      municipality {
        code
        name
        slug
      }
      instrument {
        title
        version
        levels {
          value
          label
        }
      }
      version
      submission {
        revision
        submittedAt
        submittedBy
        openness
      }
      previousCampaign {
        slug
        year
        isImported
      }
      gate {
        ...GateFields
      }
      edition {
        ...EditionFields
      }
      explanations {
        about
        text
        revision
        writtenBy
        writtenAt
      }
      canExplain
    }
  `,
  [GateFields, EditionFields],
);
