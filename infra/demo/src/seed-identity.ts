import { newId } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';
import { hashPassword } from '@ijkpunt/tenancy';
import { demoPassword, type DemoPerson } from './demo-people.js';

/** Ids of the regions by slug and codes of the municipalities by slug. */
export interface Places {
  readonly regionIds: ReadonlyMap<string, string>;
  readonly municipalityCodes: ReadonlyMap<string, string>;
}

/** Makes the accounts with their roles; answers the id of each person by e-mail address. */
export async function seedPeople(
  identity: Database,
  places: Places,
  people: readonly DemoPerson[],
): Promise<Map<string, string>> {
  const passwordHash = await hashPassword(demoPassword);
  return identity.outsideRegions(async (tx) => {
    const ids = new Map<string, string>();
    for (const person of people)
      ids.set(person.email, await seedPerson(tx, places, person, passwordHash));
    return ids;
  });
}

async function seedPerson(
  tx: Transaction,
  places: Places,
  person: DemoPerson,
  passwordHash: string,
): Promise<string> {
  const id = newId();
  await tx.query('insert into identity.people (id, email, name) values ($1, $2, $3)', [
    id,
    person.email,
    person.name,
  ]);
  await tx.query('insert into identity.credentials (person_id, password_hash) values ($1, $2)', [
    id,
    passwordHash,
  ]);
  for (const grant of person.grants) {
    await tx.query(
      `insert into identity.grants (id, person_id, region_id, municipality_code, role)
       values ($1, $2, $3, $4, $5)`,
      [
        newId(),
        id,
        (grant.region && places.regionIds.get(grant.region)) ?? null,
        (grant.municipality && places.municipalityCodes.get(grant.municipality)) ?? null,
        grant.role,
      ],
    );
  }
  return id;
}
