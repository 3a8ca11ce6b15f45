import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The platform administrator keeps the map: a name may be put right. */
export class MunicipalMap1700000028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A code stays what it is, and so does its place in an address.
      grant update (name) on municipalities to ijk_admin;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (name) on municipalities from ijk_admin;
    `);
  }
}
