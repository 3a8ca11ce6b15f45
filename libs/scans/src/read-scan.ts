import { Injectable } from '@nestjs/common';
import type { ScanStatus } from '@ijkpunt/contracts';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import { Database } from '@ijkpunt/platform';
import type { Member, RegionAccess } from '@ijkpunt/tenancy';
import type { Answer } from './answer.entity.js';
import { summarize, type CampaignSummary } from './campaigns.js';
import {
  readPreviousAnswers,
  type PredecessorAnswers,
  type QuestionOrigin,
} from './previous-answers.js';
import type { Progress } from './progress.js';
import { readDocuments, type ScanDocument } from './documents/scan-documents.js';
import { findReopenReason } from './reopenings.js';
import { findScan, openDesk, readAnswers, type ScanName } from './scan-desk.js';
import { scanPermissions, type ScanPermissions } from './scan-standing.js';
import { listSubmissions, type SubmissionFacts } from './submissions.js';
import type { SubmittedAnswer } from './submitted-scan.js';

export interface ScanView {
  readonly id: string;
  readonly campaign: CampaignSummary;
  readonly municipality: Member;
  readonly instrument: Instrument;
  readonly status: ScanStatus;
  readonly revision: number;
  readonly progress: Progress;
  readonly answers: readonly Answer[];
  readonly documents: readonly ScanDocument[];
  readonly previousCampaign: CampaignSummary | null;
  readonly previousAnswers: readonly SubmittedAnswer[];
  readonly origins: readonly QuestionOrigin[];
  readonly predecessors: readonly PredecessorAnswers[];
  readonly submissions: readonly SubmissionFacts[];
  readonly reopenReason: string | null;
  readonly permissions: ScanPermissions;
}

/** The page on which a municipality fills in and submits its scan. */
@Injectable()
export class ReadScan {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName, now = new Date()): Promise<ScanView> {
    const { context } = access;
    return this.database.readInRegion(context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'scan.view');
      const { campaign, member, instrument } = desk;
      const scan = await findScan(tx, access, desk);
      const previous = await readPreviousAnswers(tx, access, desk);
      const status = scan?.status ?? 'not_started';
      return {
        id: `${campaign.id}_${member.code}`,
        campaign: summarize(campaign, instrument),
        municipality: member,
        instrument,
        status,
        revision: scan?.revision ?? 0,
        progress: { answered: scan?.answered ?? 0, asked: questionsOf(instrument).length },
        answers: scan ? await readAnswers(tx, access, scan.id) : [],
        documents: instrument.documents ? await readDocuments(tx, access, desk) : [],
        previousCampaign: previous.campaign && summarize(previous.campaign, instrument),
        previousAnswers: previous.answers,
        origins: previous.origins,
        predecessors: previous.predecessors,
        submissions: await listSubmissions(tx, context, {
          campaignId: campaign.id,
          municipalityCode: member.code,
        }),
        reopenReason:
          scan?.status === 'reopened' ? await findReopenReason(tx, context, scan.id) : null,
        permissions: scanPermissions(access, desk, status, now),
      };
    });
  }
}
