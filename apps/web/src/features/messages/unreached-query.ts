import { graphql, type ResultOf } from '../../gql/graphql.js';

export const UnreachedDocument = graphql(`
  query UnreachedPeople($region: String!) {
    unreachedPeople(region: $region) {
      id
      name
      email
      municipalities
      since
      mails
      reason
    }
  }
`);

export type UnreachedPerson = ResultOf<typeof UnreachedDocument>['unreachedPeople'][number];
