import { Injectable } from '@nestjs/common';
import { badInput, conflict, newId, opennesses, Refusal, type Openness } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import { Database, once, record, type Transaction } from '@ijkpunt/platform';
import { audit, type RegionAccess } from '@ijkpunt/tenancy';
import type { Answer } from './answer.entity.js';
import { readDocuments, type ScanDocument } from './documents/scan-documents.js';
import { submittedNotes } from './reading/reading-notes.js';
import { readAgreements, type Agreement } from './perspectives/agreements.js';
import { openQuestions } from './progress.js';
import {
  lockScan,
  openDesk,
  readAnswers,
  requireOpened,
  type ScanDesk,
  type ScanName,
} from './scan-desk.js';
import { Scan } from './scan.entity.js';
import { Submission } from './submission.entity.js';
import { toSubmittedAnswer, type SubmittedScan } from './submitted-scan.js';
import { submittedTeamAnswers } from './teams/team-answers.js';

export interface SubmitScanRequest {
  readonly scan: ScanName;
  /** The scan's revision on the page where the person decided. */
  readonly expectedRevision: number;
  readonly openness: Openness;
  readonly idempotencyKey: string;
}

/**
 * Freezes a complete scan into the next submission. Submitted answers never change afterwards;
 * the region's results follow by themselves. Records `scan.submitted.v1`.
 */
@Injectable()
export class SubmitScan {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, request: SubmitScanRequest, now = new Date()): Promise<void> {
    const { idempotencyKey: key, ...content } = request;
    await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.submit');
      return once(tx, access.context, { key, content: ['submit', content] }, async () => {
        requireOpened(desk.campaign, now);
        return { version: await submit(tx, access, desk, request) };
      });
    });
  }
}

async function submit(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  request: SubmitScanRequest,
): Promise<number> {
  const scan = await lockScan(tx, access, desk);
  if (scan.status === 'submitted') {
    throw new Refusal('CONFLICT', 'Deze zelfscan is al ingediend.', { revision: scan.revision });
  }
  if (scan.revision !== request.expectedRevision) {
    throw conflict('Er is intussen iets gewijzigd. Kijk de zelfscan nog één keer na.', {
      current: scan.revision,
      yours: request.expectedRevision,
    });
  }
  if (scan.openness && isNarrower(request.openness, scan.openness)) {
    throw badInput('Uw keuze wie de scores ziet kan ruimer worden, niet krapper.', {
      field: 'openness',
      current: scan.openness,
    });
  }
  const answers = await readAnswers(tx, access, scan.id);
  const open = openQuestions(desk.instrument, answers);
  if (open.length > 0) {
    throw badInput(`Nog niet alle vragen zijn beantwoord: ${open.join(', ')}.`, { open });
  }

  const submissionId = newId();
  const submissionRevision = (scan.submissionRevision ?? 0) + 1;
  const submittedAt = new Date();
  await tx.insert(Submission, {
    regionId: scan.regionId,
    id: submissionId,
    campaignId: scan.campaignId,
    scanId: scan.id,
    municipalityCode: scan.municipalityCode,
    revision: submissionRevision,
    openness: request.openness,
    submittedBy: access.context.personId,
    submittedByName: access.context.personName,
    submittedAt,
    snapshot: {
      ...snapshotOf(desk, {
        answers,
        documents: await readDocuments(tx, access, desk),
        agreements: await readAgreements(tx, access, scan.id),
      }),
      ...(await submittedNotes(tx, access.context, desk)),
      ...(await submittedTeamAnswers(tx, access, desk)),
    },
  });
  await tx.update(
    Scan,
    { regionId: scan.regionId, id: scan.id },
    {
      status: 'submitted',
      revision: scan.revision + 1,
      submissionRevision,
      submittedAt,
      submittedByName: access.context.personName,
      openness: request.openness,
      updatedAt: submittedAt,
    },
  );
  const version = await wantNextVersion(tx, scan.regionId, scan.campaignId);
  await record(tx, access.context, {
    kind: 'scan.submitted.v1',
    entityId: scan.campaignId,
    version,
  });
  await audit(tx, access.context, {
    action: 'scan.submitted',
    entityId: scan.id,
    detail: { submissionId, openness: request.openness },
  });
  return version;
}

/** What others have seen cannot be unseen. */
const isNarrower = (asked: Openness, present: Openness): boolean =>
  opennesses.indexOf(asked) < opennesses.indexOf(present);

interface SnapshotParts {
  readonly answers: readonly Answer[];
  readonly documents: readonly ScanDocument[];
  readonly agreements: readonly Agreement[];
}

/** In the order the questions are asked, so that equal answers give equal bytes. */
function snapshotOf(
  desk: ScanDesk,
  { answers, documents, agreements }: SnapshotParts,
): SubmittedScan {
  const { code, version } = desk.instrument;
  const byCode = new Map(answers.map((answer) => [answer.questionCode, answer]));
  const agreed = new Map(
    agreements.filter(({ isCurrent }) => isCurrent).map((each) => [each.questionCode, each]),
  );
  return {
    instrument: { code, version },
    answers: questionsOf(desk.instrument).flatMap((question) => {
      const answer = byCode.get(question.code);
      const agreement = agreed.get(question.code);
      return answer ? [toSubmittedAnswer(question.code, answer, agreement)] : [];
    }),
    ...(desk.instrument.documents
      ? { documents: documents.map(({ title, place }) => ({ title, place })) }
      : {}),
  };
}

/** The serialisation point of a campaign: every submission takes the next number. */
export async function wantNextVersion(
  tx: Transaction,
  regionId: string,
  campaignId: string,
): Promise<number> {
  const [row]: { wanted_version: number }[] = await tx.query(
    `insert into campaign_results (region_id, campaign_id, wanted_version) values ($1, $2, 1)
     on conflict (region_id, campaign_id)
       do update set wanted_version = campaign_results.wanted_version + 1
     returning wanted_version`,
    [regionId, campaignId],
  );
  if (!row) throw new Error('no version was given');
  return row.wanted_version;
}
