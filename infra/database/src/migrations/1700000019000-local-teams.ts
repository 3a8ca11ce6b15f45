import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** What a municipality calls its local teams. A team ends and stays: answers may name it. */
export class LocalTeams1700000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table local_teams (
        region_id uuid not null,
        municipality_code text not null references municipalities (code),
        id uuid not null,
        name text not null check (char_length(name) between 1 and 100),
        form text not null check (form in ('wijkteam', 'buurtteam', 'dorpsteam', 'gebiedsteam',
          'sociaal_team', 'jeugdteam', 'gezinsteam', 'cjg', 'toegangsteam', 'anders')),
        form_word text check (char_length(form_word) between 1 and 50),
        position integer not null,
        revision integer not null default 1,
        ended_at timestamptz,
        primary key (region_id, municipality_code, id),
        check ((form = 'anders') = (form_word is not null))
      );
      create unique index on local_teams (region_id, municipality_code, lower(name))
        where ended_at is null;
      ${tenantTable('local_teams', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('local_teams')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('The names of teams would be lost; restore a backup.');
  }
}
