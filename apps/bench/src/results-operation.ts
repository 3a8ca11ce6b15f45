import { webOperations } from '@ijkpunt/testing';

/** The body that the results page posts. */
export function resultsOperation(): string {
  const query = webOperations().get('Results');
  if (!query) throw new Error('the web application has no query of that name');
  const scan = { region: 'noordoost-brabant', campaign: 'zelfscan-2026', municipality: 'oss' };
  return JSON.stringify({ operationName: 'Results', query, variables: { scan } });
}
