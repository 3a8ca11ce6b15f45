import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever holds a report may ask what it is, also outside a region and without an account. */
export class FileVerification1700000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index on reports (sha256);
      -- By an opening for the owner alone; the hash of a file is known to who has the file only.
      create policy reports_verified on reports for select to ijk_owner using (true);
      create policy editions_verified on editions for select to ijk_owner using (true);
      create function identity.report_of(hash bytea)
        returns table (region text, title text, "madeAt" timestamptz, "editionNumber" integer,
          "isNewest" boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select g.name, r.title, r.created_at, e.number,
                 not exists (select from public.reports later
                   where later.region_id = r.region_id and later.campaign_id = r.campaign_id
                     and later.municipality_code = r.municipality_code
                     and (later.version, later.created_at) > (r.version, r.created_at))
            from public.reports r
            join public.regions g on g.region_id = r.region_id
            left join public.editions e on e.region_id = r.region_id and e.id = r.edition_id
           where r.sha256 = hash
           order by r.created_at desc limit 1
        $$;
      revoke all on function identity.report_of(bytea) from public;
      grant execute on function identity.report_of(bytea) to ijk_identity;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Nothing is lost by keeping it; restore a backup to go back.');
  }
}
