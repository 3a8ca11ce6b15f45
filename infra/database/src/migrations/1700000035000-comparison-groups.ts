import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** What a region compares: levels that municipalities opened, and means of groups of them. */
export class ComparisonGroups1700000035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table municipal_results
        -- By the code of a question, of the submission that counts; without the words beside it.
        add column levels jsonb not null default '{}',
        -- The version at which the municipality opened its figures; null as long as it did not.
        add column opened_version integer;
      -- The owner has no policy: while forced, this would silently change nothing. The sweeper
      -- then fills the new columns from the submissions.
      alter table campaign_results no force row level security;
      update campaign_results set wanted_version = wanted_version + 1 where computed_version > 0;
      alter table campaign_results force row level security;

      create table comparison_groups (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        name text not null check (length(name) between 1 and 80),
        municipality_codes text[] not null check (cardinality(municipality_codes) >= 1),
        revision integer not null default 1,
        made_by uuid not null,
        made_at timestamptz not null default now(),
        primary key (region_id, id)
      );
      create unique index comparison_groups_name on comparison_groups (region_id, lower(name));
      ${tenantTable('comparison_groups', {
        ijk_app: 'select, insert, update, delete',
        ijk_worker: 'select',
      })}
      create policy comparison_groups_regional on comparison_groups as restrictive to ijk_app
        using ((select app.is_regional())) with check ((select app.is_regional()));

      -- By the municipalities and not by the group: a set that was once shown goes on counting
      -- when its group is changed or removed.
      create table group_means (
        region_id uuid not null,
        campaign_id uuid not null,
        edition_id uuid not null,
        municipality_codes text[] not null,
        means jsonb not null,
        withheld jsonb not null,
        -- Which parts were ever shown; this only grows.
        shown text[] not null default '{}',
        first_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_codes),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        foreign key (region_id, edition_id) references editions (region_id, id)
      );
      ${tenantTable('group_means', {
        ijk_app: 'select, delete',
        ijk_worker: 'select, insert, update',
      })}
      create policy group_means_regional on group_means as restrictive for select to ijk_app
        using ((select app.is_regional()));
      create policy group_means_imported_delete on group_means as restrictive for delete to ijk_app
        using ((select app.is_regional()) and exists (
          select from campaigns c where c.region_id = group_means.region_id
             and c.id = group_means.campaign_id and c.is_imported));

      -- A region's report names the questions that are unclear, as its page does, and nobody who
      -- found them so.
      grant select (region_id, campaign_id, municipality_code, question_code, reason, marked_at)
        on question_marks to ijk_worker;
      create policy question_marks_region_ijk_worker on question_marks for select to ijk_worker
        using (region_id = (select app.region()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was shown of groups is kept nowhere else; restore a backup.');
  }
}
