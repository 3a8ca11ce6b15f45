import type { Transaction } from '@ijkpunt/platform';

/**
 * Carries a role that was given after a change of the map was recorded: given at a predecessor
 * before the day, it holds at the successor from that day; and who works for a successor may read
 * at its predecessors. Only where somebody of this region has a role already: else it is no member
 * here. Under the identity role.
 */
export async function followRole(tx: Transaction, grantId: string): Promise<void> {
  await tx.query(
    `insert into identity.grants
       (id, person_id, region_id, municipality_code, role, valid_from, valid_until, granted_by)
     select gen_random_uuid(), g.person_id, g.region_id, led.code, led.role, led.valid_from,
            g.valid_until, g.granted_by
       from identity.grants g
       cross join lateral (
         select c.successor_code as code, g.role, c.changed_on as valid_from
           from municipality_changes c
          where c.predecessor_code = g.municipality_code and c.changed_on > g.valid_from
            and c.kind in ('merger', 'absorption')
         union all
         select o.predecessor_code, 'reader', o.changed_on
           from municipality_changes c
           join municipality_changes o using (successor_code, changed_on)
          where c.predecessor_code = g.municipality_code and c.changed_on > g.valid_from
            and o.predecessor_code <> c.predecessor_code and o.kind in ('merger', 'absorption')
         union all
         select c.predecessor_code, 'reader', greatest(c.changed_on, g.valid_from)
           from municipality_changes c
          where c.successor_code = g.municipality_code and c.kind in ('merger', 'absorption')
       ) led
      where g.id = $1 and (g.valid_until is null or g.valid_until > led.valid_from)
        and exists (select from identity.grants o
                     where o.region_id = g.region_id and o.municipality_code = led.code
                       and o.person_id <> g.person_id)
        and not exists (select from identity.grants h
                         where h.person_id = g.person_id and h.region_id = g.region_id
                           and h.municipality_code = led.code
                           and (h.valid_until is null or h.valid_until > led.valid_from))`,
    [grantId],
  );
}

/** Who works for a successor no more, reads no more at what it was made of. */
export async function endFollowedRoles(
  tx: Transaction,
  grantId: string,
  endedBy: string,
): Promise<void> {
  await tx.query(
    `update identity.grants r set valid_until = app.today(), ended_at = now(), ended_by = $2
       from identity.grants g
       join municipality_changes c on c.successor_code = g.municipality_code
        and c.kind in ('merger', 'absorption')
      where g.id = $1 and r.person_id = g.person_id and r.region_id = g.region_id
        and r.municipality_code = c.predecessor_code and r.role = 'reader'
        and r.valid_from >= c.changed_on
        and (r.valid_until is null or r.valid_until > app.today())
        and not exists (select from identity.grants o
                         where o.person_id = g.person_id and o.region_id = g.region_id
                           and o.municipality_code = g.municipality_code and o.id <> g.id
                           and (o.valid_until is null or o.valid_until > app.today()))`,
    [grantId, endedBy],
  );
}
