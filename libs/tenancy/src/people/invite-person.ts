import { Inject, Injectable } from '@nestjs/common';
import { badInput, forbidden, newId, notFound, Refusal, type Role } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from '../identity-database.js';
import { requireDay, todayOf } from '../life/calendar-day.js';
import type { Authority } from './authority.js';
import { requireEmail } from './email.js';
import { insertInvitation, isOpen } from './invitations.js';
import { givableRoles, isMunicipal, mayGive } from './may-give.js';

export interface Invited {
  readonly email: string;
  readonly role: Role;
  readonly municipalityCode: string | null;
  /** The first day without the role; null for one that holds until it is ended. */
  readonly until: string | null;
}

/** Invites somebody to a role, by a mail that a worker sends. Records no event. */
@Injectable()
export class InvitePerson {
  constructor(@Inject(IDENTITY_DATABASE) private readonly identity: Database) {}

  async run(authority: Authority, input: Invited, now = new Date()): Promise<void> {
    const { role, municipalityCode, until } = input;
    if (givableRoles(authority.roles).length === 0) throw notFound();
    if (isMunicipal(role) && municipalityCode === null) {
      throw badInput('Kies de gemeente waarvoor deze rol is.', { field: 'municipality' });
    }
    if (!mayGive(authority.roles, { role, municipalityCode })) {
      throw forbidden('Voor deze rol kunt u niemand uitnodigen.');
    }
    const email = requireEmail(input.email);
    if (until !== null && requireDay(until, 'until') <= todayOf(now)) {
      throw badInput('Kies een dag na vandaag.', { field: 'until' });
    }
    const id = newId();
    const place = { regionId: authority.regionId, municipalityCode, role };
    await this.identity.outsideRegions((tx) => this.refuseKnown(tx, email, place));
    await authority.note({
      ...{ action: 'person.invited', entityId: id, isGiving: true },
      detail: { role, municipalityCode, until },
    });
    await this.identity.outsideRegions(async (tx) => {
      // Two who invite the same person at once would each find nobody.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `invite ${authority.regionId} ${email}`,
      ]);
      await this.refuseKnown(tx, email, place);
      await insertInvitation(tx, {
        ...{ id, email, ...place, regionName: authority.regionName },
        ...{ roleUntil: until, byMail: true },
        ...{ invitedBy: authority.personId, invitedByName: authority.personName },
      });
    });
  }

  private async refuseKnown(
    tx: Transaction,
    email: string,
    { regionId, municipalityCode, role }: Place,
  ): Promise<void> {
    const where = [email, regionId, municipalityCode, role];
    const [found]: { held: boolean; invited: boolean }[] = await tx.query(
      `select exists (select from identity.grants g join identity.people p on p.id = g.person_id
                where p.email = $1 and g.region_id = $2
                  and g.municipality_code is not distinct from $3 and g.role = $4
                  and (g.valid_until is null or g.valid_until > app.today())) as held,
              exists (select from identity.invitations
                where email = $1 and region_id = $2
                  and municipality_code is not distinct from $3 and role = $4
                  and ${isOpen}) as invited`,
      where,
    );
    if (found?.held) throw new Refusal('CONFLICT', 'Deze persoon heeft deze rol al.');
    if (found?.invited) {
      throw new Refusal(
        'CONFLICT',
        'Deze persoon is al uitgenodigd. U kunt de uitnodiging opnieuw sturen.',
      );
    }
  }
}

interface Place {
  readonly regionId: string;
  readonly municipalityCode: string | null;
  readonly role: Role;
}
