import { graphql, type ResultOf } from '../../gql/graphql.js';

const SharedWithFields = graphql(`
  fragment SharedWithFields on SharedWith {
    id
    hasResults
    canShare
    reports {
      id
      title
    }
    links {
      id
      label
      what
      title
      hasNotes
      madeBy
      createdAt
      expiresAt
      state
      openings
      downloads
      lastOpenedAt
      isSuperseded
    }
  }
`);

export const SharedWithDocument = graphql(
  `
    query SharedWith($scan: ScanRef!) {
      sharedWith(scan: $scan) {
        ...SharedWithFields
      }
    }
  `,
  [SharedWithFields],
);
export const MakeShareLinkDocument = graphql(
  `
    mutation MakeShareLink($input: MakeShareLinkInput!) {
      makeShareLink(input: $input) {
        token
        sharedWith {
          ...SharedWithFields
        }
      }
    }
  `,
  [SharedWithFields],
);
export const RevokeShareLinkDocument = graphql(
  `
    mutation RevokeShareLink($input: RevokeShareLinkInput!) {
      revokeShareLink(input: $input) {
        ...SharedWithFields
      }
    }
  `,
  [SharedWithFields],
);

export type SharedWith = ResultOf<typeof SharedWithDocument>['sharedWith'];
export type ShareLink = SharedWith['links'][number];
