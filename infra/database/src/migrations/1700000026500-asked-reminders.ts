import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Whom a coordinator asked to remind: a fact that messages follow from, like the others. */
export class AskedReminders1700000026500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table asked_reminders (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        person_id uuid not null,
        asked_by uuid not null,
        asked_by_name text not null,
        asked_at timestamptz not null default now(),
        -- Not at night nor at weekends.
        goes_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      create index on asked_reminders
        (region_id, person_id, campaign_id, municipality_code, goes_at desc);
      ${tenantTable('asked_reminders', { ijk_app: 'select, insert', ijk_worker: 'select' })}
      create policy asked_reminders_regional on asked_reminders as restrictive to ijk_app
        using ((select app.is_regional())) with check ((select app.is_regional()));

      -- Settings and messages are a person's own. Whoever leads the region learns of those who
      -- fill in there when they were last reminded, and whether they want to be.
      create policy message_settings_reminded on message_settings for select to ijk_owner
        using (region_id = (select app.region()) and (select app.is_regional()));
      create function app.people_to_remind()
        returns table (person_id uuid, name text, role text, municipality_code text,
          language text, shown_only text[], muted text[], reminded_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select here.person_id, p.name, here.role, here.municipality_code,
                 coalesce(s.language, 'nl'), coalesce(s.shown_only, '{}'),
                 coalesce(s.muted, '{}'),
                 (select max(m.created_at) from public.messages m
                   where m.region_id = app.region() and m.person_id = here.person_id
                     and m.kind in ('reminder', 'almost_closed'))
            from identity.people_here(null) here
            join identity.people p on p.id = here.person_id
            left join public.message_settings s
              on s.region_id = app.region() and s.person_id = here.person_id
           where here.municipality_code is not null and app.is_regional()
           order by p.name, here.person_id
        $$;
      revoke all on function app.people_to_remind() from public;
      grant execute on function app.people_to_remind() to ijk_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Who was asked to be reminded would be lost; restore a backup.');
  }
}
