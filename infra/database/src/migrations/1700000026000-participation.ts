import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** How far each municipality is, for who leads the region: counts, and a note about each. */
export class Participation1700000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table participation_notes (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        text text not null,
        revision integer not null,
        written_by uuid not null,
        written_by_name text not null,
        written_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_code),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('participation_notes', { ijk_app: 'select, insert, update' })}
      -- About a municipality, and not for it.
      create policy participation_notes_regional on participation_notes as restrictive to ijk_app
        using ((select app.is_regional())) with check ((select app.is_regional()));

      -- Drafts stay behind the border of their municipality; how many questions got their first
      -- answer on which day passes it, for who leads the region that one is in.
      create policy scans_paced on scans for select to ijk_owner
        using (region_id = (select app.region()) and (select app.is_regional()));
      create policy answer_history_paced on answer_history for select to ijk_owner
        using (region_id = (select app.region()) and (select app.is_regional()));
      create function app.first_answers_by_day(campaign uuid)
        returns table (municipality_code text, day date, answered int)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select first.municipality_code, (first.at at time zone 'Europe/Amsterdam')::date,
                 count(*)::int
            from (select s.municipality_code, h.question_code, min(h.answered_at) as at
                    from public.scans s
                    join public.answer_history h
                      on h.region_id = s.region_id and h.scan_id = s.id
                   where s.region_id = app.region() and s.campaign_id = campaign
                     and app.is_regional()
                   group by s.municipality_code, h.question_code) first
           group by 1, 2 order by 1, 2
        $$;
      revoke all on function app.first_answers_by_day(uuid) from public;
      grant execute on function app.first_answers_by_day(uuid) to ijk_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Notes about municipalities would be lost; restore a backup.');
  }
}
