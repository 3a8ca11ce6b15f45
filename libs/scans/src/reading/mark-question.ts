import { Inject, Injectable } from '@nestjs/common';
import { badInput } from '@ijkpunt/contracts';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { checkText } from '../answer-rules.js';
import { keyOf, openDesk, scanChange, type ScanDesk, type ScanName } from '../scan-desk.js';
import { requireQuestion } from '../together/desk.js';

export interface MarkQuestionRequest {
  readonly scan: ScanName;
  readonly questionCode: string;
  /** Why it is unclear; null takes the own mark back. */
  readonly reason: string | null;
  /** The person knows that the makers of the questionnaire will read the reason, and agrees. */
  readonly forMakers: boolean;
}

export const reasonLimit = 1_000;

/**
 * Says that a question is unclear, to colleagues and to whoever leads the region's conversation;
 * to the makers of the questionnaire that somebody did, and why when the person agrees.
 * Each person marks a question once; saying it again replaces the reason.
 */
@Injectable()
export class MarkQuestion {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(access: RegionAccess, request: MarkQuestionRequest): Promise<void> {
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.edit');
      requireQuestion(desk, request.questionCode);
      if (request.reason === null) await takeBack(tx, access, desk, request.questionCode);
      else await mark(tx, access, desk, { ...request, reason: checkReason(request.reason) });
      return scanChange(access, desk, 'colleagues');
    });
    await this.push.publish(change);
  }
}

function checkReason(text: string): string {
  const reason = checkText(text, { field: 'reason', name: 'De reden', limit: reasonLimit });
  if (!reason) throw badInput('Schrijf erbij wat onduidelijk is.', { field: 'reason' });
  return reason;
}

async function mark(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  { questionCode, reason, forMakers }: Omit<MarkQuestionRequest, 'scan'>,
): Promise<void> {
  const { personId, personName } = access.context;
  await tx.query(
    `insert into question_marks (region_id, campaign_id, municipality_code, question_code,
       person_id, person_name, reason, for_makers)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region_id, campaign_id, municipality_code, question_code, person_id)
       do update set reason = excluded.reason, person_name = excluded.person_name,
         for_makers = excluded.for_makers, marked_at = now()`,
    [...keyOf(access, desk), questionCode, personId, personName, reason, forMakers],
  );
}

async function takeBack(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  questionCode: string,
): Promise<void> {
  await tx.query(
    `delete from question_marks
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
        and question_code = $4 and person_id = $5`,
    [...keyOf(access, desk), questionCode, access.context.personId],
  );
}
