import { Inject, Injectable } from '@nestjs/common';
import { isUuid, notFound, Refusal } from '@ijkpunt/contracts';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import { audit, type RegionAccess } from '@ijkpunt/tenancy';
import { saveInto } from '../save-answer.js';
import {
  keyOf,
  openDesk,
  requireOpened,
  scanChange,
  type ScanDesk,
  type ScanName,
} from '../scan-desk.js';
import { proposedColumns, type ProposedContent } from './scan-requests.js';

export const decisions = ['accepted', 'declined'] as const;
export type Decision = (typeof decisions)[number];

export interface DecideProposalRequest {
  readonly scan: ScanName;
  readonly proposalId: string;
  readonly decision: Decision;
  /** The revision of the answer that the coordinator saw beside it; 0 when there was none. */
  readonly expectedRevision: number;
}

interface StoredProposal extends ProposedContent {
  readonly questionCode: string;
  readonly name: string;
  readonly decided: Decision | 'superseded' | null;
}

/**
 * Takes a proposal over as the answer, under the rules and with the history of any answer, or
 * leaves it. A proposal never changes, so what is decided about is what was seen.
 */
@Injectable()
export class DecideProposal {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(access: RegionAccess, request: DecideProposalRequest, now = new Date()): Promise<void> {
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.ask');
      requireOpened(desk.campaign, now);
      const proposal = await lockProposal(tx, access, desk, request.proposalId);
      const isAccepted = request.decision === 'accepted';
      const seen = scanChange(access, desk, isAccepted ? 'answers' : 'colleagues');
      // A repeated sending after a lost response.
      if (proposal.decided === request.decision) return seen;
      if (proposal.decided) {
        throw new Refusal('CONFLICT', 'Dit voorstel is intussen gewijzigd of al beoordeeld.');
      }
      if (isAccepted) await this.accept(tx, access, desk, { request, proposal });
      await tx.query(
        `update answer_proposals set decided = $3, decided_by_name = $4, decided_at = now()
          where region_id = $1 and id = $2`,
        [access.context.regionId, request.proposalId, request.decision, access.context.personName],
      );
      return seen;
    });
    await this.push.publish(change);
  }

  private async accept(
    tx: Transaction,
    access: RegionAccess,
    desk: ScanDesk,
    { request, proposal }: { request: DecideProposalRequest; proposal: StoredProposal },
  ): Promise<void> {
    await saveInto(tx, access, desk, {
      ...proposal,
      scan: request.scan,
      expectedRevision: request.expectedRevision,
      answeredByName: `${proposal.name} (voorstel), overgenomen door ${access.context.personName}`,
    });
    const { questionCode } = proposal;
    await audit(tx, access.context, {
      action: 'proposal.accepted',
      entityId: request.proposalId,
      detail: { questionCode },
    });
  }
}

async function lockProposal(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  id: string,
): Promise<StoredProposal> {
  if (!isUuid(id)) throw notFound();
  const [found]: StoredProposal[] = await tx.query(
    `select ${proposedColumns}, p.decided, r.name
       from answer_proposals p
       join scan_requests r on r.region_id = p.region_id and r.id = p.request_id
      where r.region_id = $1 and r.campaign_id = $2 and r.municipality_code = $3 and p.id = $4
        for update of p`,
    [...keyOf(access, desk), id],
  );
  if (!found) throw notFound();
  return found;
}
