import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { ScanRef } from '../results-query.js';
import { QuestionTalkDocument, type QuestionTalk } from './questions-query.js';

export type Talk =
  | { readonly state: 'reading' | 'failed'; readonly found: null }
  | { readonly state: 'read'; readonly found: QuestionTalk };

/** What colleagues said; read apart, since the figures do not wait for it. */
export function useTalk(scanRef: ScanRef): Talk {
  const { data, error } = useQuery(QuestionTalkDocument, { variables: { scan: { ...scanRef } } });
  return useMemo(() => {
    if (data) return { state: 'read', found: data };
    return { state: error ? 'failed' : 'reading', found: null };
  }, [data, error]);
}
