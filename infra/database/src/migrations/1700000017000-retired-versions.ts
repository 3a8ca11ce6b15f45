import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever plans a campaign must know which versions are retired; not why, when or by whom. */
export class RetiredVersions1700000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'grant select (instrument_code, version) on instrument_retirements to ijk_app, ijk_worker',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'revoke select (instrument_code, version) on instrument_retirements from ijk_app, ijk_worker',
    );
  }
}
