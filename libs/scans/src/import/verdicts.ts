import type { RegionContext, Transaction } from '@ijkpunt/platform';

/** Whether a municipality recognizes the answers that somebody brought in its name. */
export interface Verdict {
  readonly municipalityCode: string;
  readonly isRight: boolean;
  readonly note: string | null;
  readonly givenByName: string;
  readonly givenAt: Date;
}

/** Those of a measurement that this person may see. */
export async function readVerdicts(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<Verdict[]> {
  return tx.query(
    `select v.municipality_code as "municipalityCode", v.is_right as "isRight", v.note,
            v.given_by_name as "givenByName", v.given_at as "givenAt"
       from import_verdicts v join municipalities m on m.code = v.municipality_code
      where v.region_id = $1 and v.campaign_id = $2 order by m.name`,
    [context.regionId, campaignId],
  );
}
