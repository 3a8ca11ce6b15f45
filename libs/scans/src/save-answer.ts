import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict, newId, Refusal, type ScanStatus } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { contentOf, saySame } from './answer-content.js';
import { checkAnswer, type AnswerInput, type CheckedAnswer } from './answer-rules.js';
import { Answer } from './answer.entity.js';
import { progressOf, type Progress } from './progress.js';
import { readPreviousAnswers } from './previous-answers.js';
import {
  lockScan,
  openDesk,
  readAnswers,
  requireOpened,
  scanChange,
  type ScanDesk,
  type ScanName,
} from './scan-desk.js';
import { Scan } from './scan.entity.js';
import { contentOfSubmitted } from './submitted-scan.js';

export interface SaveAnswerRequest extends AnswerInput {
  readonly scan: ScanName;
  /** The revision of the answer that the person saw; 0 when there was none. */
  readonly expectedRevision: number;
}

export interface SavedAnswer {
  readonly answer: Answer;
  readonly revision: number;
  readonly progress: Progress;
  readonly status: ScanStatus;
}

/**
 * Saves one answer and its history. A colleague's newer answer is never overwritten: the clash
 * says both. Records no event; colleagues hear of it by push.
 */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(
    access: RegionAccess,
    request: SaveAnswerRequest,
    now = new Date(),
  ): Promise<SavedAnswer> {
    const { saved, desk, hasChanged } = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.edit');
      requireOpened(desk.campaign, now);
      const input = checkAnswer(desk.instrument, request);
      if (input.isConfirmed) await requirePrevious(tx, access, desk, input);
      await startScan(tx, access, desk);
      const scan = await lockScan(tx, access, desk);
      return this.save(tx, access, { desk, scan, input, request });
    });
    if (hasChanged) await this.push.publish(scanChange(access, desk, 'answers'));
    return saved;
  }

  private async save(
    tx: Transaction,
    access: RegionAccess,
    work: { desk: ScanDesk; scan: Scan; input: CheckedAnswer; request: SaveAnswerRequest },
  ): Promise<{ saved: SavedAnswer; desk: ScanDesk; hasChanged: boolean }> {
    const { desk, scan, input, request } = work;
    if (scan.status === 'submitted') {
      throw new Refusal('CONFLICT', 'Deze zelfscan is intussen ingediend; antwoorden liggen vast.');
    }
    const answers = await readAnswers(tx, access, scan.id);
    const current = answers.find((answer) => answer.questionCode === input.questionCode);
    const wasAnswered = progressOf(desk.instrument, answers);

    if (current && saySame(current, input) && current.isConfirmed === input.isConfirmed) {
      // A repeated sending after a lost response: nothing to do, and no clash with oneself.
      return { saved: savedOf(current, scan, wasAnswered), desk, hasChanged: false };
    }
    if ((current?.revision ?? 0) !== request.expectedRevision) {
      throw conflict('Een collega heeft deze vraag intussen ook beantwoord.', {
        current: current ? shown(current) : null,
        yours: input,
      });
    }
    const answer = await writeAnswer(tx, access, scan, input, (current?.revision ?? 0) + 1);
    const progress = progressOf(desk.instrument, [...answers, answer]);
    const revision = scan.revision + 1;
    await tx.update(
      Scan,
      { regionId: scan.regionId, id: scan.id },
      { revision, answered: progress.answered, asked: progress.asked, updatedAt: new Date() },
    );
    return {
      saved: savedOf(answer, { ...scan, revision }, progress),
      desk,
      hasChanged: true,
    };
  }
}

async function startScan(tx: Transaction, access: RegionAccess, desk: ScanDesk): Promise<void> {
  await tx.query(
    `insert into scans (region_id, id, campaign_id, municipality_code, status, revision, answered, asked)
     values ($1, $2, $3, $4, 'in_progress', 0, 0, $5)
     on conflict (region_id, campaign_id, municipality_code) do nothing`,
    [
      access.context.regionId,
      newId(),
      desk.campaign.id,
      desk.member.code,
      questionsOf(desk.instrument).length,
    ],
  );
}

async function writeAnswer(
  tx: Transaction,
  access: RegionAccess,
  scan: Scan,
  input: CheckedAnswer,
  revision: number,
): Promise<Answer> {
  const answer: Answer = {
    regionId: scan.regionId,
    scanId: scan.id,
    municipalityCode: scan.municipalityCode,
    ...input,
    revision,
    answeredBy: access.context.personId,
    answeredByName: access.context.personName,
    answeredAt: new Date(),
  };
  await tx.upsert(Answer, answer, ['regionId', 'scanId', 'questionCode']);
  await tx.query(
    `insert into answer_history (region_id, id, scan_id, question_code, municipality_code, kind,
       level, note, revision, answered_by, answered_by_name, answered_at,
       responsible, action, due_on, is_confirmed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
       $13, $14, $15, $16)`,
    [
      answer.regionId,
      newId(),
      answer.scanId,
      answer.questionCode,
      answer.municipalityCode,
      answer.kind,
      answer.level,
      answer.note,
      answer.revision,
      answer.answeredBy,
      answer.answeredByName,
      answer.answeredAt,
      answer.responsible,
      answer.action,
      answer.dueOn,
      answer.isConfirmed,
    ],
  );
  return answer;
}

/** Whoever confirms says: as the previous time. That must then be so. */
async function requirePrevious(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  input: CheckedAnswer,
): Promise<void> {
  const { answers } = await readPreviousAnswers(tx, access, desk);
  const previous = answers.find(({ code }) => code === input.questionCode);
  if (!previous || !saySame(contentOfSubmitted(previous), input)) {
    throw badInput('Dit is niet het antwoord van de vorige meting.', { field: 'isConfirmed' });
  }
}

const shown = (answer: Answer): object => ({
  ...contentOf(answer),
  revision: answer.revision,
  answeredBy: answer.answeredByName,
  answeredAt: answer.answeredAt.toISOString(),
});

const savedOf = (answer: Answer, scan: Scan, progress: Progress): SavedAnswer => ({
  answer,
  revision: scan.revision,
  progress,
  status: scan.status,
});
