import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** What people are told: a message in the application that may also go by mail. */
export class Messages1700000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table messages (
        region_id uuid not null references regions (region_id),
        id uuid not null,
        person_id uuid not null,
        kind text not null check (kind in
          ('opened', 'reminder', 'almost_closed', 'submitted', 'published')),
        -- What makes a message of this kind one, such as the day of a reminder.
        moment text not null,
        campaign_id uuid,
        municipality_code text references municipalities (code),
        created_at timestamptz not null default now(),
        seen_at timestamptz,
        mail text not null check (mail in
          ('none', 'waiting', 'sending', 'sent', 'dropped', 'failed', 'unknown')),
        -- When it may be tried; of one that is claimed, when its claim ends.
        due_at timestamptz not null default now(),
        attempts integer not null default 0,
        sent_at timestamptz,
        -- Why the last attempt failed; never what a mail server said.
        code text check (code ~ '^[A-Z][A-Z0-9_]{2,59}$'),
        primary key (region_id, id),
        unique (region_id, person_id, kind, moment),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      create index messages_due on messages (due_at) where mail in ('waiting', 'sending');
      create index on messages (region_id, person_id, created_at desc);
      ${tenantTable('messages', { ijk_app: 'select, update (seen_at)', ijk_worker: 'select, insert, update' })}
      create policy messages_own on messages as restrictive to ijk_app
        using (person_id = (select app.person())) with check (person_id = (select app.person()));

      -- Where there is something to tell or to send; not to whom, nor what.
      create policy messages_relay on messages for select to ijk_relay using (true);
      grant select (region_id, kind, mail, due_at) on messages to ijk_relay;
      -- How many mails wait or failed, and why; not whose.
      create policy messages_platform on messages for select to ijk_admin
        using ((select app.is_platform()));
      grant select (region_id, mail, code, created_at) on messages to ijk_admin;
      create policy regions_relay on regions for select to ijk_relay using (true);
      grant select (region_id) on regions to ijk_relay;

      -- The worker writes to people whose accounts it may not read: those with a role in the
      -- region that it is in, and of these no more than this.
      create function identity.people_here(chosen uuid[])
        returns table (person_id uuid, email text, role text, municipality_code text)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select p.id, p.email, g.role, g.municipality_code
            from identity.grants g join identity.people p on p.id = g.person_id
           where g.region_id = app.region()
             and (chosen is null or p.id = any(chosen))
             and g.valid_from <= app.today()
             and (g.valid_until is null or g.valid_until > app.today())
           order by p.id, g.id
        $$;
      revoke all on function identity.people_here(uuid[]) from public;
      grant usage on schema identity to ijk_worker;
      grant execute on function identity.people_here(uuid[]) to ijk_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Nobody would know any more who was told what; restore a backup.');
  }
}
