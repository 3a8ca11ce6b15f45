import type { Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import type { Campaign } from './campaign.entity.js';
import { earlierCampaigns } from './campaigns.js';
import type { ScanDesk } from './scan-desk.js';
import { findLastSubmission } from './submissions.js';
import type { SubmittedAnswer } from './submitted-scan.js';

export interface PreviousAnswers {
  readonly campaign: Campaign | null;
  readonly answers: readonly SubmittedAnswer[];
}

/** What the municipality submitted in the campaign before this one. */
export async function readPreviousAnswers(
  tx: Transaction,
  { context }: RegionAccess,
  { campaign, member }: ScanDesk,
): Promise<PreviousAnswers> {
  const [previous] = await earlierCampaigns(tx, context, campaign);
  if (!previous) return { campaign: null, answers: [] };
  const of = { campaignId: previous.id, municipalityCode: member.code };
  const submission = await findLastSubmission(tx, context, of);
  return { campaign: previous, answers: submission?.snapshot.answers ?? [] };
}
