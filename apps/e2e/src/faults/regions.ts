import type { Admin } from './admin.js';

export interface Municipality {
  readonly slug: string;
  /** Of its coordinator's session. */
  readonly cookie: string;
  /** How many corrections were begun here: numbers the marks. */
  turns: number;
}

export interface RegionUnderTest {
  readonly slug: string;
  readonly regionId: string;
  readonly campaign: string;
  readonly campaignId: string;
  /** Everyone submitted, so that each submit leads to the next edition. */
  readonly isOpen: boolean;
  /** Who submitted, and may correct; in a closed region somebody else is still busy. */
  readonly municipalities: readonly Municipality[];
  /** Of the regional coordinator's session. */
  readonly cookie: string;
}

export interface RegionSizes {
  /** The demo's, which has ten members, among them. */
  readonly regions: number;
  readonly members: number;
}

const campaign = 'meting';
/** Of the demo: it has editions of former years, and ten municipalities. */
const demo = { region: 'noordoost-brabant', campaign: 'zelfscan-2026', template: 'oss' } as const;
/** All but two wait for somebody: most regions of a real year are not complete either. */
const openRegions = 1;

/**
 * The demo's region and others made after its example, in SQL since six hundred scans by the
 * front door take minutes. Coordinators get their sessions the same way. What is to be computed
 * of the new regions is left to the workers.
 */
export async function prepareRegions(admin: Admin, sizes: RegionSizes): Promise<RegionUnderTest[]> {
  await addRegions(admin, sizes);
  await addScans(admin, sizes);
  await addReports(admin);
  await openSessions(admin);
  const rows = await admin.query<{
    slug: string;
    regionId: string;
    campaign: string;
    campaignId: string;
    isOpen: boolean;
    members: string[];
  }>(
    `select r.slug, r.region_id as "regionId", c.slug as campaign, c.id as "campaignId",
            bool_and(s.status = 'submitted') as "isOpen",
            array_agg(m.slug order by m.slug) filter (where s.status = 'submitted') as members
       from regions r join campaigns c using (region_id) join scans s on s.campaign_id = c.id
            join municipalities m on m.code = s.municipality_code
      where (r.slug, c.slug) = ($1, $2) or c.slug = $3
      group by 1, 2, 3, 4 order by 5 desc, r.slug`,
    [demo.region, demo.campaign, campaign],
  );
  return rows.map(({ members, ...region }) => ({
    ...region,
    municipalities: members.map((slug) => ({ slug, cookie: cookieOf(slug), turns: 0 })),
    cookie: cookieOf(region.slug),
  }));
}

const cookieOf = (name: string): string => `ijkpunt=faults-${name}`;

async function addRegions(admin: Admin, { regions, members }: RegionSizes): Promise<void> {
  await admin.query(
    `insert into municipalities (code, name, slug, valid_from)
     select 'GM' || 5000 + n, 'Gemeente ' || n, 'gemeente-' || n, '1970-01-01'
       from generate_series(0, $1::int * $2::int - 1) as n`,
    [regions - 1, members],
  );
  await admin.query(
    `insert into regions (region_id, slug, name, kind, edition_policy)
     select uuidv7(), 'regio-' || r, 'Regio ' || r, 'vrij', 'immediate'
       from generate_series(1, $1::int) as r`,
    [regions - 1],
  );
  await admin.query(
    `insert into memberships (region_id, id, municipality_code, member_from)
     select region_id, uuidv7(), 'GM' || 5000 + (substr(slug, 7)::int - 1) * $1::int + m, '2015-01-01'
       from regions, generate_series(0, $1::int - 1) as m where slug like 'regio-%'`,
    [members],
  );
  await admin.query(
    `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
       reference_date, opens_at, opened_at, closes_at, is_baseline)
     select r.region_id, uuidv7(), $1, 'Meting', c.instrument_code, c.instrument_version,
            current_date, now() - interval '30 days', now() - interval '30 days',
            now() + interval '30 days', true
       from regions r, campaigns c join regions d on d.region_id = c.region_id
      where r.slug like 'regio-%' and (d.slug, c.slug) = ($2, $3)`,
    [campaign, demo.region, demo.campaign],
  );
}

