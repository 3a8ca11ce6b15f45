import { graphql, type ResultOf } from '../../gql/graphql.js';

const ExplainedFields = graphql(`
  fragment ExplainedFields on FigureDerivation {
    about
    form
    title
    value
    upTo
    absence
    parts {
      code
      title
      state
      value {
        numerator
        denominator
      }
      weight
      about
      reason
    }
    sum {
      numerator
      denominator
    }
    divisor
    n
    paces {
      municipality {
        code
        name
      }
      outlook
      answered
      asked
      lastDay
      daysAhead
      stretches {
        from
        answered
        workingDays
        expected
      }
    }
    needed
    measurement {
      title
      year
      isImported
      referenceDate
      instrumentTitle
      instrumentVersion
    }
    municipality {
      code
      name
    }
    submission {
      revision
      submittedAt
      submittedBy
    }
    edition {
      number
      publishedAt
    }
    rule {
      atMostMissing {
        numerator
        denominator
      }
      atLeastThemes {
        numerator
        denominator
      }
    }
  }
`);

export const FigureExplanationDocument = graphql(
  `
    query FigureDerivation($scan: ScanRef!, $about: String!, $on: String) {
      figureDerivation(scan: $scan, about: $about, on: $on) {
        ...ExplainedFields
      }
    }
  `,
  [ExplainedFields],
);

export const RegionFigureExplanationDocument = graphql(
  `
    query RegionFigureDerivation(
      $region: String!
      $campaign: String!
      $about: String!
      $on: String
    ) {
      regionFigureDerivation(region: $region, campaign: $campaign, about: $about, on: $on) {
        ...ExplainedFields
      }
    }
  `,
  [ExplainedFields],
);

export type Derivation = ResultOf<typeof FigureExplanationDocument>['figureDerivation'];
export type MemberPace = NonNullable<Derivation['paces']>[number];
export type ExplainedPart = Derivation['parts'][number];

/** The page whose figures are explained: a municipality's, or without one the region's. */
export interface ExplainedPlace {
  readonly region: string;
  readonly campaign: string;
  readonly municipality?: string;
  /** The day that a development is looked back at. */
  readonly on?: string | null;
}
