import { graphql, type ResultOf } from '../../gql/graphql.js';

const PointFields = graphql(`
  fragment PointFields on DevelopmentPoint {
    own
    ownAbsence
    region
    regionAbsence
    ownBreak
    regionBreak
    counted
    asked
    isRegionOfMore
  }
`);

const DevelopmentFields = graphql(
  `
    fragment DevelopmentFields on Development {
      region {
        slug
        name
      }
      municipality {
        code
        name
        slug
      }
      instrumentTitle
      scale {
        value
        label
      }
      on
      measurements {
        campaign {
          slug
          title
          year
          status
          isImported
          isBaseline
          hasRegionalMean
        }
        submission {
          revision
          submittedAt
        }
        edition {
          number
          publishedAt
          memberCount
        }
        gate {
          reason
          submittedCount
          memberCount
        }
        isNewerThanEdition
        areaChanges {
          kind
          changedOn
          isGiver
          other {
            code
            name
          }
        }
      }
      predecessors {
        municipality {
          code
          name
        }
        absences
      }
      total {
        points {
          ...PointFields
        }
        predecessors {
          municipalityCode
          values
        }
      }
      themes {
        code
        title
        points {
          ...PointFields
        }
        predecessors {
          municipalityCode
          values
        }
      }
      endedThemes {
        code
        title
        until
        reason
        points {
          ...PointFields
        }
        predecessors {
          municipalityCode
          values
        }
      }
    }
  `,
  [PointFields],
);

const QuestionLineFields = graphql(
  `
    fragment QuestionLineFields on ThemeDevelopment {
      code
      questions {
        code
        statement
        breakReason
        points {
          ...PointFields
        }
        predecessors {
          municipalityCode
          values
        }
      }
    }
  `,
  [PointFields],
);

export const DevelopmentDocument = graphql(
  `
    query Development($scan: ScanRef!, $on: String) {
      development(scan: $scan, on: $on) {
        ...DevelopmentFields
      }
    }
  `,
  [DevelopmentFields],
);

export const RegionDevelopmentDocument = graphql(
  `
    query RegionDevelopment($region: String!, $campaign: String, $on: String) {
      regionDevelopment(region: $region, campaign: $campaign, on: $on) {
        choices {
          slug
          instrumentTitle
        }
        development {
          ...DevelopmentFields
        }
      }
    }
  `,
  [DevelopmentFields],
);

/** Read once somebody opens the questions of a theme. */
export const DevelopmentQuestionsDocument = graphql(
  `
    query DevelopmentQuestions($scan: ScanRef!, $on: String) {
      development(scan: $scan, on: $on) {
        themes {
          ...QuestionLineFields
        }
      }
    }
  `,
  [QuestionLineFields],
);

export const RegionDevelopmentQuestionsDocument = graphql(
  `
    query RegionDevelopmentQuestions($region: String!, $campaign: String, $on: String) {
      regionDevelopment(region: $region, campaign: $campaign, on: $on) {
        development {
          themes {
            ...QuestionLineFields
          }
        }
      }
    }
  `,
  [QuestionLineFields],
);

export type { ScanRef } from '../../gql/graphql.js';
export type Development = ResultOf<typeof DevelopmentDocument>['development'];
export type Measurement = Development['measurements'][number];
export type Line = Development['total'];
export type Point = Line['points'][number];
export type EndedThemeLine = Development['endedThemes'][number];
export type ThemeLine = Development['themes'][number];
export type ThemeQuestions = ResultOf<
  typeof DevelopmentQuestionsDocument
>['development']['themes'][number];
export type QuestionLine = ThemeQuestions['questions'][number];
