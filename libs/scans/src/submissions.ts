import type { RegionContext, Transaction } from '@ijkpunt/platform';
import { Submission } from './submission.entity.js';

/** Submissions of one municipality in a campaign, newest first. */
export async function readSubmissions(
  tx: Transaction,
  context: RegionContext,
  of: { readonly campaignId: string; readonly municipalityCode: string },
): Promise<Submission[]> {
  return tx.find(Submission, {
    where: { regionId: context.regionId, ...of },
    order: { revision: 'DESC' },
    take: 100,
  });
}

/** The submission that counts of each municipality in a campaign: its last. */
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
