import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { ScanRef } from '../scan-query.js';
import { ReportPresenceDocument, TogetherDocument, type Together } from './together-query.js';

interface UsedTogether {
  readonly together: Together | null;
  readonly rereadTogether: () => Promise<unknown>;
}

/** Colleagues are helpful, not needed: without them the scan can be filled in all the same. */
export function useTogether(scanRef: ScanRef): UsedTogether {
  const { data, refetch } = useQuery(TogetherDocument, { variables: { scan: { ...scanRef } } });
  return { together: data?.together ?? null, rereadTogether: () => refetch() };
}

const reportEveryMs = 15_000;
/** Whoever only passes by a question is not there: the next one costs no request. */
const settledMs = 1_500;

/** Lets colleagues see which question is in focus, as long as the page is in sight. */
export function useReportPresence(scanRef: ScanRef, questionCode: string | null): void {
  const client = useApolloClient();
  const { region, campaign, municipality } = scanRef;
  useEffect(() => {
    const report = (): void => {
      if (document.visibilityState !== 'visible') return;
      const scan = { region, campaign, municipality };
      client
        .mutate({ mutation: ReportPresenceDocument, variables: { input: { scan, questionCode } } })
        // Told again in a moment; what matters for the person says so itself.
        .catch(() => undefined);
    };
    const settled = setTimeout(report, settledMs);
    const timer = setInterval(report, reportEveryMs);
    document.addEventListener('visibilitychange', report);
    return () => {
      clearTimeout(settled);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', report);
    };
  }, [client, region, campaign, municipality, questionCode]);
}
