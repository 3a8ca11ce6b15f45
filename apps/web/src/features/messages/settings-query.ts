import { graphql, type ResultOf } from '../../gql/graphql.js';

export const MessageSettingsFields = graphql(`
  fragment MessageSettingsFields on MessageSettings {
    language
    kinds {
      kind
      channel
    }
    reminders {
      isOn
      daysBefore
    }
    canSetReminders
  }
`);

export const MessageSettingsDocument = graphql(
  `
    query MessageSettings($region: String!) {
      messageSettings(region: $region) {
        ...MessageSettingsFields
      }
    }
  `,
  [MessageSettingsFields],
);

export const SaveMessageSettingsDocument = graphql(
  `
    mutation SaveMessageSettings($input: SaveMessageSettingsInput!) {
      saveMessageSettings(input: $input) {
        ...MessageSettingsFields
      }
    }
  `,
  [MessageSettingsFields],
);

export const SaveReminderSettingsDocument = graphql(
  `
    mutation SaveReminderSettings($input: SaveReminderSettingsInput!) {
      saveReminderSettings(input: $input) {
        ...MessageSettingsFields
      }
    }
  `,
  [MessageSettingsFields],
);

export type MessageSettings = ResultOf<typeof MessageSettingsFields>;
