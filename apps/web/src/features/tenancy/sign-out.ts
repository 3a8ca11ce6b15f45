import { graphql } from '../../gql/graphql.js';

export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut
  }
`);
