import { useApolloClient, useQuery } from '@apollo/client/react';
import { LocalTeamsDocument, type LocalTeams, type TeamsRef } from './teams-query.js';

/** The names of teams are helpful, not needed: null as long as they were not read. */
export function useLocalTeams({ region, municipality }: TeamsRef): LocalTeams | null {
  const { data } = useQuery(LocalTeamsDocument, { variables: { region, municipality } });
  return data?.localTeams ?? null;
}

/** Reads the teams again; what is on screen follows by the cache. */
export function useRereadTeams({ region, municipality }: TeamsRef): () => Promise<unknown> {
  const client = useApolloClient();
  return () =>
    client
      .query({
        query: LocalTeamsDocument,
        variables: { region, municipality },
        fetchPolicy: 'network-only',
      })
      // A municipality that left the region has its scans there still, and no list of teams.
      .catch(() => undefined);
}
