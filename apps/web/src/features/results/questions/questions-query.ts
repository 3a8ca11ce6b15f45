import { graphql, type ResultOf } from '../../../gql/graphql.js';
import { ResultsHeadFields } from '../results-head.js';

const QuestionsHead = graphql(
  `
    fragment QuestionsHead on Results {
      ...ResultsHeadFields
      themes {
        code
        title
      }
    }
  `,
  [ResultsHeadFields],
);

const ResultQuestionFields = graphql(`
  fragment ResultQuestionFields on ResultQuestion {
    code
    themeCode
    statement
    type
    kind
    own
    previous
    previousKind
    region
    regionRange {
      lowest
      highest
    }
    change
    changeReason
    note
    agreement {
      reason
      dissent
    }
    responsible
    action
    dueOn
  }
`);

export const ResultQuestionsDocument = graphql(
  `
    query ResultQuestions($scan: ScanRef!) {
      resultQuestions(scan: $scan) {
        id
        rangesAt
        results {
          ...QuestionsHead
        }
        questions {
          ...ResultQuestionFields
        }
        dropped {
          code
          statement
        }
      }
    }
  `,
  [QuestionsHead, ResultQuestionFields],
);

/** One question, with all its words. */
export const ResultQuestionDocument = graphql(
  `
    query ResultQuestion($scan: ScanRef!, $code: String!) {
      resultQuestions(scan: $scan, code: $code) {
        id
        rangesAt
        results {
          ...QuestionsHead
          questions {
            code
          }
        }
        questions {
          ...ResultQuestionFields
          explanation
          evidence
          readingNote
          levels {
            value
            label
            text
          }
        }
      }
    }
  `,
  [QuestionsHead, ResultQuestionFields],
);

/** What colleagues said of the questions; never who before the theme was shown. */
export const QuestionTalkDocument = graphql(`
  query QuestionTalk($scan: ScanRef!) {
    perspectives(scan: $scan) {
      id
      themes {
        themeCode
        revealedAt
      }
      answers {
        questionCode
        perspective
        kind
        level
      }
      differences {
        questionCode
        spread
      }
    }
    scanReading(scan: $scan) {
      id
      marks {
        questionCode
        reason
        markedBy
        markedAt
      }
    }
  }
`);

export type ResultQuestions = ResultOf<typeof ResultQuestionsDocument>['resultQuestions'];
export type ResultsHead = ResultQuestions['results'];
export type ResultQuestion = ResultOf<typeof ResultQuestionFields>;
export type OneQuestion = ResultOf<typeof ResultQuestionDocument>['resultQuestions'];
export type AskedQuestion = OneQuestion['questions'][number];
export type QuestionTalk = ResultOf<typeof QuestionTalkDocument>;
