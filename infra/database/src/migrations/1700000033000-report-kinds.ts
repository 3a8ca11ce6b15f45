import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

const regional = 'municipality_code is null and (select app.is_regional())';
const own = `municipality_code = any(coalesce((select app.municipalities()), '{}'))`;

/** What is of no municipality lies behind a border of its own: for regional roles alone. */
const orOfRegion = (table: string): string => `
  alter policy ${table}_municipality_delete on ${table} using (${own} or (${regional}));`;
/** Goes with a measurement that came from a file, as what was made of it does. */
const deletable = (table: string): string => `
  grant delete on ${table} to ijk_app;
  create policy ${table}_imported_delete on ${table} as restrictive for delete to ijk_app
    using ((select app.is_regional()) and exists (select from campaigns c
      where c.region_id = ${table}.region_id and c.id = ${table}.campaign_id and c.is_imported));`;

/** Several reports of one submission and edition, reports of a region, and what was handed out. */
export class ReportKinds1700000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The defaults are what the release before this one makes.
      alter table reports
        add column kind text not null default 'municipality'
          check (kind in ('municipality', 'council', 'region')),
        add column form text not null default 'pdf-ua' check (form in ('pdf-ua', 'pdf-a')),
        add column template_version integer not null default 1,
        add column explanations_version integer not null default 0,
        -- Of the name, accent and logo that it was printed with.
        add column style text not null default '',
        alter column municipality_code drop not null,
        alter column submission_id drop not null,
        add check ((kind = 'region') = (municipality_code is null)
          and (kind = 'region') = (submission_id is null));
      do $$
        declare former text := (select conname from pg_constraint
          where conrelid = 'public.reports'::regclass and contype = 'u');
        begin
          execute format('alter table public.reports drop constraint %I', former);
        end $$;
      -- All of what decides its bytes.
      create unique index reports_of_municipality on reports (region_id, campaign_id,
          municipality_code, submission_id, edition_id, kind, form, explanations_version,
          template_version, style)
        nulls not distinct where municipality_code is not null;
      create unique index reports_of_region on reports (region_id, campaign_id, version, edition_id,
          form, template_version, style)
        nulls not distinct where municipality_code is null;
      alter policy reports_municipality_read on reports using (${own} or (${regional}));
      ${orOfRegion('reports')}

      -- The key of a row names no municipality where there is none.
      alter table reports drop constraint
        reports_region_id_municipality_code_sha256_fkey;
      alter table report_files drop constraint report_files_pkey;
      alter table report_files
        alter column municipality_code drop not null,
        add column id uuid not null default gen_random_uuid(),
        add primary key (region_id, id),
        add unique nulls not distinct (region_id, municipality_code, sha256);
      -- The check of what is there already is made as the owner, who sees no file otherwise.
      alter table report_files no force row level security;
      alter table reports add foreign key (region_id, municipality_code, sha256)
        references report_files (region_id, municipality_code, sha256)
        deferrable initially deferred;
      alter table report_files force row level security;
      alter policy report_files_municipality_read on report_files using (${own} or (${regional}));
      ${orOfRegion('report_files')}
      alter policy report_files_imported_delete on report_files using ((select app.is_regional())
        and not exists (select from reports r where r.region_id = report_files.region_id
          and r.municipality_code is not distinct from report_files.municipality_code
          and r.sha256 = report_files.sha256));

      -- Files that are made when asked for and not kept: that they came from here is.
      create table handed_out_files (
        region_id uuid not null,
        sha256 bytea not null,
        campaign_id uuid not null,
        municipality_code text,
        edition_id uuid,
        format text not null,
        title text not null,
        handed_out_at timestamptz not null default now(),
        primary key (region_id, sha256),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        foreign key (region_id, edition_id) references editions (region_id, id)
      );
      ${tenantTable('handed_out_files', { ijk_app: 'select, insert', ijk_worker: 'select' })}
      ${municipalityBorder('handed_out_files', regional)}
      alter policy handed_out_files_municipality_insert on handed_out_files
        with check (${own} or (${regional}));
      ${deletable('handed_out_files')}
      ${orOfRegion('handed_out_files')}
      create index on handed_out_files (sha256);

      -- What could not be made, until it is.
      create table report_failures (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        municipality_code text,
        kind text not null,
        form text not null,
        failures integer not null default 1,
        failed_at timestamptz not null default now(),
        primary key (region_id, id),
        unique nulls not distinct (region_id, campaign_id, municipality_code, kind, form),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('report_failures', {
        ijk_app: 'select',
        ijk_worker: 'select, insert, update, delete',
      })}
      ${municipalityBorder('report_failures', regional)}
      ${deletable('report_failures')}
      ${orOfRegion('report_failures')}

      -- That somebody asked for every report by the newest template, and how far that is.
      create table report_rebuilds (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        template_version integer not null,
        asked_at timestamptz not null default now(),
        asked_by_name text not null,
        wanted integer,
        made integer not null default 0,
        failed integer not null default 0,
        -- When it last got further.
        moved_at timestamptz not null default now(),
        finished_at timestamptz,
        primary key (region_id, id)
      );
      create unique index report_rebuilds_under_way on report_rebuilds (region_id)
        where finished_at is null;
      ${tenantTable('report_rebuilds', {
        ijk_app: 'select, insert',
        ijk_worker: 'select, update (wanted, made, failed, moved_at, finished_at)',
        ijk_admin: 'select, insert',
      })}
      create policy report_rebuilds_regional on report_rebuilds as restrictive to ijk_app
        using ((select app.is_regional())) with check ((select app.is_regional()));
      create policy report_rebuilds_relay on report_rebuilds for select to ijk_relay using (true);
      grant select on report_rebuilds to ijk_relay;

      -- Forms to keep follow the reports that people wait for; older measurements have none.
      alter table campaign_results add column archived_version integer not null default 0;
      alter table campaign_results no force row level security;
      update campaign_results set archived_version = reported_version;
      alter table campaign_results force row level security;
      grant select (archived_version) on campaign_results to ijk_relay;
      drop index campaign_results_behind;
      create index campaign_results_behind on campaign_results (region_id)
        where wanted_version <> computed_version or computed_version <> reported_version
          or reported_version <> archived_version;

      create policy handed_out_files_verified on handed_out_files for select to ijk_owner
        using (true);
      drop function identity.report_of(bytea);
      create function identity.report_of(hash bytea)
        returns table (region text, title text, "madeAt" timestamptz, "editionNumber" integer,
          "isNewest" boolean, format text)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select g.name, r.title, r.created_at, e.number,
                 not exists (select from public.reports later
                   where later.region_id = r.region_id and later.campaign_id = r.campaign_id
                     and later.municipality_code is not distinct from r.municipality_code
                     and later.kind = r.kind and later.form = r.form
                     and (later.version, later.created_at) > (r.version, r.created_at)),
                 r.form
            from public.reports r
            join public.regions g on g.region_id = r.region_id
            left join public.editions e on e.region_id = r.region_id and e.id = r.edition_id
           where r.sha256 = hash
          union all
          select g.name, f.title, f.handed_out_at, e.number,
                 not exists (select from public.reports later
                   where later.region_id = f.region_id and later.campaign_id = f.campaign_id
                     and later.municipality_code is not distinct from f.municipality_code
                     and later.created_at > f.handed_out_at),
                 f.format
            from public.handed_out_files f
            join public.regions g on g.region_id = f.region_id
            left join public.editions e on e.region_id = f.region_id and e.id = f.edition_id
           where f.sha256 = hash
           order by 3 desc limit 1
        $$;
      revoke all on function identity.report_of(bytea) from public;
      grant execute on function identity.report_of(bytea) to ijk_identity;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Reports that were handed out would be lost; restore a backup to go back.');
  }
}
