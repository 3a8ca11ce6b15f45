import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { summarize, type CampaignSummary } from '../campaigns.js';
import { openDesk, type ScanName } from '../scan-desk.js';
import type { Submission } from '../submission.entity.js';
import { findSubmission } from '../submissions.js';

export interface SubmissionView {
  readonly campaign: CampaignSummary;
  readonly instrument: Instrument;
  readonly submission: Submission;
}

/** A submission as it was handed in, with the questions it answers; without a revision the last. */
@Injectable()
export class ReadSubmission {
  constructor(private readonly database: Database) {}

  async run(
    access: RegionAccess,
    name: ScanName,
    revision: number | null,
  ): Promise<SubmissionView> {
    return this.database.readInRegion(access.context, async (tx) => {
      const { campaign, member, instrument } = await openDesk(tx, access, name, 'scan.view');
      const of = { campaignId: campaign.id, municipalityCode: member.code };
      const submission = await findSubmission(tx, access.context, of, revision);
      if (!submission) throw notFound();
      return { campaign: summarize(campaign, instrument), instrument, submission };
    });
  }
}
