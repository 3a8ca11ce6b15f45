import { EditionFields, GateFields } from '../../gql/fragments.js';
import { graphql, type ResultOf } from '../../gql/graphql.js';

const ComparisonFields = graphql(
  `
    fragment ComparisonFields on RegionResults {
      id
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
      }
      previousCampaign {
        slug
        year
      }
      scale {
        value
        label
      }
      version
      gate {
        ...GateFields
      }
      edition {
        ...EditionFields
      }
      total {
        mean
        absence
        n
      }
      themes {
        code
        title
        mean
        absence
        n
        previous
        isBroken
      }
      questions {
        code
        themeCode
        statement
        mean
        absence
        n
        previous
        breakReason
      }
      municipalities {
        code
        name
      }
      ownWords {
        municipality {
          code
          name
        }
        about
        text
      }
      members {
        municipality {
          code
          name
          slug
        }
        total
        themes
        levels
        heldThemes
      }
      memberAbsences {
        meanOnly
        heldBack
        notSubmitted
      }
      differences {
        kind
        themeCode
        questionCode
        spread {
          basis
          levels {
            value
            count
          }
        }
        openingQuestion
      }
      movers {
        themes {
          code
          from
          to
        }
        questions {
          code
          from
          to
        }
        members {
          municipality {
            code
            name
            slug
          }
          total {
            from
            to
          }
          themes {
            code
            from
            to
          }
        }
        membersWithoutBoth
      }
      weakPoints {
        questionCode
        mean
        lowest
        highest
      }
      unclear {
        questionCode
        marks {
          municipality {
            code
            name
          }
        }
      }
      groupsEdition {
        number
        publishedAt
      }
      groups {
        id
        kind
        name
        revision
        municipalities {
          code
          name
        }
        otherCount
        total {
          mean
          absence
        }
        themes {
          code
          mean
          absence
        }
        questions {
          code
          mean
          absence
        }
      }
      mayManageGroups
    }
  `,
  [GateFields, EditionFields],
);

export const RegionResultsDocument = graphql(
  `
    query RegionResults($region: String!, $campaign: String!) {
      regionResults(region: $region, campaign: $campaign) {
        ...ComparisonFields
      }
    }
  `,
  [ComparisonFields],
);

export const SaveGroupDocument = graphql(
  `
    mutation SaveComparisonGroup($input: SaveComparisonGroupInput!) {
      saveComparisonGroup(input: $input) {
        ...ComparisonFields
      }
    }
  `,
  [ComparisonFields],
);

export const RemoveGroupDocument = graphql(
  `
    mutation RemoveComparisonGroup($input: RemoveComparisonGroupInput!) {
      removeComparisonGroup(input: $input) {
        ...ComparisonFields
      }
    }
  `,
  [ComparisonFields],
);

export type Comparison = ResultOf<typeof RegionResultsDocument>['regionResults'];
export type Group = Comparison['groups'][number];
