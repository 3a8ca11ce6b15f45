import { graphql, type ResultOf } from '../../gql/graphql.js';

export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      isPlatformAdministrator
      regions {
        slug
        name
        accent
        logo {
          path
          width
          height
        }
        readOnlySince
        grants {
          role
          municipality {
            code
            name
            slug
          }
        }
      }
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof ViewerDocument>['viewer']>;
export type ViewerRegion = Viewer['regions'][number];
export type Grant = ViewerRegion['grants'][number];
