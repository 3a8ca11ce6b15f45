import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import { IDENTITY_DATABASE, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { unreachedReasonOf, type UnreachedReason } from './unreached-reason.js';

export interface UnreachedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Of those that they work for, the names. */
  readonly municipalities: readonly string[];
  readonly since: Date;
  /** How many did not arrive since. */
  readonly mails: number;
  readonly reason: UnreachedReason;
}

interface Trouble {
  readonly personId: string;
  readonly since: Date;
  readonly mails: number;
  readonly state: 'failed' | 'unknown';
  readonly code: string | null;
}

/** Whom the mails of a region do not reach, for its coordinator, who can ask after them. */
@Injectable()
export class ReadUnreached {
  constructor(
    private readonly database: Database,
    @Inject(IDENTITY_DATABASE) private readonly identity: Database,
  ) {}

  /** Only who has a role today: of others nobody expects mail any more. */
  async run({ context, region }: RegionAccess): Promise<UnreachedPerson[]> {
    requireRegional(region, 'unreached.view');
    const troubles: Trouble[] = await this.database.readInRegion(context, (tx) =>
      tx.query(
        `select person_id as "personId", since, mails, state, code from app.unreached_people()`,
      ),
    );
    if (troubles.length === 0) return [];
    const people = await this.identity.runOutsideRegions<
      Pick<UnreachedPerson, 'id' | 'name' | 'email' | 'municipalities'>[]
    >(peopleSql, [context.regionId, troubles.map(({ personId }) => personId)]);
    const troubleOf = new Map(troubles.map((each) => [each.personId, each]));
    return people.flatMap((person) => {
      const trouble = troubleOf.get(person.id);
      if (!trouble) return [];
      const { since, mails } = trouble;
      return [{ ...person, since, mails, reason: unreachedReasonOf(trouble) }];
    });
  }
}

const peopleSql = `
  select p.id, p.name, p.email,
         coalesce(array_agg(distinct m.name) filter (where m.name is not null), '{}')
           as municipalities
    from identity.grants g
    join identity.people p on p.id = g.person_id
    left join municipalities m on m.code = g.municipality_code
   where g.region_id = $1 and p.id = any($2)
     and g.valid_from <= app.today()
     and (g.valid_until is null or g.valid_until > app.today())
   group by p.id order by p.name, p.id`;
