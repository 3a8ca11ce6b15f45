import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** What may be thrown away by the region alone, and only of a measurement that came from a file. */
const deletable = (table: string, isImported: string): string => `
  grant delete on ${table} to ijk_app;
  create policy ${table}_imported_delete on ${table} as restrictive for delete to ijk_app
    using ((select app.is_regional()) and ${isImported});`;
const ofCampaign = (table: string): string => `exists (
  select from campaigns c
   where c.region_id = ${table}.region_id and c.id = ${table}.campaign_id and c.is_imported)`;
const ofScan = (table: string): string => `exists (
  select from scans s join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id
   where s.region_id = ${table}.region_id and s.id = ${table}.scan_id and c.is_imported)`;

/** Earlier measurements that come from a file, and the one way in which they can be undone. */
export class BaselineImports1700000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaigns add column is_imported boolean not null default false;

      -- A retired version is for no new campaign; what was measured with it long ago was.
      drop trigger campaigns_version on campaigns;
      create trigger campaigns_version before insert or update on campaigns
        for each row when (not new.is_imported) execute function app.refuse_retired_version();

      create table baseline_imports (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        revision integer not null default 1,
        file_name text not null,
        file_bytes bytea not null,
        file_sha256 bytea not null,
        -- What was read of the file, once, in a process of its own.
        sheets jsonb not null,
        title text not null,
        reference_date date not null,
        instrument_code text not null,
        instrument_version text not null,
        mapping jsonb not null,
        -- The measurement that was made of it; null while it is a draft.
        campaign_id uuid,
        brought_by uuid not null,
        brought_by_name text not null,
        brought_at timestamptz not null default now(),
        stored_at timestamptz,
        stored_by_name text,
        primary key (region_id, id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        foreign key (instrument_code, instrument_version) references instrument_versions,
        check ((campaign_id is null) = (stored_at is null)),
        check ((stored_at is null) = (stored_by_name is null))
      );
      ${tenantTable('baseline_imports', { ijk_app: 'select, insert, update, delete' })}
      -- A file holds the answers of every municipality in it.
      create policy baseline_imports_regional on baseline_imports as restrictive to ijk_app
        using ((select app.is_regional())) with check ((select app.is_regional()));

      -- Whether a municipality recognizes what somebody else brought in its name.
      create table import_verdicts (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        is_right boolean not null,
        note text,
        given_by uuid not null,
        given_by_name text not null,
        given_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_code),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        check (is_right or note is not null)
      );
      ${tenantTable('import_verdicts', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('import_verdicts', '(select app.is_regional())')}
      ${deletable('import_verdicts', ofCampaign('import_verdicts'))}

      -- Else what was measured here could be called imported, and then be undone.
      create trigger campaigns_origin before update on campaigns
        for each row when (new.is_imported is distinct from old.is_imported)
        execute function app.refuse_change();
      ${deletable('campaigns', 'is_imported')}
      ${['scans', 'submissions', 'campaign_results', 'municipal_results', 'editions', 'reports']
        .map((table) => deletable(table, ofCampaign(table)))
        .join('')}
      ${['answers', 'answer_history'].map((table) => deletable(table, ofScan(table))).join('')}
      ${deletable(
        'edition_submissions',
        `exists (select from editions e
           join campaigns c on c.region_id = e.region_id and c.id = e.campaign_id
          where e.region_id = edition_submissions.region_id
            and e.id = edition_submissions.edition_id and c.is_imported)`,
      )}
      ${deletable(
        'report_files',
        `not exists (select from reports r where r.region_id = report_files.region_id
           and r.municipality_code = report_files.municipality_code
           and r.sha256 = report_files.sha256)`,
      )}

      create function app.refuse_change_but_undo() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' and exists (
            select from public.campaigns c
             where c.region_id = old.region_id and c.id = old.campaign_id and c.is_imported
          ) then
            return old;
          end if;
          raise exception 'this table only grows';
        end $$;
      drop trigger submissions_only_grow on submissions;
      create trigger submissions_only_grow before update or delete on submissions
        for each row execute function app.refuse_change_but_undo();
      drop trigger editions_only_grow on editions;
      create trigger editions_only_grow before update or delete on editions
        for each row execute function app.refuse_change_but_undo();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Imported measurements would be lost; restore a backup.');
  }
}
