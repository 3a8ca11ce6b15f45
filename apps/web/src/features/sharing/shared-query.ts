import { graphql, type ResultOf } from '../../gql/graphql.js';

export const SharedItemDocument = graphql(`
  query SharedItem($token: String!) {
    sharedItem(token: $token) {
      what
      region
      municipality
      campaign
      sharedAt
      expiresAt
      isSuperseded
      report {
        title
        fileName
        sizeBytes
        createdAt
        editionNumber
      }
      results {
        instrument
        isScored
        submittedAt
        isNewerThanEdition
        previousCampaign
        total
        previousTotal
        regionTotal
        hasNotes
        explanation
        edition {
          number
          publishedAt
          memberCount
        }
        gate {
          submittedCount
          memberCount
        }
        scale {
          value
          label
        }
        themes {
          code
          title
          own
          counted
          asked
          lowest
          highest
          previous
          region
          explanation
        }
        questions {
          code
          themeCode
          statement
          kind
          own
          level
          previous
          region
          note
          agreement
          explanation
        }
      }
    }
  }
`);

export type SharedItem = ResultOf<typeof SharedItemDocument>['sharedItem'];
export type SharedResults = NonNullable<SharedItem['results']>;
export type SharedQuestion = SharedResults['questions'][number];
