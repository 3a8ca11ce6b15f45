import type { RegionContext, Transaction } from '@ijkpunt/platform';
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

/** The submission that counts of each municipality in a campaign. */
export async function readLastSubmissions(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<Submission[]> {
  return tx
    .createQueryBuilder(Submission, 'submission')
    .distinctOn(['submission.municipalityCode'])
    .where({ regionId: context.regionId, campaignId })
    .orderBy('submission.municipalityCode')
    .addOrderBy('submission.revision', 'DESC')
    .getMany();
}
