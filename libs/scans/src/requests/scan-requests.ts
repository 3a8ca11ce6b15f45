import type { AnswerKind } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, type ScanDesk } from '../scan-desk.js';

export const requestStates = ['open', 'expired', 'revoked'] as const;
export type RequestState = (typeof requestStates)[number];

/** Questions that somebody without an account was asked. */
export interface ScanRequest {
  readonly id: string;
  readonly name: string;
  readonly questionCodes: readonly string[];
  /** Those for which something was proposed. */
  readonly proposedCodes: readonly string[];
  readonly askedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastOpenedAt: Date | null;
  readonly state: RequestState;
}

/** What an answer says, without the confirming of an earlier one. */
export interface ProposedContent {
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
  readonly responsible: string | null;
  readonly action: string | null;
  readonly dueOn: string | null;
}

/** An answer that waits for the decision of a coordinator. */
export interface AnswerProposal extends ProposedContent {
  readonly id: string;
  readonly questionCode: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

export const proposedColumns = `p.question_code as "questionCode", p.kind, p.level, p.note,
  p.responsible, p.action, p.due_on::text as "dueOn"`;

/** Newest first. */
export async function readRequests(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<ScanRequest[]> {
  return tx.query(
    `select r.id, r.name, r.question_codes as "questionCodes",
            array(select distinct p.question_code from answer_proposals p
                   where p.region_id = r.region_id and p.request_id = r.id
                   order by 1) as "proposedCodes",
            r.asked_by_name as "askedBy", r.created_at as "createdAt", r.expires_at as "expiresAt",
            r.last_opened_at as "lastOpenedAt",
            case when r.revoked_at is not null then 'revoked'
                 when r.expires_at <= now() then 'expired' else 'open' end as state
       from scan_requests r
      where r.region_id = $1 and r.campaign_id = $2 and r.municipality_code = $3
      order by r.created_at desc, r.id limit 200`,
    keyOf(access, desk),
  );
}

/**
 * Oldest first, so that what waits longest is seen first. Those of a theme that people still
 * answer blind wait unseen until it is revealed: they would colour what everybody says.
 */
export async function readWaitingProposals(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<AnswerProposal[]> {
  const blind: { code: string }[] = await tx.query(
    `select theme_code as code from blind_themes
      where region_id = $1 and campaign_id = $2 and municipality_code = $3 and revealed_at is null`,
    keyOf(access, desk),
  );
  const hidden = desk.instrument.themes
    .filter((theme) => blind.some(({ code }) => code === theme.code))
    .flatMap(({ questions }) => questions.map(({ code }) => code));
  return tx.query(
    `select p.id, ${proposedColumns}, r.name as "proposedBy", p.proposed_at as "proposedAt"
       from answer_proposals p
       join scan_requests r on r.region_id = p.region_id and r.id = p.request_id
      where r.region_id = $1 and r.campaign_id = $2 and r.municipality_code = $3
        and p.decided is null and not p.question_code = any($4)
      order by p.proposed_at, p.id`,
    [...keyOf(access, desk), hidden],
  );
}
