import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** What a municipality says itself beside a figure. Only grows: its own history. */
export class FigureExplanations1700000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table figure_explanations (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null,
        -- 'total', 'theme:A' or 'question:A1'.
        about text not null,
        revision integer not null check (revision > 0),
        -- Counts all changes of a municipality in a campaign: what a file was made of.
        version integer not null check (version > 0),
        -- Empty once withdrawn.
        text text not null check (length(text) <= 2000),
        written_by uuid not null,
        written_by_name text not null,
        written_at timestamptz not null default now(),
        primary key (region_id, campaign_id, municipality_code, about, revision),
        unique (region_id, campaign_id, municipality_code, version),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('figure_explanations', { ijk_app: 'select, insert', ijk_worker: 'select' })}
      ${municipalityBorder(
        'figure_explanations',
        // The policies of that table hold here too: who may not see the figures finds no row.
        `exists (select from municipal_results r
           where r.region_id = figure_explanations.region_id
             and r.campaign_id = figure_explanations.campaign_id
             and r.municipality_code = figure_explanations.municipality_code)`,
      )}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Explanations would be lost; restore a backup.');
  }
}
