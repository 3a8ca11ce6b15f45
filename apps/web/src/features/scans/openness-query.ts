import { graphql } from '../../gql/graphql.js';

/** Part of what the menu reads of a region, so that it is in the cache. */
export const OpennessAskedDocument = graphql(`
  query OpennessAsked($region: String!) {
    region(region: $region) {
      opennessAsked
    }
  }
`);
