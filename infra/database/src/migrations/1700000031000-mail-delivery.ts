import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That people are given longer is told; whose mail does not arrive is shown; a rush stays fast. */
export class MailDelivery1700000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table messages
        drop constraint messages_kind_check,
        add constraint messages_kind_check check (kind in
          ('opened', 'extended', 'reminder', 'almost_closed', 'submitted', 'published'));
      -- When everybody was last given longer; of one municipality it stands with its extension.
      alter table campaigns add column extended_at timestamptz;

      -- In one index who looks for mails that were lost would pass by all that wait.
      drop index messages_due;
      create index messages_waiting on messages (region_id, due_at) where mail = 'waiting';
      create index messages_sending on messages (region_id, due_at) where mail = 'sending';
      create index messages_troubled on messages (region_id, created_at)
        where mail in ('failed', 'unknown');
      -- Each mail changes its row thrice within a minute.
      alter table messages set (autovacuum_vacuum_scale_factor = 0.01);

      -- A mail that comes back names itself, and not its region.
      grant select (id) on messages to ijk_relay;

      -- Whom mail does not reach, for who leads the region: not what else they were told. What was
      -- accepted later, and has not come back in a day, has arrived.
      create function app.unreached_people()
        returns table (person_id uuid, since timestamptz, mails int, state text, code text)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select m.person_id, min(m.created_at), count(*)::int,
                 (array_agg(m.mail order by m.created_at desc, m.id desc))[1],
                 (array_agg(m.code order by m.created_at desc, m.id desc))[1]
            from public.messages m
           where m.region_id = app.region() and app.is_regional()
             and m.mail in ('failed', 'unknown') and m.created_at > now() - interval '90 days'
             and not exists (
               select 1 from public.messages later
                where later.region_id = m.region_id and later.person_id = m.person_id
                  and later.mail = 'sent' and later.created_at > m.created_at
                  and later.sent_at < now() - interval '1 day')
           group by m.person_id
        $$;
      revoke all on function app.unreached_people() from public;
      grant execute on function app.unreached_people() to ijk_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Messages of the new kind would fit no table; restore a backup.');
  }
}