async function addScans(admin: Admin, { members }: RegionSizes): Promise<void> {
  const nobody = `'00000000-0000-7000-8000-000000000000', 'Voorbeeld'`;
  await admin.query(
    `insert into scans (region_id, id, campaign_id, municipality_code, status, revision, answered,
       asked, submission_revision, submitted_at, submitted_by_name, openness)
     select c.region_id, uuidv7(), c.id, m.municipality_code, state.status, t.revision, t.answered,
            t.asked, state.submission_revision, now(), 'Voorbeeld', 'region'
       from campaigns c join regions r using (region_id) join memberships m using (region_id),
            (select s.* from scans s join campaigns e on e.id = s.campaign_id
               join municipalities p on p.code = s.municipality_code
              where (p.slug, e.slug) = ($3, $4)) as t,
            lateral (select case when substr(r.slug, 7)::int > $5::int
                       and substr(m.municipality_code, 3)::int % $2::int = 0
                       then 'in_progress' else 'submitted' end as status) as pick,
            lateral (select pick.status, case when pick.status = 'submitted' then 1 end
                       as submission_revision) as state
      where c.slug = $1`,
    [campaign, members, demo.template, demo.campaign, openRegions],
  );
  await admin.query(
    `insert into answers (region_id, scan_id, question_code, municipality_code, kind, level,
       revision, answered_by, answered_by_name)
     select s.region_id, s.id, a.question_code, s.municipality_code, 'level',
            1 + (hashtext(s.municipality_code || a.question_code) & 2147483647) % 5, 1, ${nobody}
       from scans s join campaigns c on c.id = s.campaign_id,
            (select distinct question_code from answers where municipality_code = (
               select code from municipalities where slug = $2)) as a
      where c.slug = $1`,
    [campaign, demo.template],
  );
  await admin.query(
    `insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
       openness, submitted_by, submitted_by_name, snapshot)
     select s.region_id, uuidv7(), s.campaign_id, s.id, s.municipality_code, 1, 'region', ${nobody},
            jsonb_build_object(
              'instrument', jsonb_build_object('code', c.instrument_code, 'version',
                c.instrument_version),
              'answers', (select jsonb_agg(jsonb_build_object('code', a.question_code, 'kind',
                            a.kind, 'level', a.level, 'note', null) order by a.question_code)
                            from answers a where a.scan_id = s.id))
       from scans s join campaigns c on c.id = s.campaign_id
      where c.slug = $1 and s.status = 'submitted'`,
    [campaign],
  );
  await admin.query(
    `insert into campaign_results (region_id, campaign_id, wanted_version)
     select region_id, campaign_id, count(*) from submissions where campaign_id in (
       select id from campaigns where slug = $1) group by 1, 2`,
    [campaign],
  );
}

/** They are there: making hundreds first would take most of the run. */
async function addReports(admin: Admin): Promise<void> {
  const asked = `(c.slug = $1 or (r.slug, c.slug) = ($2, $3))`;
  const names = [campaign, demo.region, demo.campaign];
  await admin.query(
    `insert into report_files (region_id, sha256, municipality_code, bytes)
     select distinct m.region_id, sha256('x'), m.municipality_code, 'x'::bytea
       from memberships m join regions r using (region_id) join campaigns c using (region_id)
      where ${asked}`,
    names,
  );
  await admin.query(
    `insert into reports (region_id, id, campaign_id, municipality_code, submission_id, edition_id,
       version, title, file_name, sha256, size_bytes)
     select s.region_id, uuidv7(), s.campaign_id, s.municipality_code, s.id,
            (select e.id from editions e where e.campaign_id = c.id order by number desc limit 1),
            1, 'Voorbeeld', 'voorbeeld.pdf', sha256('x'), 1
       from submissions s join campaigns c on c.id = s.campaign_id
            join regions r on r.region_id = s.region_id
      where ${asked}`,
    names,
  );
}

/** A coordinator for each municipality and region, who is signed in already. */
async function openSessions(admin: Admin): Promise<void> {
  await admin.query(
    `with posts as (
       select r.region_id, m.code, m.slug, 'municipality_coordinator' as role
         from memberships ms join regions r using (region_id)
              join municipalities m on m.code = ms.municipality_code
        where r.slug = $1 or r.slug like 'regio-%'
       union all
       select region_id, null, slug, 'regional_coordinator' from regions),
     people as (
       insert into identity.people (id, email, name)
       select uuidv7(), slug || '@faults.example', 'Voorbeeld ' || slug from posts
       returning id, split_part(email, '@', 1) as slug),
     sessions as (
       insert into identity.sessions (id, token_hash, person_id, user_agent)
       select uuidv7(), sha256(convert_to('faults-' || slug, 'UTF8')), id, 'faults' from people)
     insert into identity.grants (id, person_id, region_id, municipality_code, role)
     select uuidv7(), people.id, posts.region_id, posts.code, posts.role
       from posts join people using (slug)`,
    [demo.region],
  );
}
