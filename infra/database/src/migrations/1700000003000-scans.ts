import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** Campaigns, scans, answers with their history, and immutable submissions. */
export class Scans1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        slug text not null check (slug ~ '^[a-z0-9-]+$'),
        title text not null,
        instrument_code text not null,
        instrument_version text not null,
        reference_date date not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        is_baseline boolean not null default false,
        primary key (region_id, id),
        unique (region_id, slug),
        foreign key (instrument_code, instrument_version) references instrument_versions,
        check (closes_at > opens_at)
      );
      ${tenantTable('campaigns', { ijk_app: 'select', ijk_worker: 'select', ijk_admin: 'select, insert, update' })}

      -- The state of a scan is known to the whole region; what was answered is not.
      create table scans (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        status text not null check (status in ('in_progress', 'submitted', 'reopened')),
        revision integer not null,
        answered integer not null,
        asked integer not null,
        -- Of the submission that counts; null before the first.
        submission_revision integer,
        submitted_at timestamptz,
        submitted_by_name text,
        openness text check (openness in ('mean_only', 'regional_coordinator', 'region')),
        updated_at timestamptz not null default now(),
        primary key (region_id, id),
        unique (region_id, campaign_id, municipality_code),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('scans', { ijk_app: 'select, insert, update', ijk_worker: 'select' })}
      ${municipalityBorder('scans', 'true')}

      create table scan_reopenings (
        region_id uuid not null,
        id uuid not null,
        scan_id uuid not null,
        municipality_code text not null,
        reason text not null,
        reopened_by uuid not null,
        reopened_at timestamptz not null default now(),
        primary key (region_id, id),
        foreign key (region_id, scan_id) references scans (region_id, id)
      );
      create index on scan_reopenings (region_id, scan_id, reopened_at desc);
      ${tenantTable('scan_reopenings', { ijk_app: 'select, insert' })}
      ${municipalityBorder('scan_reopenings')}

      create table answers (
        region_id uuid not null,
        scan_id uuid not null,
        question_code text not null,
        municipality_code text not null,
        kind text not null check (kind in ('level', 'dont_know', 'not_applicable')),
        level smallint,
        note text,
        revision integer not null,
        answered_by uuid not null,
        answered_by_name text not null,
        answered_at timestamptz not null default now(),
        primary key (region_id, scan_id, question_code),
        foreign key (region_id, scan_id) references scans (region_id, id),
        check ((kind = 'level') = (level is not null))
      );
      ${tenantTable('answers', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('answers')}

      create table answer_history (
        region_id uuid not null,
        id uuid not null,
        scan_id uuid not null,
        question_code text not null,
        municipality_code text not null,
        kind text not null,
        level smallint,
        note text,
        revision integer not null,
        answered_by uuid not null,
        answered_at timestamptz not null default now(),
        primary key (region_id, id),
        foreign key (region_id, scan_id) references scans (region_id, id)
      );
      create index on answer_history (region_id, scan_id, question_code);
      ${tenantTable('answer_history', { ijk_app: 'select, insert' })}
      ${municipalityBorder('answer_history')}

      create table submissions (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        scan_id uuid not null,
        municipality_code text not null,
        revision integer not null,
        openness text not null check (openness in ('mean_only', 'regional_coordinator', 'region')),
        submitted_by uuid not null,
        submitted_by_name text not null,
        submitted_at timestamptz not null default now(),
        snapshot jsonb not null,
        primary key (region_id, id),
        unique (region_id, scan_id, revision),
        foreign key (region_id, scan_id) references scans (region_id, id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      create index on submissions (region_id, campaign_id, municipality_code, revision desc);
      ${tenantTable('submissions', { ijk_app: 'select, insert', ijk_worker: 'select' })}
      ${municipalityBorder('submissions')}
      create trigger submissions_only_grow before update or delete on submissions
        for each row execute function app.refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; restore a backup.');
  }
}
