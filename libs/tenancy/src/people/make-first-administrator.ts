import { newId, Refusal } from '@ijkpunt/contracts';
import { systemPersonId, type Database } from '@ijkpunt/platform';
import { requireEmail } from './email.js';
import { insertInvitation, makeLink } from './invitations.js';

/**
 * A link by which the first administrator of a new installation makes an account: for whoever
 * works at its server, as long as there is no administrator.
 */
export class MakeFirstAdministrator {
  constructor(private readonly identity: Database) {}

  /** Answers the path of the page, which is shown this once. Asked again, the former one ends. */
  async run(mail: string): Promise<string> {
    const email = requireEmail(mail);
    return this.identity.outsideRegions(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('first administrator', 0))`);
      const [found] = await tx.query<object[]>(
        `select from identity.grants
          where role = 'platform_administrator'
            and (valid_until is null or valid_until > app.today()) limit 1`,
      );
      if (found) throw new Refusal('CONFLICT', 'Er is al een platformbeheerder.');
      await tx.query(
        `update identity.invitations set revoked_at = now()
          where role = 'platform_administrator' and accepted_at is null and revoked_at is null`,
      );
      const id = newId();
      await insertInvitation(tx, {
        ...{ id, email, role: 'platform_administrator', roleUntil: null, byMail: false },
        ...{ regionId: null, regionName: null, municipalityCode: null },
        ...{ invitedBy: systemPersonId, invitedByName: 'IJkpunt' },
      });
      return `/uitnodiging/${await makeLink(tx, id)}`;
    });
  }
}
