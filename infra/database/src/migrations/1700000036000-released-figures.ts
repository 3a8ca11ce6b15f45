import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures over all regions. What is kept is a batch: of at least three regions together, rounded,
 * and never touched again. Whatever is told of batches then tells of no region in them, however
 * many releases one lays beside each other, and whoever leaves takes nothing out of one.
 */
export class ReleasedFigures1700000036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of no region, and of no role: two functions are the only way in and out.
      create table figure_batches (
        instrument_code text not null,
        instrument_version text not null,
        year integer not null,
        number integer not null,
        region_count integer not null check (region_count >= 3),
        municipality_count integer not null check (municipality_count >= 3 * region_count),
        -- Tenths by kind and code: {"total": {"": 31}, "theme": {"A": 29}, "question": {…}}.
        figures jsonb not null,
        released_at timestamptz not null default now(),
        primary key (instrument_code, instrument_version, year, number),
        foreign key (instrument_code, instrument_version) references instrument_versions
      );
      create trigger figure_batches_only_grow before update or delete on figure_batches
        for each row execute function app.refuse_change();
      -- That a region is in a batch of a year, so that it counts once; as a hash, since this
      -- outlives the region.
      create table figure_batch_seals (seal bytea primary key);
      create trigger figure_batch_seals_only_grow before update or delete on figure_batch_seals
        for each row execute function app.refuse_change();

      -- Opens nothing to any role but the owner, whose rights the function below works with.
      create function app.is_releasing() returns boolean language sql stable
        as $$ select coalesce(current_setting('app.releasing', true), '') = 'on' $$;
      ${['campaigns', 'editions']
        .map(
          (table) => `create policy ${table}_released on ${table} for select to ijk_owner
            using ((select app.is_releasing()));`,
        )
        .join('\n')}

      -- A region counts in a year with its first edition, which never changes, for as many as its
      -- members. Only three regions or more at a time, whose figures are the same ones present: a
      -- figure that one lacks would else be the difference between two sums.
      create function app.release_figures() returns integer
        language sql volatile security definer
        set search_path = pg_catalog, pg_temp
        as $$
          select set_config('app.releasing', 'on', true), pg_advisory_xact_lock(7411036);
          with first_edition as (
            select distinct on (c.instrument_code, c.instrument_version, c.year, e.region_id)
                   c.instrument_code, c.instrument_version, c.year, e.member_count, e.means,
                   sha256(convert_to(concat_ws(' ', e.region_id, c.instrument_code,
                     c.instrument_version, c.year), 'UTF8')) as seal
              from (select *, extract(year from reference_date)::int as year
                      from public.campaigns
                     where theme_codes is null and withdrawn_at is null) c
              join public.editions e on e.region_id = c.region_id and e.campaign_id = c.id
             where e.number = 1
             order by c.instrument_code, c.instrument_version, c.year, e.region_id,
               e.published_at, e.id
          ), whole as (
            -- Withheld is what somebody answered and too few did; a region withholds no theme, and
            -- is counted without its questions when it withholds one of those.
            select *, not means->'questions' @? '$[*] ? (@.n > 0 && @.mean == null)' as has_questions
              from first_edition
             where member_count >= 3
               and not means->'themes' @? '$[*] ? (@.n > 0 && @.mean == null)'
               and jsonb_typeof(means->'total'->'mean') = 'object'
               and not exists (select from public.figure_batch_seals known
                                where known.seal = first_edition.seal)
          ), waiting as (
            select *, count(*) over (partition by instrument_code, instrument_version, year,
                     has_questions) as together
              from whole
          ), batch as (
            select * from waiting where together >= 3
          ), figure as (
            select batch.*, kind, code, mean
              from batch cross join lateral (
                select 'total' as kind, '' as code, means->'total'->'mean' as mean
                union all
                select 'theme', theme->>'code', theme->'mean'
                  from jsonb_array_elements(means->'themes') theme
                union all
                select 'question', question->>'code', question->'mean'
                  from jsonb_array_elements(means->'questions') question
                 where has_questions
              ) given
             where jsonb_typeof(mean) = 'object'
          ), rounded as (
            -- Rounded half up; the ten decimals before it take away what division left behind.
            select instrument_code, instrument_version, year, has_questions, kind, code,
                   floor(round(sum(member_count * (mean->>'numerator')::numeric
                     / (mean->>'denominator')::numeric) / sum(member_count), 10) * 10 + 0.5)::int
                     as tenths
              from figure
             group by instrument_code, instrument_version, year, has_questions, kind, code, together
            having count(*) = together
          ), listed as (
            select instrument_code, instrument_version, year, has_questions, kind,
                   jsonb_object_agg(code, tenths) as tenths
              from rounded group by instrument_code, instrument_version, year, has_questions, kind
          ), counted as (
            select instrument_code, instrument_version, year, has_questions,
                   count(*)::int as regions, sum(member_count)::int as municipalities
              from batch group by instrument_code, instrument_version, year, has_questions
          ), sealed as (
            insert into public.figure_batch_seals select seal from batch
          ), released as (
            insert into public.figure_batches (instrument_code, instrument_version, year, number,
              region_count, municipality_count, figures)
            select instrument_code, instrument_version, year,
                   (select count(*) from public.figure_batches earlier
                     where earlier.instrument_code = counted.instrument_code
                       and earlier.instrument_version = counted.instrument_version
                       and earlier.year = counted.year)
                     + row_number() over (partition by instrument_code, instrument_version, year
                         order by has_questions desc),
                   regions, municipalities,
                   (select jsonb_object_agg(kind, tenths) from listed
                     where listed.instrument_code = counted.instrument_code
                       and listed.instrument_version = counted.instrument_version
                       and listed.year = counted.year
                       and listed.has_questions = counted.has_questions)
              from counted
            returning 1
          )
          select count(*)::int from released
        $$;
      revoke all on function app.release_figures() from public;
      grant execute on function app.release_figures() to ijk_worker;

      -- A figure is told once five regions and twenty municipalities stand under it.
      create function app.released_figures()
        returns table (instrument_code text, instrument_version text, year integer, kind text,
          code text, tenths integer, region_count integer, municipality_count integer,
          released_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select b.instrument_code, b.instrument_version, b.year, kinds.kind, given.code,
                 floor((2 * sum(given.tenths::int * b.municipality_count) + sum(b.municipality_count))
                   / (2 * sum(b.municipality_count))::numeric)::int,
                 sum(b.region_count)::int, sum(b.municipality_count)::int, max(b.released_at)
            from public.figure_batches b
            cross join jsonb_each(b.figures) kinds (kind, codes)
            cross join jsonb_each_text(kinds.codes) given (code, tenths)
           where app.is_platform()
           group by b.instrument_code, b.instrument_version, b.year, kinds.kind, given.code
          having sum(b.region_count) >= 5 and sum(b.municipality_count) >= 20
           order by b.instrument_code, b.year, b.instrument_version, kinds.kind, given.code
        $$;
      revoke all on function app.released_figures() from public;
      grant execute on function app.released_figures() to ijk_admin;
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was released cannot be computed again alike; restore a backup.');
  }
}
