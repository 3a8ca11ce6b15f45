import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** What each team answers before the answer that all agree upon. Only grows: its own history. */
export class TeamAnswers1700000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table team_answers (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null,
        question_code text not null,
        team_id uuid not null,
        revision integer not null check (revision > 0),
        kind text not null check (kind in
          ('level', 'yes', 'partly', 'no', 'dont_know', 'not_applicable')),
        level smallint,
        note text,
        answered_by uuid not null,
        answered_by_name text not null,
        answered_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_code, question_code, team_id, revision),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        foreign key (region_id, municipality_code, team_id) references local_teams,
        check ((kind = 'level') = (level is not null))
      );
      ${tenantTable('team_answers', { ijk_app: 'select, insert' })}
      ${municipalityBorder('team_answers')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Answers per team would be lost; restore a backup.');
  }
}
