import { Inject, Injectable } from '@nestjs/common';
import { badInput, Refusal } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import type { Actor } from './actor.js';
import { IDENTITY_DATABASE } from './identity-database.js';
import { hashPassword } from './password.js';
import { SignIn } from './sign-in.js';

export interface PasswordChange {
  readonly present: string;
  readonly next: string;
  readonly address: string;
}

/** Gives somebody who knows the present password another, and ends their other sessions. */
@Injectable()
export class ChangePassword {
  constructor(
    @Inject(IDENTITY_DATABASE) private readonly identity: Database,
    private readonly signIns: SignIn,
  ) {}

  async run(actor: Actor, { present, next, address }: PasswordChange): Promise<void> {
    if (present === next) {
      throw badInput('Kies een ander wachtwoord dan u nu hebt.', { field: 'next' });
    }
    const passwordHash = await hashPassword(next);
    await this.requirePresent(actor, present, address);
    await this.identity.outsideRegions(async (tx) => {
      await tx.query(
        `update identity.credentials set password_hash = $2, changed_at = now()
          where person_id = $1`,
        [actor.personId, passwordHash],
      );
      await tx.query(
        `update identity.sessions set ended_at = now()
          where person_id = $1 and id <> $2 and ended_at is null`,
        [actor.personId, actor.sessionId],
      );
    });
  }

  /**
   * Proven by signing in, so that an open screen is no faster way to guess; the session that
   * brings ends with the others.
   */
  private async requirePresent(actor: Actor, password: string, address: string): Promise<void> {
    try {
      await this.signIns.run({ email: actor.email, password, address, userAgent: '' });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'UNAUTHENTICATED') throw error;
      throw badInput('Dit is niet uw huidige wachtwoord.', { field: 'present' });
    }
  }
}
