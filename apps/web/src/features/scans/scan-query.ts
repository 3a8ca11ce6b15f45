import { graphql, type ResultOf, type ScanRef } from '../../gql/graphql.js';
import { ScanStanding } from './scan-fragments.js';

const AnswerFields = graphql(`
  fragment AnswerFields on Answer {
    questionCode
    kind
    level
    note
    responsible
    action
    dueOn
    isConfirmed
    revision
    answeredBy
    answeredAt
  }
`);

/** What an earlier measurement said, here or in the municipality that was here before. */
const PreviousAnswerFields = graphql(`
  fragment PreviousAnswerFields on PreviousAnswer {
    questionCode
    kind
    level
    note
    responsible
    action
    dueOn
  }
`);

/** All there is to a question for who answers it, here or by a link. */
export const QuestionFields = graphql(`
  fragment QuestionFields on Question {
    code
    type
    statement
    explanation
    evidence
    answeredBy
    buildingBlocks
    basicFunctions
    levels {
      value
      text
    }
  }
`);

/** What changes while people fill in. */
const ScanState = graphql(
  `
    fragment ScanState on Scan {
      ...ScanStanding
      progress {
        answered
        asked
      }
      answers {
        ...AnswerFields
      }
      documents {
        id
        title
        place
        addedBy
      }
    }
  `,
  [ScanStanding, AnswerFields],
);

/** Everything of a scan, its questionnaire included: read once per visit. */
export const ScanDocument = graphql(
  `
    query Scan($scan: ScanRef!) {
      scan(scan: $scan) {
        ...ScanState
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
        }
        municipality {
          code
          name
          slug
        }
        instrument {
          title
          version
          introduction
          glossary {
            term
            abbreviation
            explanation
          }
          documents {
            title
            hint
          }
          levels {
            value
            label
          }
          themes {
            code
            title
            questions {
              ...QuestionFields
            }
          }
        }
        previousCampaign {
          slug
          title
          year
          isImported
        }
        previousAnswers {
          ...PreviousAnswerFields
        }
        predecessors {
          municipality {
            code
            name
          }
          answers {
            ...PreviousAnswerFields
          }
        }
        origins {
          questionCode
          kind
          isComparable
          reason
          former {
            code
            statement
            level {
              value
              label
              text
            }
            answer {
              kind
              level
              note
              responsible
              action
              dueOn
            }
          }
        }
      }
    }
  `,
  [ScanState, QuestionFields, PreviousAnswerFields],
);

/** Small enough to read again at every push. */
export const ScanStateDocument = graphql(
  `
    query ScanState($scan: ScanRef!) {
      scan(scan: $scan) {
        ...ScanState
      }
    }
  `,
  [ScanState],
);

export const SaveAnswerDocument = graphql(
  `
    mutation SaveAnswer($input: SaveAnswerInput!) {
      saveAnswer(input: $input) {
        answer {
          ...AnswerFields
        }
        revision
        progress {
          answered
          asked
        }
        status
      }
    }
  `,
  [AnswerFields],
);

export type { ScanRef };
export type Scan = ResultOf<typeof ScanDocument>['scan'];
export type Theme = Scan['instrument']['themes'][number];
export type Question = Theme['questions'][number];
export type Level = Scan['instrument']['levels'][number];
export type Answer = Scan['answers'][number];
export type PreviousAnswer = Scan['previousAnswers'][number];
export type QuestionOrigin = Scan['origins'][number];
export type FormerQuestion = QuestionOrigin['former'][number];
export type Saved = ResultOf<typeof SaveAnswerDocument>['saveAnswer'];

export const scanPath = ({ region, campaign, municipality }: ScanRef): string =>
  `/${region}/metingen/${campaign}/${municipality}/scan`;
export const resultsPath = ({ region, campaign, municipality }: ScanRef): string =>
  `/${region}/metingen/${campaign}/${municipality}/resultaten`;
