import type { ApolloClient } from '@apollo/client';

export const loadResultsPage = () => import('./pages/results-page.js');

/**
 * Fetches the page of results and its figures while the session is still being asked for: on a
 * slow device they would else wait for each other. What goes wrong here the page itself meets.
 */
export function readAhead(client: ApolloClient, pathname: string): void {
  const named = /^\/([^/]+)\/metingen\/([^/]+)\/([^/]+)\/resultaten$/.exec(pathname);
  if (!named) return;
  const [, region = '', campaign = '', municipality = ''] = named;
  import('../features/results/results-ahead.js')
    .then(({ readResultsAhead }) => readResultsAhead(client, { region, campaign, municipality }))
    .catch(() => undefined);
  loadResultsPage().catch(() => undefined);
}
