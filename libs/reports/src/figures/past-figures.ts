import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { PastResults } from '@ijkpunt/results';

/** A submission and edition that figures can be made of again, with the day of that edition. */
export interface PastFigures extends PastResults {
  readonly publishedAt: Date | null;
  readonly submittedAt: Date;
  /** Whether a report was made of them together. */
  readonly isReported: boolean;
}

/** Every submission with every edition that a report was made of; of a checklist those alone. */
export async function readPastFigures(
  tx: Transaction,
  context: RegionContext,
  of: { readonly campaignId: string; readonly municipalityCode: string },
): Promise<PastFigures[]> {
  return tx.query(
    `select s.revision, s.submitted_at as "submittedAt", e.number as "editionNumber",
            e.published_at as "publishedAt", coalesce(min(r.version), 0) as version,
            coalesce(max(r.explanations_version), 0) as "explanationsVersion",
            coalesce(min(r.created_at), s.submitted_at) as until,
            count(r.id) > 0 as "isReported"
       from submissions s
       left join reports r on r.region_id = s.region_id and r.submission_id = s.id
         and r.municipality_code = s.municipality_code
       left join editions e on e.region_id = r.region_id and e.id = r.edition_id
      where s.region_id = $1 and s.campaign_id = $2 and s.municipality_code = $3
      group by s.revision, s.submitted_at, e.number, e.published_at
      order by s.revision desc, e.number desc nulls last limit 200`,
    [context.regionId, of.campaignId, of.municipalityCode],
  );
}

/** How an address names it: `revisie-2-editie-1`, without the latter where there was none. */
export const pastName = ({ revision, editionNumber }: PastResults): string =>
  editionNumber === null ? `revisie-${revision}` : `revisie-${revision}-editie-${editionNumber}`;
