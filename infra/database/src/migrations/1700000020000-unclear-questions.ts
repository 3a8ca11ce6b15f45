import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that the two functions count in; opened to their owner, while the platform asks. */
const counted = ['question_marks', 'campaigns', 'scans', 'editions'] as const;

/**
 * What the makers of a questionnaire may learn of how it was received: counts over all regions,
 * and reasons of who said so. The rules on what is too small to travel stand here, so that the
 * role cannot ask for less.
 */
export class UnclearQuestions1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who marked a question before this was told that the reason stays in the region.
      alter table question_marks add column for_makers boolean not null default false;

      ${counted
        .map(
          (table) => `create policy ${table}_counted on ${table} for select to ijk_owner
            using ((select app.is_platform()));`,
        )
        .join('\n')}

      -- Reasons are absent as long as so few began that one may guess whose they are; their
      -- order is that of the alphabet, since the order of time would tell who wrote two of them.
      create function app.marks_of_version(instrument text, asked_version text)
        returns table (question_code text, mark_count int, region_count int, reasons text[])
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          with asked as (
            select c.region_id, c.id
              from public.campaigns c
             where c.instrument_code = instrument and c.instrument_version = asked_version
          ), crowd as (
            select count(distinct s.region_id) >= 2
                     and count(distinct s.municipality_code) >= 5 as is_large
              from asked
              join public.scans s on s.region_id = asked.region_id and s.campaign_id = asked.id
          )
          select q.question_code, count(*)::int, count(distinct q.region_id)::int,
                 case when (select is_large from crowd) then
                   coalesce(array_agg(q.reason order by q.reason) filter (where q.for_makers), '{}')
                 end
            from public.question_marks q
            join asked on asked.region_id = q.region_id and asked.id = q.campaign_id
           group by q.question_code
           order by q.question_code
        $$;

      -- Each region counts once, with its first edition, which never changes; and two regions at a
      -- time, so that no two answers of this function differ by the spread of one region.
      create function app.spread_of_version(instrument text, asked_version text)
        returns table (question_code text, region_count int, levels jsonb)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          with first_edition as (
            select distinct on (e.region_id) e.region_id, e.published_at, e.spread
              from public.editions e
              join public.campaigns c on c.region_id = e.region_id and c.id = e.campaign_id
             where c.instrument_code = instrument and c.instrument_version = asked_version
               and e.number = 1 and e.spread is not null
             order by e.region_id, e.published_at, e.id
          ), placed as (
            select question->>'code' as code, question->'levels' as counts,
                   row_number() over earlier as place,
                   count(*) over (partition by question->>'code') as regions
              from first_edition, jsonb_array_elements(spread) question
            window earlier as (partition by question->>'code' order by published_at, region_id)
          ), paired as (
            select code, counts, regions - regions % 2 as regions
              from placed where place <= regions - regions % 2
          ), summed as (
            select code, regions, (level->>'value')::int as step,
                   sum((level->>'count')::int)::int as count
              from paired, jsonb_array_elements(counts) level
             group by code, regions, step
          )
          select code, regions::int,
                 jsonb_agg(jsonb_build_object('value', step, 'count', count) order by step)
            from summed
           group by code, regions
          having sum(count) >= 5
           order by code
        $$;

      revoke all on function app.marks_of_version(text, text) from public;
      revoke all on function app.spread_of_version(text, text) from public;
      grant execute on function app.marks_of_version(text, text) to ijk_admin;
      grant execute on function app.spread_of_version(text, text) to ijk_admin;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Which reasons are for the makers would be lost; restore a backup.');
  }
}
