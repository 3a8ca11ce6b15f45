import { newId } from '@ijkpunt/contracts';

const ofTheRegion = ['coordinator.rijnmond', 'begeleider'] as const;

interface OfCampaign {
  readonly region: string;
  readonly campaign: string;
}

/** For who leads the region; a facilitator only looks. */
export const participationOperations = {
  'Query.campaignProgress': {
    document: `query ($region: String!, $campaign: String!) {
      campaignProgress(region: $region, campaign: $campaign) {
        region { slug } gate { isOpen } members { municipality { slug } total }
        themes { previous isBroken } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({ region, campaign }),
    servedTo: ofTheRegion,
  },
  'Query.regionReports': {
    document: `query ($region: String!, $campaign: String!) {
      regionReports(region: $region, campaign: $campaign) { reports { path } figures { path } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({ region, campaign }),
    servedTo: ofTheRegion,
  },
  'Mutation.rebuildReports': {
    document: 'mutation ($region: String!) { rebuildReports(region: $region) { made } }',
    takes: ['region'],
    variables: ({ region }: OfCampaign) => ({ region }),
    servedTo: ofTheRegion,
  },
  'Query.participation': {
    document: `query ($region: String!, $campaign: String!) {
      participation(region: $region, campaign: $campaign) {
        forecast { atLeast } members { municipality { slug } percent coordinators note { text } } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({ region, campaign }),
    servedTo: ofTheRegion,
  },
  'Mutation.writeParticipationNote': {
    document: `mutation ($input: WriteParticipationNoteInput!) {
      writeParticipationNote(input: $input) { members { note { text } } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({
      input: { region, campaign, municipality: 'schiedam', text: 'Belt.', expectedRevision: 0 },
    }),
    servedTo: ofTheRegion,
  },
  'Query.reminderPreview': {
    document: `query ($region: String!, $campaign: String!, $municipalities: [String!]!) {
      reminderPreview(region: $region, campaign: $campaign, municipalities: $municipalities) {
        goesAt recipients { name } skipped { name reason } mail { text } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({
      region,
      campaign,
      municipalities: ['schiedam'],
    }),
    servedTo: ofTheRegion,
  },
  'Mutation.remind': {
    document: 'mutation ($input: RemindInput!) { remind(input: $input) { people goesAt } }',
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({
      input: { region, campaign, municipalities: ['schiedam'], idempotencyKey: newId() },
    }),
    servedTo: ofTheRegion,
  },
} as const;
