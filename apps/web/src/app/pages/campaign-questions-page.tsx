import { useMemo } from 'react';
import { useParams } from 'react-router';
import { CampaignQuestionsView } from '../../features/scans/reading/campaign-questions.js';

export function CampaignQuestionsPage() {
  const { region = '', campaign = '' } = useParams();
  const campaignRef = useMemo(() => ({ region, campaign }), [region, campaign]);
  return <CampaignQuestionsView campaignRef={campaignRef} />;
}
