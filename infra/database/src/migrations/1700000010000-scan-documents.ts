import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** The free list of documents that some instruments ask for. */
export class ScanDocuments1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scan_documents (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        title text not null,
        place text not null,
        added_by uuid not null,
        added_by_name text not null,
        added_at timestamptz not null default now(),
        primary key (region_id, id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      create index on scan_documents (region_id, campaign_id, municipality_code, added_at);
      ${tenantTable('scan_documents', { ijk_app: 'select, insert, delete' })}
      ${municipalityBorder('scan_documents')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Lists of documents would be lost; restore a backup.');
  }
}
