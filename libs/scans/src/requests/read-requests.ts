import { Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import { campaignStatus } from '../campaigns.js';
import { findScan, openDesk, type ScanName } from '../scan-desk.js';
import {
  readRequests,
  readWaitingProposals,
  type AnswerProposal,
  type ScanRequest,
} from './scan-requests.js';

export interface ScanRequests {
  readonly id: string;
  readonly requests: readonly ScanRequest[];
  readonly proposals: readonly AnswerProposal[];
  /** Asks, revokes and decides, as long as there is something to answer. */
  readonly canAsk: boolean;
}

/** Who was asked what, and what they proposed. */
@Injectable()
export class ReadRequests {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName, now = new Date()): Promise<ScanRequests> {
    return this.database.readInRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'scan.view');
      const { campaign, member } = desk;
      const scan = await findScan(tx, access, desk);
      return {
        id: `${campaign.id}_${member.code}`,
        requests: await readRequests(tx, access, desk),
        proposals: await readWaitingProposals(tx, access, desk),
        canAsk:
          campaignStatus(campaign, now) === 'open' &&
          scan?.status !== 'submitted' &&
          can(access.region, 'scan.ask', member.code),
      };
    });
  }
}
