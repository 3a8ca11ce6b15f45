import { graphql, type ResultOf } from '../../gql/graphql.js';

const NationalPointFields = graphql(`
  fragment NationalPointFields on NationalPoint {
    mean
    regionCount
    municipalityCount
    isBroken
  }
`);

export const NationalFiguresDocument = graphql(
  `
    query NationalFigures {
      nationalFigures {
        code
        title
        scale {
          value
          label
        }
        years {
          year
          version
        }
        total {
          points {
            ...NationalPointFields
          }
        }
        themes {
          code
          title
          points {
            ...NationalPointFields
          }
          questions {
            code
            title
            points {
              ...NationalPointFields
            }
          }
        }
      }
    }
  `,
  [NationalPointFields],
);

export type NationalInstrument = ResultOf<
  typeof NationalFiguresDocument
>['nationalFigures'][number];
export type NationalPoint = NationalInstrument['total']['points'][number];
