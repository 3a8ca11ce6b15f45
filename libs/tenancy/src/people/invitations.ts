import type { Role } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import { newToken } from '../token.js';

/** Long enough for a holiday; sending it again starts anew. */
export const invitationDays = 14;

/** What still waits to be accepted. */
export const isOpen = 'accepted_at is null and revoked_at is null';

export interface NewInvitation {
  readonly id: string;
  readonly email: string;
  readonly regionId: string | null;
  readonly regionName: string | null;
  readonly municipalityCode: string | null;
  readonly role: Role;
  readonly roleUntil: string | null;
  readonly invitedBy: string;
  readonly invitedByName: string;
  /** A worker mails it; otherwise whoever makes it hands its link over. */
  readonly byMail: boolean;
}

export async function insertInvitation(tx: Transaction, invitation: NewInvitation): Promise<void> {
  await tx.query(
    `insert into identity.invitations (id, email, region_id, region_name, municipality_code, role,
       role_until, invited_by, invited_by_name, expires_at, mail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + make_interval(days => $10), $11)`,
    [
      ...[invitation.id, invitation.email, invitation.regionId, invitation.regionName],
      invitation.municipalityCode,
      ...[invitation.role, invitation.roleUntil, invitation.invitedBy, invitation.invitedByName],
      ...[invitationDays, invitation.byMail ? 'waiting' : 'none'],
    ],
  );
}

/** A link for an invitation, of which the table keeps the hash. */
export async function makeLink(tx: Transaction, invitationId: string): Promise<string> {
  const { token, hash } = newToken();
  await tx.query(
    'insert into identity.invitation_links (token_hash, invitation_id) values ($1, $2)',
    [hash, invitationId],
  );
  return token;
}
