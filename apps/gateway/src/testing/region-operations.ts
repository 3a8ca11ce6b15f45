import { newId } from '@ijkpunt/contracts';

const ofTheRegion = ['coordinator.rijnmond', 'begeleider'] as const;

interface OfCampaign {
  readonly region: string;
  readonly campaign: string;
}
const aGroup = {
  ...{ id: newId(), expectedRevision: 0, name: 'Langs de Maas' },
  municipalities: ['GM0556', 'GM0606'],
};

/** What a region compares. */
export const regionOperations = {
  'Query.discussion': {
    document: `query ($region: String!, $campaign: String!) {
      discussion(region: $region, campaign: $campaign) {
        gate { isOpen } questions { marks { reason } levels { count } } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({ region, campaign }),
    servedTo: ofTheRegion,
  },
  'Query.regionResults': {
    document: `query ($region: String!, $campaign: String!) {
      regionResults(region: $region, campaign: $campaign) {
        gate { isOpen } members { municipality { code } levels } groups { name } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({ region, campaign }),
    servedTo: ofTheRegion,
  },
  'Mutation.saveComparisonGroup': {
    document: `mutation ($input: SaveComparisonGroupInput!) {
      saveComparisonGroup(input: $input) { groups { name } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({ input: { region, campaign, ...aGroup } }),
    servedTo: ofTheRegion,
  },
  'Mutation.removeComparisonGroup': {
    document: `mutation ($input: RemoveComparisonGroupInput!) {
      removeComparisonGroup(input: $input) { groups { name } } }`,
    takes: ['region', 'campaign'],
    variables: ({ region, campaign }: OfCampaign) => ({
      input: { region, campaign, id: newId(), expectedRevision: 1 },
    }),
    servedTo: ofTheRegion,
  },
} as const;
