import { graphql, type ResultOf } from '../../../gql/graphql.js';
import { EditionFields, GateFields } from '../fragments.js';

const QuestionsHead = graphql(`
  fragment QuestionsHead on Results {
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
      hasRegionalMean
    }
    municipality {
      code
      name
      slug
    }
    instrument {
      title
      version
      levels {
        value
        label
      }
    }
    version
    submission {
      revision
      submittedAt
      submittedBy
    }
    previousCampaign {
      slug
      year
      isImported
    }
    themes {
      code
      title
    }
    explanations {
      about
      text
      revision
      writtenBy
      writtenAt
    }
    canExplain
  }
`);

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
          gate {
            ...GateFields
          }
          edition {
            ...EditionFields
          }
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
  [QuestionsHead, GateFields, EditionFields, ResultQuestionFields],
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
          gate {
            ...GateFields
          }
          edition {
            ...EditionFields
          }
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
  [QuestionsHead, GateFields, EditionFields, ResultQuestionFields],
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
