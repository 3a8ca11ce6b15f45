import { graphql, type ResultOf } from '../../gql/graphql.js';

export const RegionExitDocument = graphql(`
  query RegionExit($region: String!) {
    regionExit(region: $region) {
      slug
      name
      exports {
        id
        state
        askedAt
        filesDone
        fileCount
        readyAt
        expiresAt
        sizeBytes
        sha256
        path
      }
      removal {
        isOver
        isHandedOver
        isAsked
        statement
      }
    }
  }
`);

export const ExportRegionDocument = graphql(`
  mutation ExportRegion($region: String!) {
    exportRegion(region: $region) {
      slug
    }
  }
`);

export const RegionRemovalsDocument = graphql(`
  query RegionRemovals {
    regionRemovals {
      id
      name
      state
      askedAt
      finishedAt
      rowsBefore
      peopleRemoved
      path
    }
  }
`);

export const RemoveRegionDocument = graphql(`
  mutation RemoveRegion($input: RemoveRegionInput!) {
    removeRegion(input: $input) {
      id
      state
    }
  }
`);

export type RegionExit = ResultOf<typeof RegionExitDocument>['regionExit'];
export type RegionExport = RegionExit['exports'][number];
export type RegionRemoval = ResultOf<typeof RegionRemovalsDocument>['regionRemovals'][number];
