import { graphql, type ResultOf } from '../../gql/graphql.js';
import { EditionFields, GateFields } from './fragments.js';

export const ResultsDocument = graphql(
  `
    query Results($scan: ScanRef!) {
      results(scan: $scan) {
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
          openness
        }
        total
        totalAbsence
        previousTotal
        totalSincePrevious
        baselineTotal
        totalSinceBaseline
        regionTotal
        previousCampaign {
          slug
          year
          isImported
        }
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
        gate {
          ...GateFields
        }
        edition {
          ...EditionFields
        }
        isNewerThanEdition
        explanations {
          about
          text
          revision
          writtenBy
          writtenAt
        }
        canExplain
      }
    }
  `,
  [GateFields, EditionFields],
);

export type Results = ResultOf<typeof ResultsDocument>['results'];
export type ThemeResult = Results['themes'][number];
export type QuestionResult = Results['questions'][number];
export type Insight = Results['insights'][number];
export interface ScanRef {
  readonly region: string;
  readonly campaign: string;
  readonly municipality: string;
}
