import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

const filledFrom = ['edition_submissions', 'editions', 'submissions', 'municipal_results'];
const forced = (how: 'force' | 'no force'): string =>
  [...filledFrom, 'edition_answers']
    .map((table) => `alter table ${table} ${how} row level security;`)
    .join('\n');

/** What whoever leads a region could see under each edition, so that its files can be remade. */
export class EditionAnswers1700000038100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of a municipality that opened its figures by then; of the others there is no row.
      create table edition_answers (
        region_id uuid not null,
        edition_id uuid not null,
        municipality_code text not null,
        -- As in municipal_results: who opened last is the first to be kept back.
        opened_version integer not null,
        -- Code, kind and level alone.
        answers jsonb not null,
        primary key (region_id, edition_id, municipality_code),
        foreign key (region_id, edition_id, municipality_code)
          references edition_submissions (region_id, edition_id, municipality_code)
      );
      ${tenantTable('edition_answers', { ijk_app: 'select', ijk_worker: 'select, insert' })}
      ${municipalityBorder('edition_answers', '(select app.is_regional())')}
      -- Goes with a measurement that came from a file.
      alter policy edition_answers_municipality_delete on edition_answers using (true);
      grant delete on edition_answers to ijk_app;
      create policy edition_answers_imported_delete on edition_answers as restrictive
        for delete to ijk_app
        using ((select app.is_regional()) and exists (select from editions e
          join campaigns c on c.region_id = e.region_id and c.id = e.campaign_id
         where e.region_id = edition_answers.region_id and e.id = edition_answers.edition_id
           and c.is_imported));

      ${forced('no force')}
      insert into edition_answers
        select c.region_id, c.edition_id, c.municipality_code,
               coalesce(r.opened_version, r.version, e.version),
               coalesce((select jsonb_agg(jsonb_build_object('code', a -> 'code',
                   'kind', a -> 'kind', 'level', a -> 'level') order by n)
                 from jsonb_array_elements(s.snapshot -> 'answers')
                   with ordinality as answered(a, n)), '[]')
          from edition_submissions c
          join editions e on e.region_id = c.region_id and e.id = c.edition_id
          join submissions s on s.region_id = c.region_id and s.id = c.submission_id
          left join municipal_results r on r.region_id = c.region_id
            and r.campaign_id = e.campaign_id and r.municipality_code = c.municipality_code
         where s.openness <> 'mean_only';
      ${forced('force')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table edition_answers');
  }
}
