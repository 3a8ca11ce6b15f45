import { graphql, type ResultOf, type VariablesOf } from '../../gql/graphql.js';

const ChangePreviewFields = graphql(`
  fragment ChangePreviewFields on MunicipalityChangePreview {
    problems
    confirmation
    sentences
    regions {
      region {
        slug
        name
      }
      question
      sentences
      campaigns {
        title
        referenceDate
        isBefore
        sentence
      }
    }
  }
`);

export const ChangePreviewDocument = graphql(
  `
    query MunicipalityChangePreview($change: MunicipalityChangeInput!) {
      municipalityChangePreview(change: $change) {
        ...ChangePreviewFields
      }
    }
  `,
  [ChangePreviewFields],
);

export const RecordChangeDocument = graphql(
  `
    mutation RecordMunicipalityChange($input: RecordMunicipalityChangeInput!) {
      recordMunicipalityChange(input: $input) {
        ...ChangePreviewFields
      }
    }
  `,
  [ChangePreviewFields],
);

export type ChangePreview = ResultOf<typeof ChangePreviewDocument>['municipalityChangePreview'];
export type RegionConsequence = ChangePreview['regions'][number];
export type Change = VariablesOf<typeof ChangePreviewDocument>['change'];
export type ChangeKind = Change['kind'];
