import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the answers of a region lie apart, beside its first edition and no later one. */
export class EditionSpread1700000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table editions add column spread jsonb check (spread is null or number = 1)
    `);
  }

  async down(): Promise<void> {
    throw new Error('The spread is kept nowhere else; restore a backup.');
  }
}
