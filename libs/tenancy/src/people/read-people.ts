import { Inject, Injectable } from '@nestjs/common';
import { notFound, type Role } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from '../identity-database.js';
import type { Authority } from './authority.js';
import { givableRoles, mayGive, type Giver, type PlacedRole } from './may-give.js';

export interface HeldPlace {
  readonly role: Role;
  readonly municipality: { readonly code: string; readonly name: string } | null;
}

export interface RoleHolder extends HeldPlace {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly from: string;
  readonly until: string | null;
  readonly canEnd: boolean;
}

export const mailStates = ['none', 'waiting', 'sending', 'sent', 'failed'] as const;

export interface OpenInvitation extends HeldPlace {
  readonly id: string;
  readonly email: string;
  readonly until: string | null;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly hasExpired: boolean;
  readonly mail: (typeof mailStates)[number];
}

export interface People {
  readonly holders: readonly RoleHolder[];
  readonly invitations: readonly OpenInvitation[];
  readonly givableRoles: readonly Role[];
}

/**
 * Who holds which role, as far as somebody looks after them: a coordinator of a region those of
 * the region and the coordinators of its municipalities, one of a municipality everybody there.
 */
@Injectable()
export class ReadPeople {
  constructor(@Inject(IDENTITY_DATABASE) private readonly identity: Database) {}

  async run(authority: Authority): Promise<People> {
    const roles = givableRoles(authority.roles);
    if (roles.length === 0) throw notFound();
    const [holders, invitations] = await this.identity.outsideRegions(async (tx) => [
      await tx.query<(Omit<RoleHolder, 'canEnd'> & PlacedRole)[]>(holdersSql, [authority.regionId]),
      await tx.query<(OpenInvitation & PlacedRole)[]>(invitationsSql, [authority.regionId]),
    ]);
    return {
      holders: holders
        .filter((each) => looksAfter(authority.roles, each))
        .map((each) => ({ ...each, canEnd: mayGive(authority.roles, each) })),
      invitations: invitations.filter((each) => mayGive(authority.roles, each)),
      givableRoles: roles,
    };
  }
}

/** Beside whoever one may give a role to: those of one's own level, such as a fellow coordinator. */
const looksAfter = (givers: readonly Giver[], place: PlacedRole): boolean =>
  mayGive(givers, place) ||
  givers.some(
    ({ role, municipality }) =>
      role === place.role &&
      givableRoles([{ role, municipality }]).length > 0 &&
      (municipality?.code ?? null) === place.municipalityCode,
  );

const municipality = `case when m.code is not null then
  json_build_object('code', m.code, 'name', m.name) end as municipality`;

const holdersSql = `
  select g.id, p.name, p.email, g.role, g.municipality_code as "municipalityCode", ${municipality},
         g.valid_from::text as "from", g.valid_until::text as until
    from identity.grants g
    join identity.people p on p.id = g.person_id
    left join municipalities m on m.code = g.municipality_code
   where g.region_id = $1 and (g.valid_until is null or g.valid_until > app.today())
   order by m.name nulls first, g.role, p.name, g.id`;

const invitationsSql = `
  select i.id, i.email, i.role, i.municipality_code as "municipalityCode", ${municipality},
         i.role_until::text as until, i.invited_by_name as "invitedBy",
         i.created_at as "invitedAt", i.expires_at as "expiresAt",
         i.expires_at <= now() as "hasExpired", i.mail
    from identity.invitations i
    left join municipalities m on m.code = i.municipality_code
   where i.region_id = $1 and i.accepted_at is null and i.revoked_at is null
   order by m.name nulls first, i.created_at, i.id`;
