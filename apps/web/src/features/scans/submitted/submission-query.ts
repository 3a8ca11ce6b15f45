import { graphql, type ResultOf } from '../../../gql/graphql.js';

export const SubmissionDocument = graphql(`
  query Submission($scan: ScanRef!, $revision: Int) {
    submission(scan: $scan, revision: $revision) {
      id
      revision
      submittedAt
      submittedBy
      campaign {
        slug
        title
        year
      }
      instrument {
        levels {
          value
          label
        }
        themes {
          code
          title
          questions {
            code
            statement
          }
        }
      }
      answers {
        questionCode
        kind
        level
        note
        responsible
        action
        dueOn
        agreement {
          reason
          dissent
        }
      }
      readingNotes {
        code
        text
      }
      teamAnswers {
        questionCode
        team
        kind
        level
        note
      }
    }
  }
`);

export type SubmittedScan = ResultOf<typeof SubmissionDocument>['submission'];
export type SubmittedAnswer = SubmittedScan['answers'][number];
