import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** Working on a scan with colleagues: comments, divided themes, and who is looking where. */
export class Together1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Keyed by campaign and municipality, since people divide the work before the first answer.
      create table scan_comments (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        question_code text not null,
        text text not null,
        written_by uuid not null,
        written_by_name text not null,
        written_at timestamptz not null default now(),
        resolved_by_name text,
        resolved_at timestamptz,
        primary key (region_id, id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        check ((resolved_at is null) = (resolved_by_name is null))
      );
      create index on scan_comments (region_id, campaign_id, municipality_code, written_at);
      ${tenantTable('scan_comments', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('scan_comments')}

      create table theme_assignments (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        theme_code text not null,
        person_id uuid not null,
        person_name text not null,
        assigned_by uuid not null,
        assigned_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_code, theme_code, person_id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('theme_assignments', { ijk_app: 'select, insert, delete' })}
      ${municipalityBorder('theme_assignments')}

      -- One row per person and scan, renewed while they look: nothing that a crash may not take.
      create unlogged table scan_presence (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        person_id uuid not null,
        person_name text not null,
        question_code text,
        seen_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_code, person_id)
      );
      ${tenantTable('scan_presence', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('scan_presence')}

      alter table answer_history add column answered_by_name text;
      alter table answer_history no force row level security;
      update answer_history set answered_by_name = coalesce(
        (select name from identity.people where id = answered_by), 'onbekend');
      alter table answer_history force row level security;
      alter table answer_history alter column answered_by_name set not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Comments would be lost; restore a backup.');
  }
}
