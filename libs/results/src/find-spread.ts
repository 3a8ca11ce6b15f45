import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { EditionSummary } from './municipal-results.js';
import type { QuestionSpread } from './region-spread.js';

export interface FirstSpread {
  readonly edition: EditionSummary;
  readonly spread: readonly QuestionSpread[];
}

/** That of the first edition, which stays; the caller has looked whether the gate is open. */
export async function findSpread(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<FirstSpread | null> {
  const [first]: (EditionSummary & Pick<FirstSpread, 'spread'>)[] = await tx.query(
    `select number, published_at as "publishedAt", version, member_count as "memberCount", spread
       from editions
      where region_id = $1 and campaign_id = $2 and number = 1 and spread is not null`,
    [context.regionId, campaignId],
  );
  if (!first) return null;
  const { spread, ...edition } = first;
  return { edition, spread };
}
