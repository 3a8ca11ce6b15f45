import type { MigrationInterface, QueryRunner } from 'typeorm';
import { municipalityBorder, tenantTable } from './tenant-table.js';

/** Questions asked of a colleague without an account, and the answers they propose. */
export class ScanRequests1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scan_requests (
        region_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        municipality_code text not null references municipalities (code),
        -- Only the hash is kept: a copy of the table opens no link.
        token_hash bytea not null,
        name text not null,
        question_codes text[] not null check (cardinality(question_codes) between 1 and 20),
        message text,
        asked_by uuid not null,
        asked_by_name text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        last_opened_at timestamptz,
        primary key (region_id, id),
        foreign key (region_id, campaign_id) references campaigns (region_id, id)
      );
      create index on scan_requests (region_id, campaign_id, municipality_code, created_at);
      create index on scan_requests (token_hash);
      ${tenantTable('scan_requests', { ijk_app: 'select, insert, update' })}
      ${municipalityBorder('scan_requests')}

      -- Only grows, but for its decision: what was accepted is what somebody saw.
      create table answer_proposals (
        region_id uuid not null,
        id uuid not null,
        request_id uuid not null,
        municipality_code text not null references municipalities (code),
        question_code text not null,
        kind text not null,
        level smallint,
        note text,
        responsible text,
        action text,
        due_on date,
        revision integer not null,
        proposed_at timestamptz not null default now(),
        decided text check (decided in ('accepted', 'declined', 'superseded')),
        decided_by_name text,
        decided_at timestamptz,
        primary key (region_id, id),
        unique (region_id, request_id, question_code, revision),
        foreign key (region_id, request_id) references scan_requests (region_id, id),
        check ((kind = 'level') = (level is not null)),
        check ((decided is null) = (decided_at is null)),
        check ((decided in ('accepted', 'declined')) = (decided_by_name is not null))
      );
      create unique index on answer_proposals (region_id, request_id, question_code)
        where decided is null;
      ${tenantTable('answer_proposals', { ijk_app: 'select, insert' })}
      grant update (decided, decided_by_name, decided_at) on answer_proposals to ijk_app;
      ${municipalityBorder('answer_proposals')}

      -- Who holds a link is in no region yet: like the regions of a person, its place is found
      -- outside them, by an opening for the owner alone.
      create policy scan_requests_found on scan_requests for select to ijk_owner using (true);
      create function identity.request_of(hash bytea)
        returns table (region_id uuid, municipality_code text, id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select r.region_id, r.municipality_code, r.id
            from public.scan_requests r
           where r.token_hash = hash and r.revoked_at is null and r.expires_at > now()
        $$;
      revoke all on function identity.request_of(bytea) from public;
      grant execute on function identity.request_of(bytea) to ijk_identity;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Proposals would be lost; restore a backup.');
  }
}
