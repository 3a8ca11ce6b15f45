import { graphql, type ResultOf } from '../../gql/graphql.js';

const ParticipationFields = graphql(`
  fragment ParticipationFields on Participation {
    id
    region {
      slug
      name
    }
    campaign {
      slug
      title
      year
      opensAt
      closesAt
      status
    }
    canManage
    forecast {
      kind
      memberCount
      atLeast
      atMost
      silent
    }
    members {
      municipality {
        code
        name
        slug
      }
      status
      progress {
        answered
        asked
      }
      percent
      submission {
        revision
        submittedAt
      }
      lastActivityAt
      closesAt
      isExtended
      outlook
      attention
      coordinators
      people
      note {
        text
        revision
        writtenBy
        writtenAt
      }
    }
  }
`);

export const ParticipationListDocument = graphql(
  `
    query ParticipationList($region: String!, $campaign: String!) {
      participation(region: $region, campaign: $campaign) {
        ...ParticipationFields
      }
    }
  `,
  [ParticipationFields],
);

export const WriteParticipationNoteDocument = graphql(
  `
    mutation WriteParticipationNote($input: WriteParticipationNoteInput!) {
      writeParticipationNote(input: $input) {
        ...ParticipationFields
      }
    }
  `,
  [ParticipationFields],
);

export const ReminderPreviewDocument = graphql(`
  query ReminderPreview($region: String!, $campaign: String!, $municipalities: [String!]!) {
    reminderPreview(region: $region, campaign: $campaign, municipalities: $municipalities) {
      goesAt
      isDelayed
      recipients {
        municipality {
          code
          name
          slug
        }
        name
        byMail
      }
      skipped {
        municipality {
          code
          name
          slug
        }
        name
        reason
        at
      }
      mail {
        name
        subject
        text
      }
    }
  }
`);

export const RemindDocument = graphql(`
  mutation Remind($input: RemindInput!) {
    remind(input: $input) {
      people
      goesAt
    }
  }
`);

export type ReminderPreview = ResultOf<typeof ReminderPreviewDocument>['reminderPreview'];
export type Participation = ResultOf<typeof ParticipationListDocument>['participation'];
export type Participant = Participation['members'][number];
