import { createHash } from 'node:crypto';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import { earlierCampaigns, type Campaign } from '@ijkpunt/scans';

/** What of earlier measurements a report tells. */
export interface History {
  /** Another one for other submissions, editions or versions. */
  readonly key: string;
  /** When the last of it came; null where nothing was measured before. */
  readonly at: Date | null;
}

/** Of the municipality with a code, or with null of the region itself. */
export type HistoryOf = (code: string | null) => History;

interface Measured {
  readonly id: string;
  readonly at: Date | null;
  /** Null of what everybody compares with. */
  readonly code: string | null;
}

/** What was measured before a campaign, for all that its reports are of. */
export async function readHistory(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
): Promise<HistoryOf> {
  const before = (await earlierCampaigns(tx, context, campaign)).map(({ id }) => id);
  if (before.length === 0) return () => ({ key: 'none', at: null });
  const of = [context.regionId, before];
  const editions: Measured[] = await tx.query(
    `select distinct on (campaign_id) id, published_at as at, null as code from editions
      where region_id = $1 and campaign_id = any($2) order by campaign_id, number desc`,
    of,
  );
  const submissions: Measured[] = await tx.query(
    `select distinct on (campaign_id, municipality_code) id, submitted_at as at,
            municipality_code as code
       from submissions where region_id = $1 and campaign_id = any($2)
      order by campaign_id, municipality_code, revision desc`,
    of,
  );
  const versions: Measured[] = await tx.query(
    `select campaign_id || ' ' || computed_version as id, null as at, null as code
       from campaign_results where region_id = $1 and campaign_id = any($2)`,
    of,
  );
  const changes: { predecessor: string; successor: string }[] = await tx.query(
    `select predecessor_code as predecessor, successor_code as successor
       from municipality_changes where successor_code in (
         select municipality_code from memberships where region_id = $1)`,
    [context.regionId],
  );
  return (code) => {
    // A region tells of many municipalities; a version says that one of them changed.
    if (code === null) return historyOf([...editions, ...versions]);
    const codes = new Set([
      code,
      ...changes.flatMap(({ predecessor, successor }) => (successor === code ? predecessor : [])),
    ]);
    const own = submissions.filter((each) => each.code !== null && codes.has(each.code));
    return historyOf([...editions, ...own]);
  };
}

function historyOf(measured: readonly Measured[]): History {
  const ids = measured.map(({ id }) => id).toSorted();
  const moments = measured.flatMap(({ at }) => at?.getTime() ?? []);
  return {
    key: createHash('sha256').update(ids.join()).digest('hex').slice(0, 32),
    at: moments.length === 0 ? null : new Date(Math.max(...moments)),
  };
}

/**
 * Whether a campaign is the newest with figures of a municipality, or of the region: a report of one
 * that was followed by another stays as it was.
 */
export async function readNewest(
  tx: Transaction,
  { regionId }: RegionContext,
  { instrumentCode, referenceDate }: Campaign,
): Promise<(code: string | null) => boolean> {
  const later: { code: string }[] = await tx.query(
    `select distinct r.municipality_code as code
       from municipal_results r
       join campaigns c on c.region_id = r.region_id and c.id = r.campaign_id
      where r.region_id = $1 and c.instrument_code = $2 and c.reference_date > $3::date
        and c.withdrawn_at is null`,
    [regionId, instrumentCode, referenceDate],
  );
  const codes = new Set(later.map(({ code }) => code));
  return (code) => (code === null ? codes.size === 0 : !codes.has(code));
}
