import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** That a campaign opened and closed becomes a fact of its own, and one municipality gets longer. */
export class CampaignMoments1700000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaigns
        add column opened_at timestamptz,
        add column closed_at timestamptz,
        -- Until when the municipality with the latest extension may go on.
        add column extended_until timestamptz,
        add column revision integer not null default 1,
        add check (closed_at is null or opened_at is not null);

      -- What opened and closed before there was a clock is known, and not told again.
      alter table campaigns no force row level security;
      update campaigns set opened_at = opens_at where opens_at <= now();
      update campaigns set closed_at = closes_at where closes_at <= now();
      alter table campaigns force row level security;

      create index campaigns_to_open on campaigns (opens_at) where opened_at is null;
      create index campaigns_to_close on campaigns (greatest(closes_at, extended_until))
        where closed_at is null;
      grant update (opened_at, closed_at, revision) on campaigns to ijk_worker;
      create policy campaigns_relay on campaigns for select to ijk_relay using (true);
      grant select (region_id, id, opens_at, closes_at, extended_until, opened_at, closed_at)
        on campaigns to ijk_relay;

      create table campaign_extensions (
        region_id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        until timestamptz not null,
        reason text not null,
        extended_at timestamptz not null default now(),
        extended_by uuid not null,
        primary key (region_id, campaign_id, municipality_code),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      ${tenantTable('campaign_extensions', { ijk_app: 'select', ijk_worker: 'select' })}
      -- Why somebody needs longer is between them and whoever leads the region.
      create policy campaign_extensions_read on campaign_extensions as restrictive
        for select to ijk_app using ((select app.is_regional())
          or municipality_code = any(coalesce((select app.municipalities()), '{}')));
    `);
  }

  async down(): Promise<void> {
    throw new Error('What opened and closed when is kept nowhere else; restore a backup.');
  }
}
