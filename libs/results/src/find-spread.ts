import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { QuestionSpread } from './region-spread.js';

/** That of the first edition, which stays; the caller has looked whether the gate is open. */
export async function findSpread(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<{ spread: QuestionSpread[]; publishedAt: Date } | null> {
  const [first]: { spread: QuestionSpread[]; publishedAt: Date }[] = await tx.query(
    `select spread, published_at as "publishedAt" from editions
      where region_id = $1 and campaign_id = $2 and number = 1 and spread is not null`,
    [context.regionId, campaignId],
  );
  return first ?? null;
}
