import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Regions and their dated members; municipalities and instruments as global reference tables. */
export class Tenancy1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table municipalities (
        code text primary key check (code ~ '^GM[0-9]{4}$'),
        name text not null,
        slug text not null unique,
        valid_from date not null,
        valid_until date
      );
      create table municipality_changes (
        predecessor_code text not null references municipalities (code),
        successor_code text not null references municipalities (code),
        changed_on date not null,
        primary key (predecessor_code, successor_code)
      );
      create table instrument_versions (
        instrument_code text not null,
        version text not null,
        title text not null,
        content jsonb not null,
        published_at timestamptz not null default now(),
        primary key (instrument_code, version)
      );
      grant select on municipalities, municipality_changes, instrument_versions
        to ijk_app, ijk_worker, ijk_admin, ijk_identity;
      grant insert on municipalities, municipality_changes, instrument_versions to ijk_admin;

      -- A grant on a municipality that does not exist would be a grant on nothing, or on all.
      alter table identity.grants
        add foreign key (municipality_code) references municipalities (code);

      create table regions (
        region_id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
        name text not null,
        kind text not null check (kind in ('jeugdregio', 'veilig-thuis-regio', 'vrij')),
        edition_policy text not null check (edition_policy in ('immediate', 'batched')),
        created_at timestamptz not null default now()
      );
      ${tenantTable('regions', { ijk_app: 'select', ijk_worker: 'select', ijk_admin: 'select, insert' })}

      create table memberships (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        municipality_code text not null references municipalities (code),
        member_from date not null,
        member_until date,
        subregion text,
        -- With fewer than three members a mean gives a neighbour away: it needs everyone's yes.
        mean_consent_at timestamptz,
        primary key (region_id, id),
        unique (region_id, municipality_code, member_from),
        check (member_until is null or member_until > member_from)
      );
      ${tenantTable('memberships', { ijk_app: 'select', ijk_worker: 'select', ijk_admin: 'select, insert, update' })}

      -- The owner itself is under the policies (force), so the one function that names regions
      -- outside a tenant needs this opening, for reading only.
      create policy regions_named on regions for select to ijk_owner using (true);
      create function identity.regions_of(person uuid)
        returns table (region_id uuid, slug text, name text)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select r.region_id, r.slug, r.name
            from public.regions r
           where r.region_id in (
             select g.region_id from identity.grants g
              where g.person_id = person
                and g.valid_from <= app.today()
                and (g.valid_until is null or g.valid_until > app.today()))
           order by r.name
        $$;
      revoke all on function identity.regions_of(uuid) from public;
      grant execute on function identity.regions_of(uuid) to ijk_identity;

      create table audit_log (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        at timestamptz not null default now(),
        person_id uuid not null,
        action text not null,
        entity_id uuid not null,
        detail jsonb not null default '{}',
        primary key (region_id, id)
      );
      ${tenantTable('audit_log', { ijk_app: 'insert', ijk_worker: 'insert', ijk_admin: 'select, insert' })}
      create function app.refuse_change() returns trigger language plpgsql
        as $$ begin raise exception 'this table only grows'; end $$;
      create trigger audit_log_only_grows before update or delete on audit_log
        for each row execute function app.refuse_change();

      create table idempotency_keys (
        region_id uuid not null references regions (region_id),
        person_id uuid not null,
        key uuid not null,
        request_hash text not null,
        response jsonb not null,
        created_at timestamptz not null default now(),
        primary key (region_id, person_id, key)
      );
      ${tenantTable('idempotency_keys', { ijk_app: 'select, insert' })}
      create policy idempotency_keys_expired on idempotency_keys to ijk_relay
        using (created_at < now() - interval '1 day') with check (false);
      grant select, delete on idempotency_keys to ijk_relay;
      create index on idempotency_keys (created_at);
      create policy idempotency_keys_own on idempotency_keys as restrictive to ijk_app
        using (person_id = (select app.person())) with check (person_id = (select app.person()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; restore a backup.');
  }
}
