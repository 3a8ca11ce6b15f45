import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers to every type of question: a check says yes, partly or no, with who, what and when; an
 * open question is answered in its note. An answer may say that it confirms the former one. A
 * campaign may ask some themes only.
 */
export class AnswerKinds1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaigns add column theme_codes text[] check (cardinality(theme_codes) > 0);

      alter table answers
        drop constraint answers_kind_check,
        add constraint answers_kind_check check (kind in
          ('level', 'yes', 'partly', 'no', 'text', 'dont_know', 'not_applicable')),
        add column responsible text,
        add column action text,
        add column due_on date,
        add column is_confirmed boolean not null default false;
      alter table answer_history
        add column responsible text,
        add column action text,
        add column due_on date,
        add column is_confirmed boolean not null default false;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Answers would be lost; restore a backup.');
  }
}
