import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table of regions, for a function that looks at each. */
const tenantTables = `select c.oid::regclass as name from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

/** What is left of a region that was taken away: the proof, and no other way to take it away. */
export class RegionRemovals1700000030500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region_removals (
        id uuid primary key,
        removed_region uuid not null,
        slug text not null,
        name text not null,
        state text not null default 'asked' check (state in ('asked', 'removing', 'done')),
        asked_at timestamptz not null default now(),
        asked_by uuid not null,
        asked_by_name text not null,
        -- The archive that was handed over, or the words in which somebody said that none was wanted.
        manifest_sha256 bytea,
        archive_sha256 bytea,
        archive_made_at timestamptz,
        without_archive text,
        started_at timestamptz,
        counts_before jsonb,
        people_removed integer not null default 0,
        jobs_removed integer not null default 0,
        finished_at timestamptz,
        counts_after jsonb,
        check (num_nonnulls(manifest_sha256, without_archive) = 1),
        check (num_nulls(manifest_sha256, archive_sha256, archive_made_at) in (0, 3)),
        check ((state = 'asked') = (counts_before is null)),
        check ((state = 'done') = (counts_after is not null)),
        check ((state = 'done') = (finished_at is not null))
      );
      create unique index on region_removals (removed_region) where state <> 'done';
      grant select, insert on region_removals to ijk_admin;
      grant select (id, removed_region, state, asked_at) on region_removals to ijk_worker;
      create trigger region_removals_stay before delete on region_removals
        for each row execute function app.refuse_change();

      -- True for the functions below alone, which work as the owner; others may not even look.
      create function app.is_removing(region uuid) returns boolean language plpgsql stable as $$
        begin
          if current_user <> 'ijk_owner' then
            return false;
          end if;
          return exists (select from public.region_removals r
                          where r.removed_region = region and r.state = 'removing');
        end $$;
      create or replace function app.refuse_change() returns trigger language plpgsql as $$
        begin
          -- A table without regions has no such field, and keeps every row.
          if tg_op = 'DELETE' and app.is_removing((to_jsonb(old) ->> 'region_id')::uuid) then
            return old;
          end if;
          raise exception 'this table only grows';
        end $$;
      create or replace function app.refuse_change_but_undo() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' and (app.is_removing(old.region_id) or exists (
            select from public.campaigns c
             where c.region_id = old.region_id and c.id = old.campaign_id and c.is_imported
          )) then
            return old;
          end if;
          raise exception 'this table only grows';
        end $$;

      -- Enters the region of a removal that began; everything below does so first.
      create function app.enter_removal(removal uuid) returns uuid language plpgsql as $$
        declare region uuid;
        begin
          select r.removed_region into region from public.region_removals r
           where r.id = removal and r.state = 'removing';
          if region is null then
            raise exception 'this region is not being removed' using errcode = '42501';
          end if;
          perform set_config('app.region', region::text, true);
          return region;
        end $$;
      create function app.count_region() returns jsonb language plpgsql as $$
        declare
          each record;
          count bigint;
          counts jsonb := '{}';
        begin
          for each in ${tenantTables} order by 1 loop
            execute format('select count(*) from %s where region_id = app.region()', each.name)
              into count;
            counts := counts || jsonb_build_object(split_part(each.name::text, '.', 2), count);
          end loop;
          return counts || jsonb_build_object('grants', (select count(*) from identity.grants g
            where g.region_id = app.region()));
        end $$;
      revoke all on function app.enter_removal(uuid) from public;
      revoke all on function app.count_region() from public;

      create function app.begin_removal(removal uuid) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
        as $$
          begin
            update public.region_removals r set state = 'removing', started_at = now(),
                   counts_before = '{}'
             where r.id = removal and r.state = 'asked' and exists (
               select from public.subscriptions s
                where s.region_id = r.removed_region and s.read_only_from <= app.today());
            if not found then
              raise exception 'this region may not be removed' using errcode = '42501';
            end if;
            perform app.enter_removal(removal);
            update public.region_removals r set counts_before = app.count_region()
             where r.id = removal;
          end $$;
      create function app.remove_region_rows(removal uuid, wanted_table text, most int)
        returns int
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
        as $$
          declare
            region uuid := app.enter_removal(removal);
            chosen regclass := to_regclass(format('public.%I', wanted_table));
            gone int;
          begin
            execute format('delete from %s where region_id = $1 and ctid = any(array(
              select t.ctid from %s t where t.region_id = $1 limit $2))', chosen, chosen)
              using region, most;
            get diagnostics gone = row_count;
            return gone;
          end $$;
      -- Whoever has a role elsewhere keeps their account; of the others nothing is left but the id
      -- in what was written down of the platform.
      create function app.remove_region_people(removal uuid) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
        as $$
          declare
            region uuid := app.enter_removal(removal);
            gone uuid[];
            mails text[];
          begin
            select array_agg(p.id), array_agg(p.email) into gone, mails from identity.people p
             where exists (select from identity.grants g
                            where g.person_id = p.id and g.region_id = region)
               and not exists (select from identity.grants g
                                where g.person_id = p.id and g.region_id is distinct from region
                                  and (g.valid_until is null or g.valid_until > app.today()));
            delete from identity.sign_in_attempts a
             where exists (select from unnest(mails) mail where strpos(a.subject, mail) > 0);
            delete from identity.invitations i
             where i.region_id = region or i.accepted_by = any(gone) or i.email = any(mails);
            delete from identity.grants g where g.region_id = region or g.person_id = any(gone);
            delete from identity.people p where p.id = any(gone);
            update public.region_removals r
               set people_removed = r.people_removed + coalesce(cardinality(gone), 0)
             where r.id = removal;
          end $$;
      create function app.finish_removal(removal uuid, jobs int) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
        as $$
          declare counts jsonb;
          begin
            perform app.enter_removal(removal);
            counts := app.count_region();
            if exists (select from jsonb_each_text(counts) c where c.value <> '0') then
              raise exception 'something of this region is left';
            end if;
            update public.region_removals r
               set state = 'done', counts_after = counts, finished_at = now(), jobs_removed = jobs
             where r.id = removal;
          end $$;
      ${[
        'begin_removal(uuid)',
        'remove_region_rows(uuid, text, int)',
        'remove_region_people(uuid)',
        'finish_removal(uuid, int)',
      ]
        .map(
          (name) => `
            revoke all on function app.${name} from public;
            grant execute on function app.${name} to ijk_worker;`,
        )
        .join('')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The proof of removals is kept nowhere else; restore a backup.');
  }
}
