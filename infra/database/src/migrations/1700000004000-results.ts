import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** What is computed from submissions: versions, municipal results, editions and reports. */
export class Results1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- wanted runs ahead at every submission; computed and reported follow, fenced by version.
      create table campaign_results (
        region_id uuid not null,
        campaign_id uuid not null,
        wanted_version integer not null default 0,
        computed_version integer not null default 0,
        reported_version integer not null default 0,
        computed_at timestamptz,
        primary key (region_id, campaign_id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      create index campaign_results_behind on campaign_results (region_id)
        where wanted_version <> computed_version or computed_version <> reported_version;
      ${tenantTable('campaign_results', {
        ijk_app: 'select, insert, update (wanted_version)',
        ijk_worker: 'select, insert, update',
        ijk_admin: 'select, insert',
      })}
      create policy campaign_results_relay on campaign_results for select to ijk_relay using (true);
      grant select (region_id, campaign_id, wanted_version, computed_version, reported_version,
        computed_at) on campaign_results to ijk_relay;

      create table municipal_results (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null,
        submission_id uuid not null,
        openness text not null,
        version integer not null,
        scores jsonb not null,
        computed_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_code),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        foreign key (region_id, submission_id) references submissions (region_id, id)
      );
      ${tenantTable('municipal_results', { ijk_app: 'select', ijk_worker: 'select, insert, update' })}
      ${municipalityBorder(
        'municipal_results',
        `openness = 'region' or (openness = 'regional_coordinator' and (select app.is_regional()))`,
      )}

      create table editions (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        number integer not null,
        version integer not null,
        member_count integer not null,
        published_at timestamptz not null default now(),
        means jsonb not null,
        primary key (region_id, id),
        unique (region_id, campaign_id, number),
        unique (region_id, campaign_id, version),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('editions', { ijk_app: 'select', ijk_worker: 'select, insert' })}
      create trigger editions_only_grow before update or delete on editions
        for each row execute function app.refuse_change();

      -- Which submission of which municipality an edition stands on.
      create table edition_submissions (
        region_id uuid not null,
        edition_id uuid not null,
        municipality_code text not null,
        submission_id uuid not null,
        primary key (region_id, edition_id, municipality_code),
        foreign key (region_id, edition_id) references editions (region_id, id),
        foreign key (region_id, submission_id) references submissions (region_id, id)
      );
      ${tenantTable('edition_submissions', { ijk_app: 'select', ijk_worker: 'select, insert' })}
      ${municipalityBorder('edition_submissions')}

      create table report_files (
        region_id uuid not null,
        sha256 bytea not null,
        municipality_code text not null,
        bytes bytea not null,
        primary key (region_id, municipality_code, sha256)
      );
      ${tenantTable('report_files', { ijk_app: 'select', ijk_worker: 'select, insert' })}
      ${municipalityBorder('report_files')}

      create table reports (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null,
        submission_id uuid not null,
        edition_id uuid,
        version integer not null,
        title text not null,
        file_name text not null,
        sha256 bytea not null,
        size_bytes integer not null,
        created_at timestamptz not null default now(),
        primary key (region_id, id),
        unique nulls not distinct (region_id, campaign_id, municipality_code, submission_id, edition_id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        foreign key (region_id, submission_id) references submissions (region_id, id),
        foreign key (region_id, edition_id) references editions (region_id, id),
        foreign key (region_id, municipality_code, sha256)
          references report_files (region_id, municipality_code, sha256)
          deferrable initially deferred
      );
      ${tenantTable('reports', { ijk_app: 'select', ijk_worker: 'select, insert' })}
      ${municipalityBorder('reports')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone; restore a backup.');
  }
}
