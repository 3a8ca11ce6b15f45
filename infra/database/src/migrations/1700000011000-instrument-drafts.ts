import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the platform administrator works on before publishing, and which versions no new campaign
 * may take. A published version itself never changes: that it was retired stands beside it.
 */
export class InstrumentDrafts1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create trigger instrument_versions_only_grow before update or delete on instrument_versions
        for each row execute function app.refuse_change();

      -- One draft for each instrument: two that follow the same version could not both be next.
      create table instrument_drafts (
        instrument_code text primary key check (instrument_code ~ '^[a-z][a-z-]*$'),
        version text not null,
        base_version text,
        document jsonb not null,
        revision int not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid not null,
        saved_at timestamptz not null default now(),
        saved_by uuid not null,
        foreign key (instrument_code, base_version) references instrument_versions
      );
      grant select, insert, update, delete on instrument_drafts to ijk_admin;

      create table instrument_retirements (
        instrument_code text not null,
        version text not null,
        reason text not null,
        retired_at timestamptz not null default now(),
        retired_by uuid not null,
        primary key (instrument_code, version),
        foreign key (instrument_code, version) references instrument_versions
      );
      grant select, insert on instrument_retirements to ijk_admin;
      create trigger instrument_retirements_only_grow
        before update or delete on instrument_retirements
        for each row execute function app.refuse_change();

      -- Whoever retires a version waits for campaigns that are just being made with it.
      create function app.lock_retirement() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock(
            hashtextextended(new.instrument_code || '@' || new.version, 11));
          return new;
        end $$;
      create trigger instrument_retirements_lock before insert on instrument_retirements
        for each row execute function app.lock_retirement();

      create function app.refuse_retired_version() returns trigger language plpgsql as $$
        begin
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
      create trigger campaigns_version before insert or update on campaigns
        for each row execute function app.refuse_retired_version();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger campaigns_version on campaigns;
      drop table instrument_retirements;
      drop function app.refuse_retired_version();
      drop function app.lock_retirement();
      drop table instrument_drafts;
      drop trigger instrument_versions_only_grow on instrument_versions;
    `);
  }
}
