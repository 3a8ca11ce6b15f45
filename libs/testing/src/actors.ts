import { type Database } from '@ijkpunt/platform';
import { enterRegion, Sessions, type Actor, type RegionAccess } from '@ijkpunt/tenancy';

/** A demo person, signed in for real: the roles are those of the database. */
export async function actorOf(identity: Database, email: string): Promise<Actor> {
  const sessions = new Sessions(identity);
  const token = await identity.outsideRegions(async (tx) => {
    const [person]: { id: string }[] = await tx.query(
      'select id from identity.people where email = $1',
      [email],
    );
    if (!person) throw new Error(`no demo person ${email}`);
    return sessions.start(tx, person.id, 'test');
  });
  const actor = await sessions.findActor(token);
  if (!actor) throw new Error(`no session for ${email}`);
  return actor;
}

/** A demo person inside a region. */
export async function accessOf(
  identity: Database,
  email: string,
  region: string,
): Promise<RegionAccess> {
  return enterRegion(await actorOf(identity, email), region, 'test');
}
