import { useMemo } from 'react';
import { useParams } from 'react-router';
import { DiscussionView } from '../../features/scans/reading/discussion.js';

export function DiscussionPage() {
  const { region = '', campaign = '' } = useParams();
  const campaignRef = useMemo(() => ({ region, campaign }), [region, campaign]);
  return <DiscussionView campaignRef={campaignRef} />;
}
