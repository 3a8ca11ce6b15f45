import { graphql, type ResultOf } from '../../../gql/graphql.js';
import { TeamFields } from './teams-query.js';

const TeamAnswerFields = graphql(`
  fragment TeamAnswerFields on TeamAnswer {
    questionCode
    teamId
    kind
    level
    note
    revision
    answeredBy
    answeredAt
  }
`);

export const TeamAnswersDocument = graphql(
  `
    query TeamAnswers($scan: ScanRef!) {
      teamAnswers(scan: $scan) {
        id
        teams {
          ...TeamFields
        }
        answers {
          ...TeamAnswerFields
        }
        differences {
          questionCode
          spread
        }
        canManage
      }
    }
  `,
  [TeamFields, TeamAnswerFields],
);

export const SaveTeamAnswerDocument = graphql(
  `
    mutation SaveTeamAnswer($input: SaveTeamAnswerInput!) {
      saveTeamAnswer(input: $input) {
        ...TeamAnswerFields
      }
    }
  `,
  [TeamAnswerFields],
);

export type TeamAnswers = ResultOf<typeof TeamAnswersDocument>['teamAnswers'];
export type TeamAnswer = TeamAnswers['answers'][number];
