import { useQuery } from '@apollo/client/react';
import { LocalTeamsDocument, type LocalTeams, type TeamsRef } from './teams-query.js';

/** The names of teams are helpful, not needed: null as long as they were not read. */
export function useLocalTeams({ region, municipality }: TeamsRef): LocalTeams | null {
  const { data } = useQuery(LocalTeamsDocument, { variables: { region, municipality } });
  return data?.localTeams ?? null;
}
