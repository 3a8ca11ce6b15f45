import { keepPlan, type RegionContext, type Transaction } from '@ijkpunt/platform';
import type { LoadedResults } from '@ijkpunt/results';
import type { ReportsOf } from './report-list.js';

export interface NewestReport {
  readonly id: string;
  readonly title: string;
  readonly createdAt: Date;
}

const findNewest = keepPlan(
  `select id, title, created_at as "createdAt" from reports
    where region_id = $1 and campaign_id = $2 and municipality_code = $3 and form = 'pdf-ua'
      and submission_id = $4 and edition_id is not distinct from $5 and explanations_version = $6
    order by created_at desc, id desc limit 1`,
);

/** The report to read that was made last of what counts now. */
export async function findNewestReport(
  tx: Transaction,
  { regionId }: RegionContext,
  { campaignId, municipalityCode }: ReportsOf,
  { submissionId, editionId, results }: LoadedResults,
): Promise<NewestReport | null> {
  if (submissionId === null) return null;
  const of = [regionId, campaignId, municipalityCode, submissionId, editionId];
  const [newest] = await tx.query<NewestReport[]>(findNewest, [...of, results.explanationsVersion]);
  return newest ?? null;
}
