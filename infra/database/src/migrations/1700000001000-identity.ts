import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, credentials, sessions and role grants: outside every tenant, under a role of its own. */
export class Identity1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The context of a transaction. A setting that was used before reverts to '' on a pooled
      -- connection, so '' means none.
      create schema app;
      create function app.region() returns uuid language sql stable
        as $$ select nullif(current_setting('app.region', true), '')::uuid $$;
      create function app.person() returns uuid language sql stable
        as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
      create function app.municipalities() returns text[] language sql stable
        as $$ select string_to_array(nullif(current_setting('app.municipalities', true), ''), ',') $$;
      create function app.is_regional() returns boolean language sql stable
        as $$ select coalesce(current_setting('app.is_regional', true), '') = 'on' $$;
      create function app.today() returns date language sql stable
        as $$ select (now() at time zone 'Europe/Amsterdam')::date $$;
      grant usage on schema app to ijk_app, ijk_worker, ijk_admin, ijk_identity;

      create schema identity;
      grant usage on schema identity to ijk_identity;

      create table identity.people (
        id uuid primary key,
        email text not null check (email = lower(email)),
        name text not null,
        created_at timestamptz not null default now(),
        unique (email)
      );
      create table identity.credentials (
        person_id uuid primary key references identity.people (id) on delete cascade,
        password_hash text not null,
        changed_at timestamptz not null default now()
      );
      create table identity.sessions (
        id uuid primary key,
        -- Only the hash is kept: a copy of the table opens no session.
        token_hash bytea not null unique,
        person_id uuid not null references identity.people (id) on delete cascade,
        user_agent text not null,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create index on identity.sessions (person_id) where ended_at is null;
      create table identity.grants (
        id uuid primary key,
        person_id uuid not null references identity.people (id) on delete cascade,
        region_id uuid,
        municipality_code text,
        role text not null check (role in ('platform_administrator', 'regional_coordinator',
          'facilitator', 'municipality_coordinator', 'contributor', 'reader')),
        -- Days of Amsterdam, from and until (not including).
        valid_from date not null default app.today(),
        valid_until date,
        check ((role = 'platform_administrator') = (region_id is null)),
        check ((role in ('municipality_coordinator', 'contributor', 'reader'))
          = (municipality_code is not null))
      );
      create index on identity.grants (person_id);
      -- Failed sign-ins per account and per address, counted by the database's clock.
      create table identity.sign_in_attempts (
        subject text not null,
        failed_at timestamptz not null default now()
      );
      create index on identity.sign_in_attempts (subject, failed_at);
      create index on identity.sign_in_attempts (failed_at);

      grant select, insert, update on identity.people, identity.credentials, identity.sessions,
        identity.grants to ijk_identity;
      grant select, insert, delete on identity.sign_in_attempts to ijk_identity;
      grant delete on identity.sessions to ijk_identity;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; restore a backup.');
  }
}
