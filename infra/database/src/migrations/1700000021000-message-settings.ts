import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** How people want to be told, when a region reminds, and the link that ends a kind of mail. */
export class MessageSettings1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message_settings (
        region_id uuid not null references regions (region_id),
        person_id uuid not null,
        language text not null default 'nl' check (language in ('nl', 'en')),
        -- Kinds that somebody wants in the application alone, or not at all; others are mailed too.
        shown_only text[] not null default '{}',
        muted text[] not null default '{}',
        primary key (region_id, person_id),
        check (not shown_only && muted)
      );
      ${tenantTable('message_settings', { ijk_app: 'select, insert, update', ijk_worker: 'select' })}
      create policy message_settings_own on message_settings as restrictive to ijk_app
        using (person_id = (select app.person())) with check (person_id = (select app.person()));

      create table reminder_settings (
        region_id uuid primary key references regions (region_id),
        is_on boolean not null,
        days_before integer[] not null check (cardinality(days_before) = 3)
      );
      ${tenantTable('reminder_settings', { ijk_app: 'select, insert, update', ijk_worker: 'select' })}
      create policy reminder_settings_insert on reminder_settings as restrictive
        for insert to ijk_app with check ((select app.is_regional()));
      create policy reminder_settings_update on reminder_settings as restrictive
        for update to ijk_app using ((select app.is_regional()))
        with check ((select app.is_regional()));

      -- Of the link in a mail only the hash is kept: a copy of the table ends nobody's mail.
      alter table messages add column leave_hash bytea;
      create index on messages (leave_hash);
      -- Who follows it is in no region yet: as for other links, its place is found outside them.
      create policy messages_found on messages for select to ijk_owner using (true);
      create function identity.message_of(hash bytea)
        returns table (region_id uuid, person_id uuid, kind text)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select m.region_id, m.person_id, m.kind from public.messages m where m.leave_hash = hash
        $$;
      revoke all on function identity.message_of(bytea) from public;
      grant execute on function identity.message_of(bytea) to ijk_identity;
    `);
  }

  async down(): Promise<void> {
    throw new Error('People would get mails again that they ended; restore a backup.');
  }
}
