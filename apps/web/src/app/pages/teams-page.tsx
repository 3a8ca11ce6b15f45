import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { TeamsView } from '../../features/scans/teams/teams-view.js';
import { findCurrentCampaign } from '../../features/tenancy/access.js';
import { RegionDocument } from '../../features/tenancy/region-query.js';

export function TeamsPage() {
  const { region = '', municipality = '' } = useParams();
  const teamsRef = useMemo(() => ({ region, municipality }), [region, municipality]);
  const { data } = useQuery(RegionDocument, { variables: { region } });
  const campaign = findCurrentCampaign(data?.region.campaigns ?? []);
  return <TeamsView teamsRef={teamsRef} campaign={campaign?.slug ?? null} />;
}
