import type { Openness } from '@ijkpunt/contracts';
import { columnsOf, type RegionContext, type Transaction } from '@ijkpunt/platform';
import type { Campaign, SubmittedAnswer } from '@ijkpunt/scans';
import { Edition } from '../edition.entity.js';
import type { GateMember } from '../gate.js';

/** Of which campaigns, and how they stood just before a moment; without one, how they stand. */
export interface MeasurementsOf {
  readonly campaigns: readonly Campaign[];
  readonly before: Date | null;
}

export interface MeasuredSubmission {
  readonly id: string;
  readonly campaignId: string;
  readonly municipalityCode: string;
  readonly revision: number;
  readonly openness: Openness;
  readonly submittedAt: Date;
  readonly submittedBy: string;
  readonly answers: readonly SubmittedAnswer[];
}

const idsOf = (campaigns: readonly Campaign[]): string[] => campaigns.map(({ id }) => id);

/** The submissions that counted, of these municipalities as far as the reader may see them. */
export async function readMeasuredSubmissions(
  tx: Transaction,
  context: RegionContext,
  { campaigns, before, codes }: MeasurementsOf & { readonly codes: readonly string[] },
): Promise<MeasuredSubmission[]> {
  if (codes.length === 0) return [];
  return tx.query(
    `select distinct on (campaign_id, municipality_code) id, campaign_id as "campaignId",
            municipality_code as "municipalityCode", revision, openness,
            submitted_at as "submittedAt", submitted_by_name as "submittedBy",
            snapshot->'answers' as answers
       from submissions
      where region_id = $1 and campaign_id = any($2) and municipality_code = any($3)
        and ($4::timestamptz is null or submitted_at < $4)
      order by campaign_id, municipality_code, revision desc`,
    [context.regionId, idsOf(campaigns), codes, before],
  );
}

export interface MeasuredEdition extends Edition {
  /** The submission of this municipality that it counts. */
  readonly counted: string | null;
}

/** The newest edition of each campaign. */
export async function readMeasuredEditions(
  tx: Transaction,
  context: RegionContext,
  { campaigns, before, code }: MeasurementsOf & { readonly code: string | null },
): Promise<MeasuredEdition[]> {
  return tx.query(
    `select distinct on (e.campaign_id) ${columnsOf(Edition, 'e')}, (
              select submission_id from edition_submissions counting
               where counting.region_id = e.region_id and counting.edition_id = e.id
                 and counting.municipality_code = $4) as counted
       from editions e
      where e.region_id = $1 and e.campaign_id = any($2)
        and ($3::timestamptz is null or e.published_at < $3)
      order by e.campaign_id, e.number desc`,
    [context.regionId, idsOf(campaigns), before, code],
  );
}

export interface Participant extends GateMember {
  readonly campaignId: string;
  readonly submittedAt: Date | null;
}

/** Who belongs to each campaign, and whether they submitted: known to the whole region. */
export async function readParticipants(
  tx: Transaction,
  context: RegionContext,
  campaigns: readonly Campaign[],
): Promise<Participant[]> {
  return tx.query(
    `select c.id as "campaignId", m.code, m.name, m.slug,
            ms.mean_consent_at is not null as "hasMeanConsent",
            coalesce(s.status in ('submitted', 'reopened'), false) as "hasSubmitted",
            s.submitted_at as "submittedAt"
       from campaigns c
       join memberships ms on ms.region_id = c.region_id and ms.member_from <= c.reference_date
        and (ms.member_until is null or ms.member_until > c.reference_date)
       join municipalities m on m.code = ms.municipality_code
       left join scans s on s.region_id = c.region_id and s.campaign_id = c.id
        and s.municipality_code = ms.municipality_code
      where c.region_id = $1 and c.id = any($2)
      order by m.name`,
    [context.regionId, idsOf(campaigns)],
  );
}
