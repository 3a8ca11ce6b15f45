import type { RegionContext, Transaction } from '@ijkpunt/platform';

/** A mark as it reaches whoever leads the region: without the name of who made it. */
export interface RegionMark {
  readonly questionCode: string;
  readonly municipalityCode: string;
  readonly reason: string;
  readonly markedAt: Date;
}

export async function readRegionMarks(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<RegionMark[]> {
  return tx.query(
    `select question_code as "questionCode", municipality_code as "municipalityCode", reason,
            marked_at as "markedAt"
       from question_marks where region_id = $1 and campaign_id = $2
      order by marked_at, municipality_code, reason`,
    [context.regionId, campaignId],
  );
}
