import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from './identity-database.js';
import { rolesFor } from './policy.js';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

export interface MunicipalPerson {
  readonly municipalityCode: string;
  readonly role: Role;
  readonly name: string;
}

/** Who works for a municipality. The caller has made sure that the asker may know. */
@Injectable()
export class Colleagues {
  constructor(@Inject(IDENTITY_DATABASE) private readonly database: Database) {}

  /** Everybody who may fill in its scan today, by name. */
  async whoEdit(regionId: string, municipalityCode: string): Promise<Colleague[]> {
    return this.database.outsideRegions((tx) =>
      tx.query(
        `select distinct p.id, p.name
           from identity.grants g join identity.people p on p.id = g.person_id
          where g.region_id = $1 and g.municipality_code = $2 and g.role = any($3)
            and g.valid_from <= app.today()
            and (g.valid_until is null or g.valid_until > app.today())
          order by p.name, p.id`,
        [regionId, municipalityCode, rolesFor('scan.edit')],
      ),
    );
  }

  /** Everybody with a role in one of the region's municipalities today, by name. */
  async inMunicipalities(regionId: string): Promise<MunicipalPerson[]> {
    return this.database.runOutsideRegions(
      `select g.municipality_code as "municipalityCode", g.role, p.name
         from identity.grants g join identity.people p on p.id = g.person_id
        where g.region_id = $1 and g.municipality_code is not null
          and g.valid_from <= app.today()
          and (g.valid_until is null or g.valid_until > app.today())
        order by p.name, p.id`,
      [regionId],
    );
  }
}
