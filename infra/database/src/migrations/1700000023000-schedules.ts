import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Campaigns that a coordinator plans, and the yearly rules that make them. */
export class Schedules1700000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table schedules (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        title text not null,
        instrument_code text not null,
        -- The themes that are asked; null asks all of them.
        theme_codes text[],
        opens_month smallint not null check (opens_month between 1 and 12),
        opens_day smallint not null check (opens_day between 1 and 31),
        opens_time text not null check (opens_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        weeks_open smallint not null check (weeks_open between 1 and 26),
        reference_month smallint not null check (reference_month between 1 and 12),
        reference_day smallint not null check (reference_day between 1 and 31),
        starts_on date not null,
        last_year smallint,
        paused_at timestamptz,
        ended_at timestamptz,
        -- When the next round has to be made; null when none is to come.
        look_at timestamptz,
        revision integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid not null,
        primary key (region_id, id)
      );
      create index schedules_due on schedules (look_at) where look_at is not null;
      ${tenantTable('schedules', { ijk_app: 'select, insert, update', ijk_worker: 'select, update (look_at)', ijk_admin: 'select, insert, update (look_at)' })}
      create policy schedules_relay on schedules for select to ijk_relay using (true);
      grant select (region_id, id, look_at) on schedules to ijk_relay;

      -- A year that goes otherwise than the rule.
      create table schedule_exceptions (
        region_id uuid not null,
        schedule_id uuid not null,
        year smallint not null,
        kind text not null check (kind in ('skip', 'move')),
        opens_at timestamptz,
        primary key (region_id, schedule_id, year),
        foreign key (region_id, schedule_id) references schedules (region_id, id),
        check ((kind = 'move') = (opens_at is not null))
      );
      ${tenantTable('schedule_exceptions', { ijk_app: 'select, insert, update, delete', ijk_worker: 'select', ijk_admin: 'select' })}

      alter table campaigns
        add column schedule_id uuid,
        -- Of the round: a schedule makes one a year, whoever is told to make it and how often.
        add column schedule_year smallint,
        add column withdrawn_at timestamptz,
        add foreign key (region_id, schedule_id) references schedules (region_id, id),
        add unique (region_id, schedule_id, schedule_year),
        add check ((schedule_id is null) = (schedule_year is null)),
        add check (withdrawn_at is null or opened_at is null);
      grant select (withdrawn_at) on campaigns to ijk_relay;
      grant insert, update (reference_date, opens_at, closes_at, withdrawn_at) on campaigns
        to ijk_worker;
      grant insert, update on campaigns to ijk_app;
      grant insert, update, delete on campaign_extensions to ijk_app;

      -- Whoever works for one municipality plans nothing, whatever a query says.
      ${['campaigns', 'schedules', 'schedule_exceptions', 'campaign_extensions']
        .map(
          (table) => `
            create policy ${table}_planned_insert on ${table} as restrictive for insert to ijk_app
              with check ((select app.is_regional()));
            create policy ${table}_planned_update on ${table} as restrictive for update to ijk_app
              using ((select app.is_regional())) with check ((select app.is_regional()));
            create policy ${table}_planned_delete on ${table} as restrictive for delete to ijk_app
              using ((select app.is_regional()));`,
        )
        .join('')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The rules of regions are kept nowhere else; restore a backup.');
  }
}
