interface InRegion {
  readonly region: string;
}

const inRijnmond = [
  ...['coordinator.rijnmond', 'begeleider', 'vlaardingen'],
  ...['schiedam', 'schiedam.invuller', 'schiedam.lezer'],
] as const;

/** How people are told, and whom that does not reach. */
export const messageOperations = {
  'Query.unreachedPeople': {
    document: 'query ($region: String!) { unreachedPeople(region: $region) { name email reason } }',
    takes: ['region'],
    variables: ({ region }: InRegion) => ({ region }),
    servedTo: ['coordinator.rijnmond'],
  },
  'Query.messageSettings': {
    document: 'query ($region: String!) { messageSettings(region: $region) { language } }',
    takes: ['region'],
    variables: ({ region }: InRegion) => ({ region }),
    servedTo: inRijnmond,
  },
  'Mutation.saveMessageSettings': {
    document: `mutation ($input: SaveMessageSettingsInput!) {
      saveMessageSettings(input: $input) { language } }`,
    takes: ['region'],
    variables: ({ region }: InRegion) => ({ input: { region, language: 'en', kinds: [] } }),
    servedTo: inRijnmond,
  },
  'Mutation.saveReminderSettings': {
    document: `mutation ($input: SaveReminderSettingsInput!) {
      saveReminderSettings(input: $input) { language } }`,
    takes: ['region'],
    variables: ({ region }: InRegion) => ({
      input: { region, isOn: true, daysBefore: [20, 10, 5] },
    }),
    servedTo: inRijnmond,
  },
  'Subscription.messagesChanged': {
    document: 'subscription ($region: String!) { messagesChanged(region: $region) }',
    takes: ['region'],
    variables: ({ region }: InRegion) => ({ region }),
    servedTo: inRijnmond,
  },
} as const;
