import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** How a region reads a question: one note per question, for all its municipalities. */
export class ReadingNotes1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reading_notes (
        region_id uuid not null,
        campaign_id uuid not null,
        question_code text not null,
        -- Empty once withdrawn: the row stays, so that its revision never starts again.
        text text not null,
        revision integer not null check (revision > 0),
        written_by uuid not null,
        written_by_name text not null,
        written_at timestamptz not null default now(),
        primary key (region_id, campaign_id, question_code),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('reading_notes', { ijk_app: 'select, insert, update' })}
      create policy reading_notes_regional_insert on reading_notes as restrictive
        for insert to ijk_app with check ((select app.is_regional()));
      create policy reading_notes_regional_update on reading_notes as restrictive
        for update to ijk_app using ((select app.is_regional()))
        with check ((select app.is_regional()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Reading notes would be lost; restore a backup.');
  }
}
