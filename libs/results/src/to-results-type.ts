import { toInstrumentType } from '@ijkpunt/instruments/api';
import { toCampaignType } from '@ijkpunt/scans/api';
import type { ResultsView } from './read-results.js';
import type { ResultsType } from './results.graphql-types.js';

export const toResultsType = ({ results, instrument, canExplain }: ResultsView): ResultsType => ({
  ...results,
  canExplain,
  campaign: toCampaignType(results.campaign),
  instrument: toInstrumentType(instrument),
  previousCampaign: results.previousCampaign && toCampaignType(results.previousCampaign),
  baselineCampaign: results.baselineCampaign && toCampaignType(results.baselineCampaign),
  predecessors: results.predecessors.map((each) => ({
    ...each,
    campaign: toCampaignType(each.campaign),
  })),
});
