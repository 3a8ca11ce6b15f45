import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports follow a municipality's own words; what fails says why and since when. */
export class WordsAndFailures1700000038000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Own words change no figure, so they have a count beside the version of the results.
      alter table campaign_results
        add column words_version integer not null default 0,
        add column reported_words_version integer not null default 0,
        add column archived_words_version integer not null default 0;
      grant update (words_version) on campaign_results to ijk_app;
      grant select (words_version, reported_words_version, archived_words_version)
        on campaign_results to ijk_relay;
      drop index campaign_results_behind;
      create index campaign_results_behind on campaign_results (region_id)
        where wanted_version <> computed_version or computed_version <> reported_version
          or reported_version <> archived_version or words_version <> reported_words_version
          or reported_words_version <> archived_words_version;

      alter table report_failures
        add column failing_since timestamptz not null default now(),
        add column reason text not null default 'UNEXPECTED';
      -- The owner has no policy here.
      alter table report_failures no force row level security;
      update report_failures set failing_since = failed_at;
      alter table report_failures force row level security;
      -- Which municipality it is of would tell who submitted: that column is not granted.
      create policy report_failures_platform on report_failures for select to ijk_admin
        using ((select app.is_platform()));
      grant select (region_id, id, campaign_id, kind, form, failures, failing_since, failed_at,
        reason) on report_failures to ijk_admin;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Why reports fail would be lost; workers of before run beside this.');
  }
}
