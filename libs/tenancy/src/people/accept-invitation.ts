import { Inject, Injectable } from '@nestjs/common';
import { newId, Refusal, type Role } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from '../identity-database.js';
import { requireText } from '../life/new-region.js';
import { followLink, type LinkVisit } from '../links.js';
import { followRole } from '../map/follow-roles.js';
import { hashPassword } from '../password.js';
import { Sessions } from '../sessions.js';
import { SignIn } from '../sign-in.js';
import { tokenHash } from '../token.js';

/** What somebody with a link sees of the invitation. */
export interface ShownInvitation {
  readonly email: string;
  readonly role: Role;
  readonly regionName: string | null;
  readonly municipalityName: string | null;
  readonly invitedBy: string;
  readonly expiresAt: Date;
  /** Then the password of that account is asked for, and no new one. */
  readonly hasAccount: boolean;
}

export interface Acceptance {
  readonly token: string;
  /** Left out of account where there is one already. */
  readonly name: string;
  readonly password: string;
}

export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
}

const nameLimit = 100;

/** One text, whether a link is wrong, used, too old or revoked. */
const deadInvitation = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'Deze uitnodiging werkt niet (meer). Vraag degene die u uitnodigde om een nieuwe.',
  );

/** Gives the role of an invitation to whoever holds its link, once, and signs them in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    @Inject(IDENTITY_DATABASE) private readonly identity: Database,
    private readonly sessions: Sessions,
    private readonly signIns: SignIn,
  ) {}

  async look(visit: LinkVisit): Promise<ShownInvitation> {
    const [found] = await followLink<ShownInvitation>(this.identity, visit, findInvitation);
    if (!found) throw deadInvitation();
    return found;
  }

  /** Answers the token of a new session. */
  async run({ token, name, password }: Acceptance, visitor: Visitor): Promise<string> {
    const { email, hasAccount } = await this.look({ token, address: visitor.address });
    if (hasAccount) {
      const session = await this.signIns.run({ ...visitor, email, password });
      await this.identity.outsideRegions((tx) => accept(tx, token, email));
      return session;
    }
    const chosenName = requireText(name, 'name', nameLimit, 'Vul uw naam in');
    const passwordHash = await hashPassword(password);
    return this.identity.outsideRegions(async (tx) => {
      const personId = newId();
      await tx.query(
        `insert into identity.people (id, email, name) values ($1, $2, $3)
         on conflict (email) do nothing`,
        [personId, email, chosenName],
      );
      await accept(tx, token, email);
      // Somebody known without a password chooses one here; a password that exists stays.
      const [made]: { person_id: string }[] = await tx.query(
        `insert into identity.credentials (person_id, password_hash)
         select id, $2 from identity.people where email = $1
         on conflict (person_id) do nothing returning person_id`,
        [email, passwordHash],
      );
      if (!made) throw deadInvitation();
      return this.sessions.start(tx, made.person_id, visitor.userAgent);
    });
  }
}

const alive = 'i.accepted_at is null and i.revoked_at is null and i.expires_at > now()';

const findInvitation = `
  select i.email, i.role, i.region_name as "regionName", m.name as "municipalityName",
         i.invited_by_name as "invitedBy", i.expires_at as "expiresAt",
         exists (select from identity.people p
           join identity.credentials c on c.person_id = p.id
           where p.email = i.email) as "hasAccount"
    from identity.invitation_links l
    join identity.invitations i on i.id = l.invitation_id
    left join municipalities m on m.code = i.municipality_code
   where l.token_hash = $1 and ${alive}`;

/** The first who comes; whoever comes second, or too late, finds a dead link. */
async function accept(tx: Transaction, token: string, email: string): Promise<void> {
  const [[accepted]]: [{ id: string }[], number] = await tx.query(
    `update identity.invitations i set accepted_at = now(), accepted_by = p.id
       from identity.invitation_links l, identity.people p
      where l.token_hash = $1 and l.invitation_id = i.id and p.email = i.email and i.email = $2
        and ${alive}
    returning i.id`,
    [tokenHash(token), email],
  );
  if (!accepted) throw deadInvitation();
  await tx.query('delete from identity.invitation_links where invitation_id = $1', [accepted.id]);
  const grantId = newId();
  await tx.query(
    `insert into identity.grants (id, person_id, region_id, municipality_code, role, valid_until,
       granted_by)
     select $1, accepted_by, region_id, municipality_code, role, role_until, invited_by
       from identity.invitations where id = $2`,
    [grantId, accepted.id],
  );
  await followRole(tx, grantId);
}
