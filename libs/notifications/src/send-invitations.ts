import type { Database, Logger } from '@ijkpunt/platform';
import { composeInvitation, type InvitationFacts } from './compose-invitation.js';
import { newLink } from './mail-link.js';
import { MailFailure, type Mailer } from './mail.js';

export interface SendInvitationsOptions {
  readonly database: Database;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly log: Logger;
}

interface ClaimedInvitation extends Omit<InvitationFacts, 'url'> {
  readonly id: string;
  readonly attempts: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * Sends the invitations that wait. Their link is made here and stands in the mail alone: the
 * table has its hash. One that nobody knows of is sent again, since two mails are two links that
 * both work until one is used.
 */
export class SendInvitations {
  private isStopping = false;

  constructor(private readonly options: SendInvitationsOptions) {}

  stop(): void {
    this.isStopping = true;
  }

  /** Sends what is due, claimed one by one: a claim outlasts no more than one attempt. */
  async run(): Promise<void> {
    while (!this.isStopping) {
      const [invitation] = await this.ask<ClaimedInvitation[]>(
        `select id, attempts, email, role, region_name as region,
                municipality_name as municipality, invited_by_name as "invitedBy",
                expires_at as "expiresAt"
           from identity.claim_invitations(1)`,
        [],
      );
      if (!invitation) return;
      await this.sendOne(invitation);
    }
  }

  private async sendOne(invitation: ClaimedInvitation): Promise<void> {
    const { mailer, publicUrl, log } = this.options;
    const { id } = invitation;
    const { url, hash } = newLink(publicUrl, 'uitnodiging');
    const [kept] = await this.ask<{ isAlive: boolean }[]>(
      'select identity.keep_invitation_link($1, $2) as "isAlive"',
      [id, hash],
    );
    if (!kept?.isAlive) return;
    try {
      await mailer.send(composeInvitation({ ...invitation, url }));
    } catch (error) {
      const { outcome, code } =
        error instanceof MailFailure ? error : new MailFailure('unsure', 'UNEXPECTED');
      log.warn({ event: 'invitation.failed', invitationId: id, outcome, code });
      if (outcome === 'refused') await this.mark(id, 'failed', null);
      else await this.mark(id, 'waiting', nextTry(invitation));
      return;
    }
    await this.mark(id, 'sent', null);
    log.info({ event: 'invitation.sent', invitationId: id });
  }

  private async mark(
    id: string,
    outcome: 'sent' | 'failed' | 'waiting',
    due: Date | null,
  ): Promise<void> {
    await this.ask('select identity.mark_invitation($1, $2, $3)', [id, outcome, due]);
  }

  private ask<T>(sql: string, values: readonly unknown[]): Promise<T> {
    return this.options.database.runOutsideRegions<T>(sql, values);
  }
}

/** Less and less often, a day at most; after its last day an invitation is claimed no more. */
const nextTry = ({ attempts }: ClaimedInvitation): Date =>
  new Date(Date.now() + Math.min(minuteMs * 2 ** Math.min(attempts - 1, 20), dayMs));
