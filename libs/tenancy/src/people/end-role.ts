import { Inject, Injectable } from '@nestjs/common';
import { isUuid, notFound, Refusal, type Role } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from '../identity-database.js';
import { endFollowedRoles } from '../map/follow-roles.js';
import type { Authority } from './authority.js';
import { mayGive } from './may-give.js';

export interface RoleEnding {
  readonly grantId: string;
  /** Said yes to a municipality that is left without a coordinator. */
  readonly evenIfLast: boolean;
}

interface HeldRole {
  readonly role: Role;
  readonly municipalityCode: string | null;
  readonly isLast: boolean;
}

/** Ends a role today. A region keeps a coordinator; a municipality may do without, when asked. */
@Injectable()
export class EndRole {
  constructor(@Inject(IDENTITY_DATABASE) private readonly identity: Database) {}

  async run(authority: Authority, ending: RoleEnding): Promise<void> {
    const held = await this.identity.outsideRegions((tx) => getEndable(tx, authority, ending));
    const { role, municipalityCode } = held;
    await authority.note({
      ...{ action: 'role.ended', entityId: ending.grantId, isGiving: false },
      detail: { role, municipalityCode },
    });
    await this.identity.outsideRegions(async (tx) => {
      // Two coordinators who end each other's role at once would both find the other one left.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `roles ${authority.regionId}`,
      ]);
      await getEndable(tx, authority, ending);
      await tx.query(
        `update identity.grants set valid_until = app.today(), ended_at = now(), ended_by = $2
          where id = $1`,
        [ending.grantId, authority.personId],
      );
      await endFollowedRoles(tx, ending.grantId, authority.personId);
    });
  }
}

async function getEndable(
  tx: Transaction,
  authority: Authority,
  { grantId, evenIfLast }: RoleEnding,
): Promise<HeldRole> {
  if (!isUuid(grantId)) throw notFound();
  const [held]: HeldRole[] = await tx.query(
    `select g.role, g.municipality_code as "municipalityCode",
            not exists (select from identity.grants o
               where o.region_id = g.region_id and o.role = g.role and o.id <> g.id
                 and o.municipality_code is not distinct from g.municipality_code
                 and o.person_id <> g.person_id and o.valid_from <= app.today()
                 and (o.valid_until is null or o.valid_until > app.today())) as "isLast"
       from identity.grants g
      where g.id = $1 and g.region_id = $2
        and (g.valid_until is null or g.valid_until > app.today())`,
    [grantId, authority.regionId],
  );
  if (!held || !mayGive(authority.roles, held)) throw notFound();
  if (held.isLast && held.role === 'regional_coordinator') {
    throw new Refusal(
      'CONFLICT',
      'Dit is de enige regiocoördinator. Nodig eerst een ander uit, en wacht tot die aanvaardt.',
    );
  }
  if (held.isLast && held.role === 'municipality_coordinator' && !evenIfLast) {
    throw new Refusal(
      'CONFLICT',
      'Deze gemeente houdt dan geen coördinator over, en kan niet meer indienen.',
      { isLast: true },
    );
  }
  return held;
}
