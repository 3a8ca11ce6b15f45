import type { RegionContext, Transaction } from '@ijkpunt/platform';

/** How long nothing earlier must have changed, so that a run of corrections is followed once. */
export const settledAfter = `interval '10 minutes'`;

/** Beside the results `l` of a campaign: the versions of what was measured before it, as one text. */
export const earlierVersions = `
  select coalesce(md5(string_agg(e.campaign_id || ' ' || e.computed_version, ','
           order by e.campaign_id)), '') as versions,
         coalesce(max(e.computed_at) < now() - ${settledAfter}, true) as "isSettled"
    from campaigns c
    join campaigns ec on ec.region_id = c.region_id and ec.instrument_code = c.instrument_code
      and ec.reference_date < c.reference_date and ec.withdrawn_at is null
    join campaign_results e on e.region_id = ec.region_id and e.campaign_id = ec.id
   where c.region_id = l.region_id and c.id = l.campaign_id and e.computed_version > 0`;

export interface Following {
  /** What earlier measurements are at, and what the reports to read follow. */
  readonly versions: string;
  readonly followed: string;
  /** They changed since, and no longer do. */
  readonly isDue: boolean;
}

export async function readFollowing(
  tx: Transaction,
  { regionId }: RegionContext,
  campaignId: string,
): Promise<Following> {
  const [found]: Following[] = await tx.query(
    `select versions, followed, versions <> followed and "isSettled" as "isDue"
       from campaign_results l cross join lateral (${earlierVersions}) earlier
      where region_id = $1 and campaign_id = $2`,
    [regionId, campaignId],
  );
  return found ?? { versions: '', followed: '', isDue: false };
}
