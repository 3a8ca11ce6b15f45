import type { RegionContext, Transaction } from '@ijkpunt/platform';
import { Edition, EditionSubmission } from './edition.entity.js';
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
  return tx.findOne(Edition, {
    where: { regionId: context.regionId, campaignId },
    order: { number: 'DESC' },
  });
}

export async function readEditionSubmissions(
  tx: Transaction,
  context: RegionContext,
  editionId: string,
): Promise<EditionSubmission[]> {
  return tx.findBy(EditionSubmission, { regionId: context.regionId, editionId });
}

export const summarizeEdition = ({
  number,
  publishedAt,
  version,
  memberCount,
}: Edition): EditionSummary => ({ number, publishedAt, version, memberCount });
