import { graphql, type ResultOf } from '../../gql/graphql.js';

export const NationalFiguresDocument = graphql(`
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
          mean
          regionCount
          municipalityCount
          isBroken
        }
      }
      themes {
        code
        title
        points {
          mean
          regionCount
          municipalityCount
          isBroken
        }
        questions {
          code
          title
          points {
            mean
            regionCount
            municipalityCount
            isBroken
          }
        }
      }
    }
  }
`);

export type NationalInstrument = ResultOf<
  typeof NationalFiguresDocument
>['nationalFigures'][number];
export type NationalPoint = NationalInstrument['total']['points'][number];
