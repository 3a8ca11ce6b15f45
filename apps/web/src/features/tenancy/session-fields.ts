import { graphql } from '../../gql/graphql.js';

export const SessionFields = graphql(`
  fragment SessionFields on Session {
    id
    createdAt
    lastSeenAt
    userAgent
    isCurrent
  }
`);
