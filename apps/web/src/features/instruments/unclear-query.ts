import { graphql, type ResultOf } from '../../gql/graphql.js';

export const UnclearQuestionsDocument = graphql(`
  query UnclearQuestions($code: ID!, $version: String!) {
    unclearQuestions(code: $code, version: $version) {
      questionCode
      statement
      marks {
        version
        questionCode
        count
        regionCount
        reasons
        spread {
          regionCount
          levels {
            value
            label
            count
          }
        }
      }
    }
  }
`);
export type UnclearQuestion = ResultOf<typeof UnclearQuestionsDocument>['unclearQuestions'][number];
export type QuestionMarks = UnclearQuestion['marks'][number];

export const countOf = (marks: readonly QuestionMarks[]): number =>
  marks.reduce((sum, { count }) => sum + count, 0);
