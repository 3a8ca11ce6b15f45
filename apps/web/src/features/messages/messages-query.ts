import { graphql, type ResultOf } from '../../gql/graphql.js';

export const MessagesDocument = graphql(`
  query Messages($region: String!) {
    messages(region: $region) {
      unseen
      messages {
        id
        kind
        createdAt
        isSeen
        campaign {
          slug
          title
        }
        municipality {
          code
          slug
          name
        }
      }
    }
  }
`);

export const MarkMessagesSeenDocument = graphql(`
  mutation MarkMessagesSeen($region: String!, $upTo: ID!) {
    markMessagesSeen(region: $region, upTo: $upTo) {
      unseen
      messages {
        id
        isSeen
      }
    }
  }
`);

export const MessagesChanged = graphql(`
  subscription MessagesChanged($region: String!) {
    messagesChanged(region: $region)
  }
`);

export type Message = ResultOf<typeof MessagesDocument>['messages']['messages'][number];
