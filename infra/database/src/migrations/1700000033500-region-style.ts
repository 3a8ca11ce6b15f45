import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** How a region presents itself, and that whoever leads it changes that after it was taken on. */
export class RegionStyle1700000033500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The bytes are those that the application wrote, never those that somebody sent.
      create table region_logos (
        region_id uuid primary key references regions (region_id),
        type text not null check (type in ('image/png', 'image/jpeg')),
        width integer not null check (width between 1 and 2000),
        height integer not null check (height between 1 and 800),
        sha256 bytea not null,
        bytes bytea not null check (octet_length(bytes) <= 300000),
        changed_at timestamptz not null default now()
      );
      ${tenantTable('region_logos', {
        ijk_app: 'select, insert, update, delete',
        ijk_worker: 'select',
        ijk_admin: 'select, insert, update, delete',
      })}
      ${['insert', 'update', 'delete']
        .map(
          (deed) => `
            create policy region_logos_led_${deed} on region_logos as restrictive for ${deed}
              to ijk_app ${deed === 'insert' ? 'with check' : 'using'} ((select app.is_regional()));`,
        )
        .join('')}

      alter table regions
        add column settings_revision integer not null default 1,
        add column settings_changed_at timestamptz;
      grant update (name, openness_asked, contact_name, contact_email, contact_phone, accent,
        settings_revision, settings_changed_at) on regions to ijk_app;
      grant update (settings_revision, settings_changed_at) on regions to ijk_admin;
      create policy regions_led on regions as restrictive for update to ijk_app
        using ((select app.is_regional())) with check ((select app.is_regional()));

      -- Asked at every request, so what the logo is travels along, and its bytes do not.
      create policy region_logos_named on region_logos for select to ijk_owner using (true);
      drop function identity.regions_of(uuid);
      create function identity.regions_of(person uuid)
        returns table (region_id uuid, slug text, name text, accent text, read_only_from date,
          logo jsonb)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select r.region_id, r.slug, r.name, r.accent,
                 case when s.read_only_from <= app.today() then s.read_only_from end,
                 case when l.region_id is not null then jsonb_build_object(
                   'sha256', encode(l.sha256, 'hex'), 'width', l.width, 'height', l.height) end
            from public.regions r
            left join public.subscriptions s using (region_id)
            left join public.region_logos l using (region_id)
           where r.region_id in (
             select g.region_id from identity.grants g
              where g.person_id = person
                and g.valid_from <= app.today()
                and (g.valid_until is null or g.valid_until > app.today()))
           order by r.name
        $$;
      revoke all on function identity.regions_of(uuid) from public;
      grant execute on function identity.regions_of(uuid) to ijk_identity;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Logos would be lost; restore a backup.');
  }
}
