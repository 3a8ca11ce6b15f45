import { graphql, type ResultOf, type ScanRef } from '../../gql/graphql.js';
import { ResultsHeadFields } from './results-head.js';

export const ResultsDocument = graphql(
  `
    query Results($scan: ScanRef!) {
      results(scan: $scan) {
        ...ResultsHeadFields
        total
        totalAbsence
        previousTotal
        totalSincePrevious
        baselineTotal
        totalSinceBaseline
        regionTotal
        baselineCampaign {
          slug
          year
          isImported
        }
        areaChanges {
          kind
          changedOn
          isGiver
          other {
            code
            name
          }
        }
        predecessors {
          municipality {
            code
            name
          }
          campaign {
            slug
            year
          }
          absence
          total
          themes {
            code
            title
            score
          }
        }
        themes {
          code
          title
          own
          ownAbsence
          counted
          asked
          lowest
          highest
          previous
          ownCompared
          comparable
          isBroken
          region
          regionCount
        }
        questions {
          code
          themeCode
          statement
          kind
          own
          previous
          breakReason
          note
          region
        }
        lowest {
          code
          themeCode
          statement
          own
        }
        insights {
          kind
          themeCode
          questionCode
          from
          to
        }
        isNewerThanEdition
      }
    }
  `,
  [ResultsHeadFields],
);

export type Results = ResultOf<typeof ResultsDocument>['results'];
export type ThemeResult = Results['themes'][number];
export type QuestionResult = Results['questions'][number];
export type Insight = Results['insights'][number];
export type { ScanRef };
