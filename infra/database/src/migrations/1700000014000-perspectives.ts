import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** One's own row, or a theme whose answers were shown: what nobody else may read before that. */
const revealed = `exists (select 1 from blind_themes t
  where t.region_id = blind_answers.region_id and t.campaign_id = blind_answers.campaign_id
    and t.municipality_code = blind_answers.municipality_code
    and t.theme_code = blind_answers.theme_code and t.revealed_at is not null)`;
const own = `person_id = (select app.person())`;

/** Several people answer a theme blind; then they agree, with a reason and who thinks otherwise. */
export class Perspectives1700000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table blind_themes (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        theme_code text not null,
        opened_by uuid not null,
        opened_by_name text not null,
        opened_at timestamptz not null default now(),
        revealed_by_name text,
        revealed_at timestamptz,
        primary key (region_id, campaign_id, municipality_code, theme_code),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        check ((revealed_at is null) = (revealed_by_name is null))
      );
      ${tenantTable('blind_themes', { ijk_app: 'select, insert, update, delete' })}
      ${municipalityBorder('blind_themes')}
      -- What was shown stays shown.
      create policy blind_themes_reveal_once on blind_themes as restrictive for update to ijk_app
        using (revealed_at is null) with check (true);
      create policy blind_themes_keep_revealed on blind_themes as restrictive for delete to ijk_app
        using (revealed_at is null);

      create table perspectives (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        person_id uuid not null,
        person_name text not null,
        perspective text not null check (perspective in ('bestuur', 'beleid', 'uitvoering')),
        primary key (region_id, campaign_id, municipality_code, person_id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('perspectives', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('perspectives')}

      create table blind_answers (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null,
        theme_code text not null,
        question_code text not null,
        person_id uuid not null,
        person_name text not null,
        perspective text not null check (perspective in ('bestuur', 'beleid', 'uitvoering')),
        kind text not null check (kind in
          ('level', 'yes', 'partly', 'no', 'text', 'dont_know', 'not_applicable')),
        level smallint,
        note text,
        responsible text,
        action text,
        due_on date,
        is_confirmed boolean not null default false,
        revision integer not null,
        answered_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_code, question_code, person_id),
        foreign key (region_id, campaign_id, municipality_code, theme_code) references blind_themes,
        check ((kind = 'level') = (level is not null))
      );
      ${tenantTable('blind_answers', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('blind_answers')}
      create policy blind_answers_read_own_or_revealed on blind_answers as restrictive
        for select to ijk_app using (${own} or ${revealed});
      create policy blind_answers_give_own on blind_answers as restrictive
        for insert to ijk_app with check (${own} and not ${revealed});
      create policy blind_answers_change_own on blind_answers as restrictive
        for update to ijk_app using (${own} and not ${revealed})
        with check (${own} and not ${revealed});

      -- How many questions somebody answered blind: all that others may count before the reveal.
      create table blind_progress (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null,
        theme_code text not null,
        person_id uuid not null,
        answered integer not null,
        primary key (region_id, campaign_id, municipality_code, theme_code, person_id),
        foreign key (region_id, campaign_id, municipality_code, theme_code) references blind_themes
      );
      ${tenantTable('blind_progress', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('blind_progress')}

      -- Belongs to one revision of the answer: a later one was not agreed upon.
      create table agreements (
        region_id uuid not null,
        scan_id uuid not null,
        question_code text not null,
        municipality_code text not null,
        answer_revision integer not null,
        reason text not null,
        dissent text,
        agreed_by uuid not null,
        agreed_by_name text not null,
        agreed_at timestamptz not null default now(),
        primary key (region_id, scan_id, question_code),
        foreign key (region_id, scan_id, question_code) references answers
      );
      ${tenantTable('agreements', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('agreements')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Blind answers and agreements would be lost; restore a backup.');
  }
}
