import { graphql, type ResultOf } from '../../gql/graphql.js';

const ReportFields = graphql(`
  fragment ReportFields on Report {
    id
    title
    kind
    form
    submissionRevision
    editionNumber
    editionPublishedAt
    version
    createdAt
    sizeBytes
    isCurrent
    why
    path
  }
`);

const AwaitedFields = graphql(`
  fragment AwaitedFields on AwaitedReport {
    kind
    form
    isFailing
  }
`);

export const Reports = graphql(
  `
    query Reports($scan: ScanRef!) {
      reports(scan: $scan) {
        isPending
        reports {
          ...ReportFields
        }
        awaited {
          ...AwaitedFields
        }
        figures {
          format
          path
        }
        past {
          submissionRevision
          editionNumber
          files {
            format
            path
          }
        }
      }
      results(scan: $scan) {
        region {
          slug
          name
        }
        campaign {
          slug
          title
          year
          status
        }
        municipality {
          code
          name
          slug
        }
      }
    }
  `,
  [ReportFields, AwaitedFields],
);

export const RebuildFields = graphql(`
  fragment RebuildFields on ReportRebuild {
    askedAt
    askedBy
    wanted
    made
    failed
    finishedAt
  }
`);

export const RebuildReports = graphql(
  `
    mutation RebuildReports($region: String!) {
      rebuildReports(region: $region) {
        ...RebuildFields
      }
    }
  `,
  [RebuildFields],
);

export const RegionReports = graphql(
  `
    query RegionReports($region: String!, $campaign: String!) {
      regionReports(region: $region, campaign: $campaign) {
        isPending
        reports {
          ...ReportFields
        }
        awaited {
          ...AwaitedFields
        }
        figures {
          format
          path
        }
        past {
          submissionRevision
          editionNumber
          files {
            format
            path
          }
        }
        rebuild {
          ...RebuildFields
        }
      }
      region(region: $region) {
        slug
        name
        campaigns {
          slug
          title
          status
        }
      }
    }
  `,
  [ReportFields, AwaitedFields, RebuildFields],
);

type List = ResultOf<typeof Reports>['reports'];
export type Report = ResultOf<typeof ReportFields>;
export type AwaitedReport = ResultOf<typeof AwaitedFields>;
export type FigureFile = List['figures'][number];
export type PastFigures = List['past'][number];
export type Rebuild = ResultOf<typeof RebuildFields>;
