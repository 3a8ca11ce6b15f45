import {
  columnsOf,
  keepPlan,
  readRows,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import type { CountedSubmissions } from './edition-rule.js';
import { Edition } from './edition.entity.js';
import type { EditionSummary } from './municipal-results.js';

/** Editions of a campaign, newest first. */
export async function readEditions(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<Edition[]> {
  return tx.find(Edition, {
    where: { regionId: context.regionId, campaignId },
    order: { number: 'DESC' },
    take: 100,
  });
}

export async function findLastEdition(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<Edition | null> {
  const [last] = await readRows(
    tx,
    Edition,
    'where region_id = $1 and campaign_id = $2 order by number desc limit 1',
    [context.regionId, campaignId],
  );
  return last ?? null;
}

const findCounting = keepPlan(
  `select ${columnsOf(Edition, 'e')}, (
            select submission_id from edition_submissions
             where region_id = e.region_id and edition_id = e.id and municipality_code = $3
          ) as "countedSubmissionId"
     from editions e
    where region_id = $1 and campaign_id = $2 and ($4::integer is null or number = $4)
    order by number desc limit 1`,
);

/** The edition of a number, or the last, and which submission of a municipality it counts. */
export async function findEditionCounting(
  tx: Transaction,
  { regionId }: RegionContext,
  of: { readonly campaignId: string; readonly municipalityCode: string },
  number: number | null,
): Promise<{ readonly edition: Edition; readonly countedSubmissionId: string | null } | null> {
  const [found]: (Edition & { countedSubmissionId: string | null })[] = await tx.query(
    findCounting,
    [regionId, of.campaignId, of.municipalityCode, number],
  );
  if (!found) return null;
  const { countedSubmissionId, ...edition } = found;
  return { edition, countedSubmissionId };
}

/** The last edition by what it stands on alone; null before the first. */
export async function readLastStanding(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<{ readonly number: number; readonly submissions: CountedSubmissions } | null> {
  const [last]: { number: number; submissions: CountedSubmissions | null }[] = await tx.query(
    `select number, (
              select jsonb_object_agg(municipality_code, submission_id) from edition_submissions
               where region_id = e.region_id and edition_id = e.id) as submissions
       from editions e where region_id = $1 and campaign_id = $2
      order by number desc limit 1`,
    [context.regionId, campaignId],
  );
  return last ? { number: last.number, submissions: last.submissions ?? {} } : null;
}

export const summarizeEdition = ({
  number,
  publishedAt,
  version,
  memberCount,
}: Edition): EditionSummary => ({ number, publishedAt, version, memberCount });
