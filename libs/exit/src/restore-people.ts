import type { Transaction } from '@ijkpunt/platform';
import { peoplePath } from './manifest.js';
import type { OpenArchive } from './open-archive.js';
import { stage } from './staged-rows.js';

export interface RestoredPeople {
  /** Those who were not here yet: they have no password. */
  readonly added: number;
  readonly total: number;
}

/**
 * People with their roles in the region. Who is known here by mail is the same person, whatever
 * their id was there; `people_here` then says who is who. Somebody new gets no password.
 */
export async function restorePeople(
  tx: Transaction,
  archive: OpenArchive,
  regionId: string,
): Promise<RestoredPeople> {
  await stage(tx, archive, peoplePath);
  await tx.query(
    `create temp table people_here on commit drop as
       select (line ->> 'id')::uuid as there,
              coalesce(by_mail.id, by_id.id, (line ->> 'id')::uuid) as here
         from staged
         left join identity.people by_mail on by_mail.email = line ->> 'email'
         left join identity.people by_id on by_id.id = (line ->> 'id')::uuid`,
  );
  const added: unknown[] = await tx.query(
    `insert into identity.people (id, email, name, created_at)
     select (line ->> 'id')::uuid, line ->> 'email', line ->> 'name',
            (line ->> 'created_at')::timestamptz
       from staged join people_here on there = (line ->> 'id')::uuid
      where not exists (select from identity.people p where p.id = here)
     returning id`,
  );
  await tx.query(
    `insert into identity.grants
     select granted.*
       from staged
       join people_here on there = (line ->> 'id')::uuid
       cross join jsonb_array_elements(line -> 'roles') role
       cross join jsonb_populate_record(null::identity.grants,
         role || jsonb_build_object('person_id', here, 'region_id', $1::uuid)) granted`,
    [regionId],
  );
  const [counted]: { total: number }[] = await tx.query(
    'select count(*)::int as total from people_here',
  );
  return { added: added.length, total: counted?.total ?? 0 };
}

/** Lets staged rows name people by who they are here. */
export async function renamePeople(tx: Transaction, columns: readonly string[]): Promise<void> {
  for (const column of columns) {
    await tx.query(
      `update staged set line = jsonb_set(line, array[$1::text], to_jsonb(here))
         from people_here where line ->> $1::text = there::text and there <> here`,
      [column],
    );
  }
}
