import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** Questions that somebody finds unclear, with the reason: for the region's conversation. */
export class QuestionMarks1700000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question_marks (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        question_code text not null,
        person_id uuid not null,
        person_name text not null,
        reason text not null,
        marked_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_code, question_code, person_id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('question_marks', { ijk_app: 'select, insert, update, delete' })}
      ${municipalityBorder('question_marks', '(select app.is_regional())')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Marks would be lost; restore a backup.');
  }
}
