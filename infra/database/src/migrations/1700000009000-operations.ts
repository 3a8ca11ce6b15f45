import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the platform administrator sees of every region: its name, the name of a campaign, and how
 * far its results are. No scan, answer, figure or person is among it.
 */
export class Operations1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without this context the role sees no row, as every other.
      create function app.is_platform() returns boolean language sql stable
        as $$ select coalesce(current_setting('app.platform', true), '') = 'on' $$;
      create policy regions_platform on regions for select to ijk_admin
        using ((select app.is_platform()));
      create policy campaigns_platform on campaigns for select to ijk_admin
        using ((select app.is_platform()));
      create policy campaign_results_platform on campaign_results for select to ijk_admin
        using ((select app.is_platform()));
      create policy events_platform on events for select to ijk_admin
        using (done_at is null and (select app.is_platform()));
      grant select (region_id, created_at, done_at) on events to ijk_admin;

      -- Deeds of the platform administrator that belong to no region: one that no region can name.
      create table platform_audit_log (
        id uuid primary key,
        at timestamptz not null default now(),
        person_id uuid not null,
        action text not null,
        trace_id text not null,
        detail jsonb not null default '{}'
      );
      grant select, insert on platform_audit_log to ijk_admin;
      create trigger platform_audit_log_only_grows before update or delete on platform_audit_log
        for each row execute function app.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table platform_audit_log;
      revoke select (region_id, created_at, done_at) on events from ijk_admin;
      drop policy events_platform on events;
      drop policy campaign_results_platform on campaign_results;
      drop policy campaigns_platform on campaigns;
      drop policy regions_platform on regions;
      drop function app.is_platform();
    `);
  }
}
