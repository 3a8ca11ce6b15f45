import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of a change of the map its kind, and what the platform administrator needs to carry it into the
 * regions: their members, how far scans are, and that roles are handed on.
 */
export class MunicipalityChanges1700000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table municipality_changes
        add column kind text not null default 'merger'
          check (kind in ('merger', 'absorption', 'split', 'border_change')),
        add column recorded_at timestamptz not null default now(),
        add check (predecessor_code <> successor_code),
        drop constraint municipality_changes_pkey,
        -- Borders between the same two may change more than once.
        add primary key (predecessor_code, successor_code, changed_on);
      update municipality_changes c set kind = 'absorption'
        from municipalities m where m.code = c.successor_code and m.valid_from < c.changed_on;
      alter table municipality_changes alter column kind drop default;
      create index on municipality_changes (successor_code);
      grant update (valid_until) on municipalities to ijk_admin;

      create policy memberships_platform on memberships for select to ijk_admin
        using ((select app.is_platform()));
      create policy scans_platform on scans for select to ijk_admin
        using ((select app.is_platform()));
      grant select (region_id, campaign_id, municipality_code, status) on scans to ijk_admin;
      grant update (wanted_version) on campaign_results to ijk_admin;

      -- How many people work for each of these municipalities on a day, or will.
      create function app.count_people(region uuid, codes text[], day date)
        returns table (code text, people int)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select g.municipality_code, count(distinct g.person_id)::int
            from identity.grants g
           where g.region_id = region and g.municipality_code = any(codes)
             and (g.valid_until is null or g.valid_until > day)
           group by g.municipality_code order by g.municipality_code
        $$;

      -- Gives nobody a role of one's choice: only along a change that is recorded, to those who
      -- have it at a predecessor; and to who works for the successor the right to read there.
      create function app.hand_on_roles(region uuid, predecessors text[], successor text, day date)
        returns void language sql volatile security definer set search_path = pg_catalog, pg_temp
        as $$
          insert into identity.grants
            (id, person_id, region_id, municipality_code, role, valid_from, valid_until)
          select distinct on (g.person_id, g.role) gen_random_uuid(), g.person_id, region,
                 successor, g.role, greatest(g.valid_from, day), g.valid_until
            from identity.grants g
            join public.municipality_changes c on c.predecessor_code = g.municipality_code
             and c.successor_code = successor and c.changed_on = day
             and c.kind in ('merger', 'absorption')
           where g.region_id = region and g.municipality_code = any(predecessors)
             and (g.valid_until is null or g.valid_until > day)
             and not exists (
               select from identity.grants h
                where h.person_id = g.person_id and h.region_id = region
                  and h.municipality_code = successor and h.role = g.role
                  and (h.valid_until is null or h.valid_until > day))
           order by g.person_id, g.role, g.valid_until desc nulls first;

          insert into identity.grants
            (id, person_id, region_id, municipality_code, role, valid_from, valid_until)
          select distinct on (g.person_id, c.predecessor_code) gen_random_uuid(), g.person_id,
                 region, c.predecessor_code, 'reader', greatest(g.valid_from, day), g.valid_until
            from identity.grants g
            join public.municipality_changes c on c.successor_code = g.municipality_code
             and c.changed_on = day and c.kind in ('merger', 'absorption')
             and c.predecessor_code = any(predecessors)
           where g.region_id = region and g.municipality_code = successor
             and (g.valid_until is null or g.valid_until > day)
             and not exists (
               select from identity.grants h
                where h.person_id = g.person_id and h.region_id = region
                  and h.municipality_code = c.predecessor_code
                  and (h.valid_until is null or h.valid_until > day))
           order by g.person_id, c.predecessor_code, g.valid_until desc nulls first;
        $$;
      revoke all on function app.count_people(uuid, text[], date),
        app.hand_on_roles(uuid, text[], text, date) from public;
      grant execute on function app.count_people(uuid, text[], date),
        app.hand_on_roles(uuid, text[], text, date) to ijk_admin;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Which roles were handed on is kept nowhere else; restore a backup.');
  }
}
