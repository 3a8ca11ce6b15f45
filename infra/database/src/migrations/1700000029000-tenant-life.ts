import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** How a region is taken on, by whom it is led, and until when it may be changed. */
export class TenantLife1700000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Regions of before this were asked nothing, so null is that nobody said.
      alter table regions
        add column openness_asked text
          check (openness_asked in ('mean_only', 'regional_coordinator', 'region')),
        add column contact_name text,
        add column contact_email text,
        add column contact_phone text,
        add column accent text check (accent ~ '^#[0-9a-f]{6}$');

      -- A region without a row here was never given an end: it may be changed.
      create table subscriptions (
        region_id uuid primary key references regions (region_id),
        plan text not null check (plan in ('basis', 'volledig')),
        starts_on date not null,
        -- As agreed: the first day that it no longer holds. Null is without an end.
        until_on date check (until_on > starts_on),
        -- Ended earlier than agreed; taking that back restores what was agreed.
        ended_on date check (ended_on >= starts_on),
        -- From this day of Amsterdam nothing of the region changes any more.
        read_only_from date generated always as (least(until_on, ended_on)) stored,
        -- Everything was handed over; whatever changes after that makes it untrue.
        exported_at timestamptz,
        revision integer not null default 1,
        changed_at timestamptz not null default now(),
        check (ended_on is null or until_on is null or ended_on < until_on)
      );
      ${tenantTable('subscriptions', { ijk_app: 'select', ijk_worker: 'select', ijk_admin: 'select, insert, update' })}
      create policy subscriptions_platform on subscriptions for select to ijk_admin
        using ((select app.is_platform()));
      -- Where no campaign may open; not what was agreed.
      create policy subscriptions_relay on subscriptions for select to ijk_relay using (true);
      grant select (region_id, read_only_from) on subscriptions to ijk_relay;
      create policy subscriptions_named on subscriptions for select to ijk_owner using (true);

      -- Asked at every request: so also the colour of a region, and until when it may be changed.
      drop function identity.regions_of(uuid);
      create function identity.regions_of(person uuid)
        returns table (region_id uuid, slug text, name text, accent text, read_only_from date)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select r.region_id, r.slug, r.name, r.accent,
                 case when s.read_only_from <= app.today() then s.read_only_from end
            from public.regions r left join public.subscriptions s using (region_id)
           where r.region_id in (
             select g.region_id from identity.grants g
              where g.person_id = person
                and g.valid_from <= app.today()
                and (g.valid_until is null or g.valid_until > app.today()))
           order by r.name
        $$;
      revoke all on function identity.regions_of(uuid) from public;
      grant execute on function identity.regions_of(uuid) to ijk_identity;

      -- Somebody without an account writes into a municipality: not once its region is read-only.
      drop function identity.request_of(bytea);
      create function identity.request_of(hash bytea)
        returns table (region_id uuid, municipality_code text, id uuid, is_read_only boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select q.region_id, q.municipality_code, q.id,
                 coalesce(s.read_only_from <= app.today(), false)
            from public.scan_requests q left join public.subscriptions s using (region_id)
           where q.token_hash = hash and q.revoked_at is null and q.expires_at > now()
        $$;
      revoke all on function identity.request_of(bytea) from public;
      grant execute on function identity.request_of(bytea) to ijk_identity;

      create table identity.invitations (
        id uuid primary key,
        email text not null check (email = lower(email)),
        region_id uuid,
        -- As it was called then: whoever reads this is in no region yet.
        region_name text,
        municipality_code text references municipalities (code),
        role text not null check (role in ('platform_administrator', 'regional_coordinator',
          'facilitator', 'municipality_coordinator', 'contributor', 'reader')),
        -- Of the role, once accepted: the first day that it no longer holds.
        role_until date,
        invited_by uuid not null,
        invited_by_name text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid references identity.people (id),
        revoked_at timestamptz,
        mail text not null check (mail in ('none', 'waiting', 'sending', 'sent', 'failed')),
        -- When the mail may be tried; of one that is claimed, when its claim ends.
        mail_due_at timestamptz not null default now(),
        mail_attempts integer not null default 0,
        check ((role = 'platform_administrator') = (region_id is null)),
        check ((region_id is null) = (region_name is null)),
        check ((role in ('municipality_coordinator', 'contributor', 'reader'))
          = (municipality_code is not null)),
        check ((accepted_at is null) = (accepted_by is null)),
        check (accepted_at is null or revoked_at is null)
      );
      create index on identity.invitations (region_id, created_at);
      create index invitations_due on identity.invitations (mail_due_at)
        where mail in ('waiting', 'sending');
      -- Whoever sends the mail makes its link; only the hash stays. A mail that may have gone
      -- twice has two links, which both work until one is used.
      create table identity.invitation_links (
        token_hash bytea primary key,
        invitation_id uuid not null references identity.invitations (id) on delete cascade,
        created_at timestamptz not null default now()
      );
      create index on identity.invitation_links (invitation_id);
      grant select, insert, update on identity.invitations to ijk_identity;
      grant select, insert, delete on identity.invitation_links to ijk_identity;

      alter table identity.grants
        add column granted_by uuid,
        add column ended_at timestamptz,
        add column ended_by uuid;
      create index on identity.grants (region_id);

      -- The worker sends invitations and may read no account: it is given what a mail says.
      create function identity.claim_invitations(most int)
        returns table (id uuid, email text, role text, region_slug text, region_name text,
          municipality_name text, invited_by_name text, expires_at timestamptz, attempts int)
        language sql volatile security definer set search_path = pg_catalog, pg_temp
        as $$
          with due as (
            select i.id from identity.invitations i
             where i.mail in ('waiting', 'sending') and i.mail_due_at <= now()
               and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
             order by i.mail_due_at limit most
               for update skip locked
          ), claimed as (
            update identity.invitations i
               set mail = 'sending', mail_attempts = i.mail_attempts + 1,
                   mail_due_at = now() + interval '2 minutes'
              from due where i.id = due.id
            returning i.*
          )
          select c.id, c.email, c.role, r.slug, r.name, m.name, c.invited_by_name, c.expires_at,
                 c.mail_attempts
            from claimed c
            left join public.regions r on r.region_id = c.region_id
            left join public.municipalities m on m.code = c.municipality_code
        $$;
      -- Before the mail goes. False when it was accepted or revoked meanwhile: then do not send.
      create function identity.keep_invitation_link(invitation uuid, hash bytea)
        returns boolean
        language sql volatile security definer set search_path = pg_catalog, pg_temp
        as $$
          with alive as (
            select i.id from identity.invitations i
             where i.id = invitation and i.accepted_at is null and i.revoked_at is null
               and i.mail = 'sending' and i.expires_at > now()
               for update
          ), kept as (
            insert into identity.invitation_links (token_hash, invitation_id)
            select hash, alive.id from alive
            returning 1
          )
          select exists (select from kept)
        $$;
      -- After it: sent, failed for good, or waiting to be tried again later.
      create function identity.mark_invitation(invitation uuid, outcome text, due timestamptz)
        returns void
        language sql volatile security definer set search_path = pg_catalog, pg_temp
        as $$
          update identity.invitations i
             set mail = outcome, mail_due_at = coalesce(due, i.mail_due_at)
           where i.id = invitation and i.mail = 'sending'
             and outcome in ('sent', 'failed', 'waiting')
        $$;
      ${[
        'claim_invitations(int)',
        'keep_invitation_link(uuid, bytea)',
        'mark_invitation(uuid, text, timestamptz)',
      ]
        .map(
          (name) => `
            revoke all on function identity.${name} from public;
            grant execute on function identity.${name} to ijk_worker;`,
        )
        .join('')}

      -- How a region uses the product, in counts: no name of a person, no answer, no figure.
      create policy memberships_counted on memberships for select to ijk_owner
        using ((select app.is_platform()));
      create policy campaign_results_counted on campaign_results for select to ijk_owner
        using ((select app.is_platform()));
      create function app.use_of_regions()
        returns table (region_id uuid, member_count int, person_count int, campaign_title text,
          campaign_is_open boolean, asked_count int, submitted_count int, edition_count int,
          behind_count int, last_activity_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select r.region_id,
                 (select count(*)::int from public.memberships ms
                   where ms.region_id = r.region_id and ms.member_from <= app.today()
                     and (ms.member_until is null or ms.member_until > app.today())),
                 (select count(distinct g.person_id)::int from identity.grants g
                   where g.region_id = r.region_id and g.valid_from <= app.today()
                     and (g.valid_until is null or g.valid_until > app.today())),
                 c.title, c.is_open,
                 (select count(*)::int from public.memberships ms
                   where ms.region_id = r.region_id and ms.member_from <= c.reference_date
                     and (ms.member_until is null or ms.member_until > c.reference_date)),
                 (select count(*)::int from public.scans s
                   where s.region_id = r.region_id and s.campaign_id = c.id
                     and s.submission_revision is not null),
                 (select count(*)::int from public.editions e where e.region_id = r.region_id),
                 (select count(*)::int from public.campaign_results v
                   where v.region_id = r.region_id
                     and (v.wanted_version <> v.computed_version
                       or v.computed_version <> v.reported_version)),
                 (select max(s.updated_at) from public.scans s where s.region_id = r.region_id)
            from public.regions r
            left join lateral (
              select p.id, p.title, p.reference_date,
                     greatest(p.closes_at, p.extended_until) > now() as is_open
                from public.campaigns p
               where p.region_id = r.region_id and p.withdrawn_at is null and p.opens_at <= now()
               order by p.opens_at desc, p.id limit 1) c on true
           order by r.name
        $$;
      revoke all on function app.use_of_regions() from public;
      grant execute on function app.use_of_regions() to ijk_admin;
      -- The one who takes on a region chooses what is told of it from then on.
      grant update (name, openness_asked, contact_name, contact_email, contact_phone, accent)
        on regions to ijk_admin;
    `);
  }

  async down(): Promise<void> {
    throw new Error(
      'Who was invited and until when a region lasts would be lost; restore a backup.',
    );
  }
}
