import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a measurement follows from a rule, for who looks after all regions. */
export class SchedulesSeen1700000038200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy schedules_platform on schedules for select to ijk_admin
        using ((select app.is_platform()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy schedules_platform on schedules');
  }
}
