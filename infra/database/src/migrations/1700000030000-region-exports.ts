import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Everything of a region as one archive, and the only way in which it is read for that. */
export class RegionExports1700000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region_exports (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        state text not null default 'waiting' check (state in
          ('waiting', 'making', 'ready', 'failed', 'expired')),
        asked_at timestamptz not null default now(),
        asked_by uuid not null,
        asked_by_name text not null,
        attempts integer not null default 0,
        -- How far it is; the count is known once it began.
        files_done integer not null default 0,
        file_count integer,
        ready_at timestamptz,
        expires_at timestamptz,
        size_bytes bigint,
        sha256 bytea,
        manifest_sha256 bytea,
        table_counts jsonb,
        primary key (region_id, id),
        check (state not in ('ready', 'expired') or (ready_at is not null
          and expires_at is not null and size_bytes is not null and sha256 is not null
          and manifest_sha256 is not null and table_counts is not null))
      );
      -- One at a time: who asks meanwhile gets the one that is being made.
      create unique index region_exports_under_way on region_exports (region_id)
        where state in ('waiting', 'making');
      create index region_exports_expire on region_exports (expires_at) where state = 'ready';
      ${tenantTable('region_exports', {
        ijk_app: 'select, insert',
        ijk_worker: 'select',
        ijk_admin: 'select, insert',
      })}
      grant update (state, attempts, files_done, file_count, ready_at, expires_at, size_bytes,
        sha256, manifest_sha256, table_counts) on region_exports to ijk_worker;
      create policy region_exports_regional on region_exports as restrictive to ijk_app
        using ((select app.is_regional())) with check ((select app.is_regional()));
      create policy region_exports_relay on region_exports for select to ijk_relay using (true);
      grant select (region_id, id, state, expires_at) on region_exports to ijk_relay;

      create table region_export_parts (
        region_id uuid not null,
        export_id uuid not null,
        position integer not null,
        bytes bytea not null,
        primary key (region_id, export_id, position),
        foreign key (region_id, export_id) references region_exports (region_id, id)
      );
      ${tenantTable('region_export_parts', {
        ijk_app: 'select',
        ijk_worker: 'select, insert, delete',
        ijk_admin: 'select',
      })}
      create policy region_export_parts_regional on region_export_parts as restrictive to ijk_app
        using ((select app.is_regional())) with check (false);

      -- An export reads what no background role may read, such as drafts: through these two
      -- functions only, of the region it is in, and while somebody's export of it is being made.
      create function app.require_export() returns void language plpgsql stable as $$
        begin
          if not exists (select from public.region_exports e
                          where e.region_id = app.region() and e.state = 'making') then
            raise exception 'no export of this region is being made' using errcode = '42501';
          end if;
        end $$;

      create function app.region_rows(wanted_table text, wanted_columns text[])
        returns setof text
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          declare
            chosen regclass := to_regclass(format('public.%I', wanted_table));
            columns text;
            sorting text;
          begin
            perform app.require_export();
            select string_agg(format('t.%I', a.attname), ', ' order by a.attnum) into columns
              from pg_attribute a
             where a.attrelid = chosen and a.attnum > 0 and not a.attisdropped
               and a.attname = any(wanted_columns);
            select string_agg(format('t.%I', a.attname), ', ' order by k.place) into sorting
              from pg_index i
              cross join unnest(i.indkey::int2[]) with ordinality k (attnum, place)
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
             where i.indrelid = chosen and i.indisprimary;
            return query execute format(
              'select to_jsonb(r)::text from (select %s from %s t
                where t.region_id = app.region() order by %s) r', columns, chosen, sorting);
          end $$;
      create function identity.people_of_region()
        returns setof text
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          begin
            perform app.require_export();
            return query
              select jsonb_build_object('id', p.id, 'email', p.email, 'name', p.name,
                       'created_at', p.created_at, 'roles', jsonb_agg(
                         to_jsonb(g) - 'person_id' - 'region_id' order by g.id))::text
                from identity.people p join identity.grants g on g.person_id = p.id
               where g.region_id = app.region()
               group by p.id order by p.id;
          end $$;
      revoke all on function app.region_rows(text, text[]) from public;
      revoke all on function identity.people_of_region() from public;
      grant execute on function app.region_rows(text, text[]) to ijk_worker;
      grant execute on function identity.people_of_region() to ijk_worker;

      -- The owner plans nothing: it restores campaigns that were held, whatever was retired since.
      create or replace function app.refuse_retired_version() returns trigger language plpgsql as $$
        begin
          if current_user = 'ijk_owner' then
            return new;
          end if;
          if tg_op = 'UPDATE' then
            if (new.instrument_code, new.instrument_version)
                is not distinct from (old.instrument_code, old.instrument_version) then
              return new;
            end if;
            if old.opens_at <= now() then
              raise exception 'a running campaign keeps its version' using errcode = '23514';
            end if;
          end if;
          perform pg_advisory_xact_lock_shared(
            hashtextextended(new.instrument_code || '@' || new.instrument_version, 11));
          if exists (select 1 from public.instrument_retirements r
                      where r.instrument_code = new.instrument_code
                        and r.version = new.instrument_version) then
            raise exception 'this version is retired' using errcode = '23514';
          end if;
          return new;
        end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Archives would be lost; restore a backup.');
  }
}
