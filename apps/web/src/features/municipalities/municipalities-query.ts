import { graphql, type ResultOf, type VariablesOf } from '../../gql/graphql.js';

const lineFragment = graphql(`
  fragment MunicipalityParts on MunicipalityLine {
    code
    name
    validFrom
    validUntil
    regions {
      slug
      name
    }
    history {
      on
      sentence
      others {
        code
        name
      }
    }
  }
`);
export type Municipality = ResultOf<typeof lineFragment>;

export const MunicipalitiesDocument = graphql(
  `
    query Municipalities($text: String, $on: String, $first: Int!, $skip: Int!) {
      municipalities(text: $text, on: $on, first: $first, skip: $skip) {
        count
        municipalities {
          ...MunicipalityParts
        }
        allRegions {
          slug
          name
        }
      }
    }
  `,
  [lineFragment],
);

const detailFragment = graphql(`
  fragment MunicipalityDetailParts on MunicipalityDetail {
    code
    name
    validFrom
    validUntil
    regions {
      slug
      name
    }
    history {
      on
      sentence
      others {
        code
        name
      }
    }
    stays {
      region {
        slug
        name
      }
      from
      until
      subregion
    }
  }
`);
export type MunicipalityDetail = ResultOf<typeof detailFragment>;

export const MunicipalityDocument = graphql(
  `
    query Municipality($code: ID!) {
      municipality(code: $code) {
        ...MunicipalityDetailParts
      }
    }
  `,
  [detailFragment],
);

export const RenameMunicipalityDocument = graphql(
  `
    mutation RenameMunicipality($input: RenameMunicipalityInput!) {
      renameMunicipality(input: $input) {
        ...MunicipalityDetailParts
      }
    }
  `,
  [detailFragment],
);

export const ImportMunicipalitiesDocument = graphql(`
  mutation ImportMunicipalities($input: ImportMunicipalitiesInput!) {
    importMunicipalities(input: $input)
  }
`);

export const ImportMunicipalityChangesDocument = graphql(`
  mutation ImportMunicipalityChanges($input: ImportMunicipalityChangesInput!) {
    importMunicipalityChanges(input: $input)
  }
`);
export type ChosenChange = VariablesOf<
  typeof ImportMunicipalityChangesDocument
>['input']['changes'][number];
