import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** One report or one page of results, shown to somebody without an account until a day. */
export class ShareLinks1700000037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table share_links (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        -- Only the hash is kept: a copy of the table opens no link.
        token_hash bytea not null,
        label text not null check (length(label) between 1 and 100),
        what text not null check (what in ('report', 'results')),
        report_id uuid,
        -- The page as it was when it was shared; a report is a file that never changes.
        content jsonb,
        submission_id uuid not null,
        edition_id uuid,
        made_by uuid not null,
        made_by_name text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        revoked_by_name text,
        primary key (region_id, id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id),
        foreign key (region_id, report_id) references reports (region_id, id),
        foreign key (region_id, submission_id) references submissions (region_id, id),
        foreign key (region_id, edition_id) references editions (region_id, id),
        check ((what = 'report') = (report_id is not null)),
        check ((what = 'results') = (content is not null)),
        check ((revoked_at is null) = (revoked_by_name is null)),
        check (expires_at <= created_at + interval '91 days')
      );
      create index on share_links (region_id, campaign_id, municipality_code, created_at);
      create index on share_links (token_hash);
      ${tenantTable('share_links', { ijk_app: 'select, insert' })}
      grant update (revoked_at, revoked_by_name) on share_links to ijk_app;
      ${municipalityBorder('share_links')}

      -- When somebody came by, and nothing of who that was.
      create table share_openings (
        region_id uuid not null,
        id uuid not null,
        link_id uuid not null,
        municipality_code text not null references municipalities (code),
        what text not null check (what in ('page', 'file')),
        opened_at timestamptz not null default now(),
        primary key (region_id, id),
        foreign key (region_id, link_id) references share_links (region_id, id)
      );
      create index on share_openings (region_id, link_id, opened_at);
      ${tenantTable('share_openings', { ijk_app: 'select, insert' })}
      ${municipalityBorder('share_openings')}
      create trigger share_openings_only_grow before update on share_openings
        for each row execute function app.refuse_change();

      -- Who holds a link is in no region: its place is found outside them, by an opening for the
      -- owner alone. A link ends with its region, and with its municipality.
      create policy share_links_found on share_links for select to ijk_owner using (true);
      create function identity.share_of(hash bytea)
        returns table (region_id uuid, municipality_code text, id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select l.region_id, l.municipality_code, l.id
            from public.share_links l
            join public.municipalities m on m.code = l.municipality_code
            left join public.subscriptions s using (region_id)
           where l.token_hash = hash and l.revoked_at is null and l.expires_at > now()
             and not coalesce(s.read_only_from <= app.today(), false)
             and not coalesce(m.valid_until <= app.today(), false)
        $$;
      revoke all on function identity.share_of(bytea) from public;
      grant execute on function identity.share_of(bytea) to ijk_identity;
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was shared with whom would be lost; restore a backup.');
  }
}
