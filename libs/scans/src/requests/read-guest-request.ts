import { Injectable } from '@nestjs/common';
import type { Instrument } from '@ijkpunt/instruments';
import { Database } from '@ijkpunt/platform';
import type { LinkAccess } from '@ijkpunt/tenancy';
import { submittedNotes } from '../reading/reading-notes.js';
import {
  openGuestDesk,
  readOwnProposals,
  type AskedRequest,
  type OwnProposal,
} from './guest-desk.js';

export interface GuestRequest extends AskedRequest {
  readonly municipality: string;
  readonly campaign: string;
  /** Only the questions that were asked. */
  readonly instrument: Instrument;
  readonly readingNotes: readonly { readonly code: string; readonly text: string }[];
  readonly proposals: readonly OwnProposal[];
}

/** What somebody with a link sees: who asks, the questions, and what they said themselves. */
@Injectable()
export class ReadGuestRequest {
  constructor(private readonly database: Database) {}

  async run(guest: LinkAccess, now = new Date()): Promise<GuestRequest> {
    return this.database.inRegion(guest.context, async (tx) => {
      const { desk, request } = await openGuestDesk(tx, guest, now);
      await tx.query(
        `update scan_requests set last_opened_at = now() where region_id = $1 and id = $2
            and (last_opened_at is null or last_opened_at < now() - interval '1 minute')`,
        [guest.context.regionId, guest.id],
      );
      return {
        ...request,
        municipality: desk.member.name,
        campaign: desk.campaign.title,
        instrument: desk.instrument,
        readingNotes: (await submittedNotes(tx, guest.context, desk)).readingNotes ?? [],
        proposals: await readOwnProposals(tx, guest),
      };
    });
  }
}
