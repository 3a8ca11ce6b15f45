import { skipToken, useQuery } from '@apollo/client/react';
import { t } from '../../messages/outcomes.js';
import { ParticipationDocument } from './participation-card.js';
import { RegionStandingDocument } from './region-standing.js';
import type { ScanRef } from './results-query.js';

interface Standing {
  readonly gate: { readonly isOpen: boolean; readonly missing: readonly unknown[] };
  readonly edition: { readonly number: number } | null;
}

export interface RegionNews {
  readonly isComplete: boolean;
  readonly text: string;
}

function newsOf({ gate, edition }: Standing): RegionNews {
  return {
    isComplete: gate.missing.length === 0,
    text: gate.isOpen && edition ? t('gate.opened', edition) : t('standing.waiting'),
  };
}

/** What a municipality hears of its region in one line; null as long as that is not known. */
export function useStandingNews(scanRef: ScanRef | null): RegionNews | null {
  const { data } = useQuery(
    RegionStandingDocument,
    scanRef ? { variables: { scan: { ...scanRef } }, fetchPolicy: 'cache-first' } : skipToken,
  );
  return data ? newsOf(data.results) : null;
}

/** The same for whoever leads the campaign. */
export function useParticipationNews(
  place: { readonly region: string; readonly campaign: string } | null,
): RegionNews | null {
  const { data } = useQuery(
    ParticipationDocument,
    place ? { variables: place, fetchPolicy: 'cache-first' } : skipToken,
  );
  return data ? newsOf(data.campaignProgress) : null;
}
