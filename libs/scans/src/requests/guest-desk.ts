import type { Instrument } from '@ijkpunt/instruments';
import type { Transaction } from '@ijkpunt/platform';
import { deadLink, readMembers, type LinkAccess } from '@ijkpunt/tenancy';
import { askedInstrument, campaignStatus, findCampaignById, withOwnClosing } from '../campaigns.js';
import { findScan, type ScanDesk } from '../scan-desk.js';
import { proposedColumns, type ProposedContent } from './scan-requests.js';

/** What somebody proposed themselves; what became of it is not theirs to see. */
export interface OwnProposal extends ProposedContent {
  readonly questionCode: string;
  readonly revision: number;
}

export interface AskedRequest {
  readonly name: string;
  readonly message: string | null;
  readonly askedBy: string;
  readonly expiresAt: Date;
}

/** Everything that a guest may work with: a desk on which only the asked questions lie. */
export interface GuestDesk {
  readonly desk: ScanDesk;
  readonly request: AskedRequest;
}

/** Opens the desk for whoever holds a link, as long as there is something to answer. */
export async function openGuestDesk(
  tx: Transaction,
  guest: LinkAccess,
  now: Date,
): Promise<GuestDesk> {
  const { context, id: requestId } = guest;
  // Locked, so that two windows of one guest save in turn.
  const [request]: (AskedRequest & Stored)[] = await tx.query(
    `select campaign_id as "campaignId", municipality_code as "municipalityCode",
            question_codes as "questionCodes", name, message, asked_by_name as "askedBy",
            expires_at as "expiresAt"
       from scan_requests
      where region_id = $1 and id = $2 and revoked_at is null and expires_at > now() for update`,
    [context.regionId, requestId],
  );
  const found = request && (await findCampaignById(tx, context, request.campaignId));
  if (!found) throw deadLink();
  const campaign = await withOwnClosing(tx, context, found, [request.municipalityCode]);
  if (campaignStatus(campaign, now) !== 'open') throw deadLink();
  const members = await readMembers(tx, context, campaign.referenceDate);
  const member = members.find(({ code }) => code === request.municipalityCode);
  if (!member) throw deadLink();
  const whole = await askedInstrument(tx, campaign);
  const desk = { campaign, member, instrument: only(whole, request.questionCodes) };
  const scan = await findScan(tx, guest, desk);
  if (scan?.status === 'submitted') throw deadLink();
  const { name, message, askedBy, expiresAt } = request;
  return { desk, request: { name, message, askedBy, expiresAt } };
}

interface Stored {
  readonly campaignId: string;
  readonly municipalityCode: string;
  readonly questionCodes: readonly string[];
}

const only = (instrument: Instrument, codes: readonly string[]): Instrument => ({
  ...instrument,
  themes: instrument.themes
    .map((theme) => ({
      ...theme,
      questions: theme.questions.filter(({ code }) => codes.includes(code)),
    }))
    .filter(({ questions }) => questions.length > 0),
});

/** The last proposal for each question. */
export async function readOwnProposals(
  tx: Transaction,
  { context, id: requestId }: LinkAccess,
): Promise<OwnProposal[]> {
  return tx.query(
    `select distinct on (p.question_code) ${proposedColumns}, p.revision
       from answer_proposals p where p.region_id = $1 and p.request_id = $2
      order by p.question_code, p.revision desc`,
    [context.regionId, requestId],
  );
}
