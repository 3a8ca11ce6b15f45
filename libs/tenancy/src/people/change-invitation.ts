import { Inject, Injectable } from '@nestjs/common';
import { isUuid, notFound, type Role } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from '../identity-database.js';
import type { Authority } from './authority.js';
import { invitationDays, isOpen } from './invitations.js';
import { mayGive } from './may-give.js';

export const invitationDeeds = ['resend', 'revoke'] as const;
export type InvitationDeed = (typeof invitationDeeds)[number];

/** Sends an invitation again, or revokes it; either way its former link opens nothing more. */
@Injectable()
export class ChangeInvitation {
  constructor(@Inject(IDENTITY_DATABASE) private readonly identity: Database) {}

  async run(authority: Authority, id: string, deed: InvitationDeed): Promise<void> {
    await this.identity.outsideRegions((tx) => getOpen(tx, authority, id));
    await authority.note({
      ...{ action: 'invitation.changed', entityId: id, detail: { deed } },
      isGiving: deed === 'resend',
    });
    await this.identity.outsideRegions(async (tx) => {
      await getOpen(tx, authority, id);
      await tx.query('delete from identity.invitation_links where invitation_id = $1', [id]);
      await tx.query(deeds[deed], deed === 'resend' ? [id, invitationDays] : [id]);
    });
  }
}

const deeds: Readonly<Record<InvitationDeed, string>> = {
  resend: `update identity.invitations
      set mail = 'waiting', mail_due_at = now(), mail_attempts = 0,
          expires_at = now() + make_interval(days => $2)
    where id = $1`,
  revoke: 'update identity.invitations set revoked_at = now() where id = $1',
};

/** Locked until the end of the transaction; NOT_FOUND when it is not theirs or no more open. */
async function getOpen(tx: Transaction, authority: Authority, id: string): Promise<void> {
  if (!isUuid(id)) throw notFound();
  const [found]: { role: Role; municipalityCode: string | null }[] = await tx.query(
    `select role, municipality_code as "municipalityCode" from identity.invitations
      where id = $1 and region_id = $2 and ${isOpen} for update`,
    [id, authority.regionId],
  );
  if (!found || !mayGive(authority.roles, found)) throw notFound();
}
