import { readRows, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { Submission } from './submission.entity.js';

export interface SubmissionsOf {
  readonly campaignId: string;
  readonly municipalityCode: string;
}

/** A submission without its answers: what a list shows. */
export type SubmissionFacts = Omit<Submission, 'snapshot'>;

/** Submissions of one municipality in a campaign, newest first. */
export async function listSubmissions(
  tx: Transaction,
  context: RegionContext,
  of: SubmissionsOf,
): Promise<SubmissionFacts[]> {
  return tx.find(Submission, {
    select: {
      regionId: true,
      id: true,
      campaignId: true,
      scanId: true,
      municipalityCode: true,
      revision: true,
      openness: true,
      submittedBy: true,
      submittedByName: true,
      submittedAt: true,
    },
    where: { regionId: context.regionId, ...of },
    order: { revision: 'DESC' },
    take: 100,
  });
}

/** The submission of a municipality that counts, its last, with its answers. */
export async function findLastSubmission(
  tx: Transaction,
  context: RegionContext,
  of: SubmissionsOf,
): Promise<Submission | null> {
  return tx.findOne(Submission, {
    where: { regionId: context.regionId, ...of },
    order: { revision: 'DESC' },
  });
}

/** The submission of a revision, or without one the last. */
export async function findSubmission(
  tx: Transaction,
  context: RegionContext,
  of: SubmissionsOf,
  revision: number | null,
): Promise<Submission | null> {
  if (revision === null) return findLastSubmission(tx, context, of);
  return tx.findOneBy(Submission, { regionId: context.regionId, ...of, revision });
}

/** The submission that counts, or counted at a moment, of one municipality in some campaigns. */
export async function findLastSubmissions(
  tx: Transaction,
  context: RegionContext,
  of: {
    readonly campaignIds: readonly string[];
    readonly municipalityCode: string;
    readonly until?: Date | undefined;
  },
): Promise<Submission[]> {
  return readRows(
    tx,
    Submission,
    `s where region_id = $1 and campaign_id = any($2) and municipality_code = $3
       and submitted_at <= $4
       and not exists (select from submissions later where later.region_id = s.region_id
         and later.campaign_id = s.campaign_id and later.municipality_code = s.municipality_code
         and later.revision > s.revision and later.submitted_at <= $4)`,
    [context.regionId, of.campaignIds, of.municipalityCode, of.until ?? 'infinity'],
  );
}

/** What a region's results are computed from. */
export type CountingSubmission = Pick<
  Submission,
  'id' | 'municipalityCode' | 'openness' | 'snapshot'
>;

/** The submission that counts of each municipality in a campaign. */
export async function readLastSubmissions(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<CountingSubmission[]> {
  return tx.query(
    `select distinct on (municipality_code) id, municipality_code as "municipalityCode", openness,
            snapshot
       from submissions where region_id = $1 and campaign_id = $2
      order by municipality_code, revision desc`,
    [context.regionId, campaignId],
  );
}
