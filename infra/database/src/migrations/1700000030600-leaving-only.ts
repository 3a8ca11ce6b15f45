import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The owner reaches a region only in a transaction that says that it leaves or comes back: other
 * functions with the owner's rights stay behind the policies that were made for them.
 */
export class LeavingOnly1700000030600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.is_leaving() returns boolean language sql stable
        as $$ select coalesce(current_setting('app.leaving', true), '') = 'on' $$;

      create or replace function app.require_export() returns void language plpgsql stable as $$
        begin
          perform set_config('app.leaving', 'on', true);
          if not exists (select from public.region_exports e
                          where e.region_id = app.region() and e.state = 'making') then
            raise exception 'no export of this region is being made' using errcode = '42501';
          end if;
        end $$;
      create or replace function app.enter_removal(removal uuid) returns uuid language plpgsql as $$
        declare region uuid;
        begin
          select r.removed_region into region from public.region_removals r
           where r.id = removal and r.state = 'removing';
          if region is null then
            raise exception 'this region is not being removed' using errcode = '42501';
          end if;
          perform set_config('app.region', region::text, true);
          perform set_config('app.leaving', 'on', true);
          return region;
        end $$;

      -- Made anew after the migrations, see open-to-owner.ts.
      do $$
        declare former record;
        begin
          for former in select polrelid::regclass as name from pg_policy
                         where polname = 'region_of_owner' loop
            execute format('drop policy region_of_owner on %s', former.name);
          end loop;
        end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error(
      'Then every function of the owner would see its whole region; restore a backup.',
    );
  }
}
