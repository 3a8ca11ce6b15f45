import { newId, type Role } from '@ijkpunt/contracts';
import { Sessions } from '@ijkpunt/tenancy';
import { connectAs, type TestDatabase } from '@ijkpunt/testing';

export interface Post {
  readonly role: Role;
  readonly region: string;
  /** Slug; null for a role of the whole region. */
  readonly municipality: string | null;
}

/** Makes a person at this post and answers the cookie of a session, without the password's wait. */
export async function cookieOfNewPerson(database: TestDatabase, post: Post): Promise<string> {
  return cookieOf(database, await addPerson(database, post));
}

/** The same for many at once, in the order of their posts. */
export async function cookiesOfNewPeople(
  database: TestDatabase,
  posts: readonly Post[],
): Promise<string[]> {
  const emails: string[] = [];
  for (const post of posts) emails.push(await addPerson(database, post));
  return cookiesOf(database, emails);
}

/** Answers the address of somebody new. */
async function addPerson(database: TestDatabase, post: Post): Promise<string> {
  const id = newId();
  const email = `${id}@bench.example`;
  await database.query('insert into identity.people (id, email, name) values ($1, $2, $3)', [
    id,
    email,
    'Bench',
  ]);
  await database.query(
    `insert into identity.grants (id, person_id, region_id, municipality_code, role)
     select $1, $2, r.region_id, (select code from municipalities where slug = $4), $5
       from regions r where r.slug = $3`,
    [newId(), id, post.region, post.municipality, post.role],
  );
  return email;
}

/** The cookie of a session of somebody who is there already. */
export async function cookieOf(database: TestDatabase, email: string): Promise<string> {
  const [cookie = ''] = await cookiesOf(database, [email]);
  return cookie;
}

async function cookiesOf(database: TestDatabase, emails: readonly string[]): Promise<string[]> {
  const identity = await connectAs(database.urls.ijk_identity);
  const sessions = new Sessions(identity);
  const cookies: string[] = [];
  try {
    for (const email of emails) {
      const token = await identity.outsideRegions(async (tx) => {
        const [person]: { id: string }[] = await tx.query(
          'select id from identity.people where email = $1',
          [email],
        );
        if (!person) throw new Error(`nobody is called ${email}`);
        return sessions.start(tx, person.id, 'bench');
      });
      cookies.push(`ijkpunt=${token}`);
    }
    return cookies;
  } finally {
    await identity.close();
  }
}
