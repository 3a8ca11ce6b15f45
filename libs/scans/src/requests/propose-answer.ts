import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict, newId } from '@ijkpunt/contracts';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import type { LinkAccess } from '@ijkpunt/tenancy';
import { saySame } from '../answer-content.js';
import { checkAnswer, type AnswerInput, type CheckedAnswer } from '../answer-rules.js';
import { scanChange } from '../scan-desk.js';
import { requireQuestion } from '../together/desk.js';
import { openGuestDesk, readOwnProposals, type OwnProposal } from './guest-desk.js';

export interface ProposeAnswerRequest extends Omit<AnswerInput, 'isConfirmed'> {
  /** The revision of the own proposal that was seen; 0 when there was none. */
  readonly expectedRevision: number;
}

/** Ample for whoever types; it bounds what one link can fill. */
const mostRevisions = 200;

/** Puts an answer forward, in place of what the same person proposed before. */
@Injectable()
export class ProposeAnswer {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(
    guest: LinkAccess,
    request: ProposeAnswerRequest,
    now = new Date(),
  ): Promise<OwnProposal> {
    const { proposal, change } = await this.database.inRegion(guest.context, async (tx) => {
      const { desk } = await openGuestDesk(tx, guest, now);
      requireQuestion(desk, request.questionCode);
      const input = checkAnswer(desk.instrument, request);
      const own = await readOwnProposals(tx, guest);
      const former = own.find(({ questionCode }) => questionCode === input.questionCode);
      if (former && saySame(former, input)) return { proposal: former, change: null };
      requireNewest(former, request, input);
      const proposal = { ...input, revision: (former?.revision ?? 0) + 1 };
      await replace(tx, guest, desk.member.code, proposal);
      return { proposal, change: scanChange(guest, desk, 'colleagues') };
    });
    if (change) await this.push.publish(change);
    return proposal;
  }
}

function requireNewest(
  former: OwnProposal | undefined,
  { expectedRevision }: ProposeAnswerRequest,
  yours: CheckedAnswer,
): void {
  const revision = former?.revision ?? 0;
  if (revision !== expectedRevision) {
    throw conflict('U hebt deze vraag intussen ook in een ander venster beantwoord.', {
      current: former ?? null,
      yours,
    });
  }
  if (revision >= mostRevisions) throw badInput('Deze vraag is te vaak gewijzigd.');
}

async function replace(
  tx: Transaction,
  { context, id: requestId }: LinkAccess,
  municipalityCode: string,
  proposal: CheckedAnswer & { readonly revision: number },
): Promise<void> {
  await tx.query(
    `update answer_proposals set decided = 'superseded', decided_at = now()
      where region_id = $1 and request_id = $2 and question_code = $3 and decided is null`,
    [context.regionId, requestId, proposal.questionCode],
  );
  await tx.query(
    `insert into answer_proposals (region_id, id, request_id, municipality_code, question_code,
       kind, level, note, responsible, action, due_on, revision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      context.regionId,
      newId(),
      requestId,
      municipalityCode,
      proposal.questionCode,
      proposal.kind,
      proposal.level,
      proposal.note,
      proposal.responsible,
      proposal.action,
      proposal.dueOn,
      proposal.revision,
    ],
  );
}
