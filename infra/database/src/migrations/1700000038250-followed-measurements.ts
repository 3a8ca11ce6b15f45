import type { MigrationInterface, QueryRunner } from 'typeorm';

const filled = ['campaign_results', 'campaigns'];
const forced = (how: 'force' | 'no force'): string =>
  filled.map((table) => `alter table ${table} ${how} row level security;`).join('\n');

/** Reports follow what earlier measurements became since they were made. */
export class FollowedMeasurements1700000038250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of what was measured before, as this report tells it; empty of a report of before this.
      alter table reports add column history text not null default '';
      drop index reports_of_municipality, reports_of_region;
      create unique index reports_of_municipality on reports (region_id, campaign_id,
          municipality_code, submission_id, edition_id, kind, form, explanations_version,
          template_version, style, history)
        nulls not distinct where municipality_code is not null;
      create unique index reports_of_region on reports (region_id, campaign_id, version, edition_id,
          form, template_version, style, history)
        nulls not distinct where municipality_code is null;

      -- The versions of earlier measurements that the reports to read, and those to keep, follow.
      alter table campaign_results
        add column followed text not null default '',
        add column kept_followed text not null default '',
        add column follow_asked_at timestamptz;
      grant select (followed, kept_followed, follow_asked_at) on campaign_results to ijk_relay;
      grant select (instrument_code, reference_date) on campaigns to ijk_relay;

      -- What is there counts as up to date: nothing is made anew by this. The owner has no policy.
      ${forced('no force')}
      update campaign_results r set followed = earlier.versions, kept_followed = earlier.versions
        from (select c.region_id, c.id,
                     md5(string_agg(e.campaign_id || ' ' || e.computed_version, ','
                       order by e.campaign_id)) as versions
                from campaigns c
                join campaigns ec on ec.region_id = c.region_id
                  and ec.instrument_code = c.instrument_code
                  and ec.reference_date < c.reference_date and ec.withdrawn_at is null
                join campaign_results e on e.region_id = ec.region_id and e.campaign_id = ec.id
               where e.computed_version > 0
               group by c.region_id, c.id) earlier
       where r.region_id = earlier.region_id and r.campaign_id = earlier.id;
      ${forced('force')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Reports that were handed out would be lost; restore a backup to go back.');
  }
}
