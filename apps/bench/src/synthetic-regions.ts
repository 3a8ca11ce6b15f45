import { loadShippedInstruments, publishInstrument, questionsOf } from '@ijkpunt/instruments';
import { RecomputeResults } from '@ijkpunt/results';
import { connectAs, type TestDatabase } from '@ijkpunt/testing';

export const campaignSlug = 'meting';
/** As many codes as there can be: every region draws its members from them. */
const municipalities = 10_000;

/** Reference data that regions stand on: the instrument, and municipalities by number. */
export async function prepareReference(database: TestDatabase): Promise<void> {
  const admin = await connectAs(database.urls.ijk_admin);
  try {
    const instruments = await loadShippedInstruments();
    await admin.outsideRegions(async (tx) => {
      for (const each of instruments) await publishInstrument(tx, each);
    });
  } finally {
    await admin.close();
  }
  await database.query(
    `insert into municipalities (code, name, slug, valid_from)
     select 'GM' || lpad(n::text, 4, '0'), 'Gemeente ' || n, 'gemeente-' || n, '1970-01-01'
       from generate_series(0, $1 - 1) as n`,
    [municipalities],
  );
}

export interface Regions {
  readonly first: number;
  readonly last: number;
  readonly members: number;
}

/**
 * Regions `regio-<first>` to `regio-<last>` in which everyone submitted an open measurement, with
 * all rows a real one has. In SQL, since a thousand regions by the front door take an hour.
 */
export async function addRegions(database: TestDatabase, regions: Regions): Promise<void> {
  const [instrument] = await loadShippedInstruments();
  if (!instrument) throw new Error('no instrument is shipped');
  const codes = questionsOf(instrument).map((question) => question.code);
  const { first, last, members } = regions;
  const added = `(select region_id, substr(slug, 7)::int as number from regions
                   where substr(slug, 7)::int between ${first} and ${last})`;
  const scansOfAdded = `scans s join ${added} r using (region_id)`;
  const hash = '(hashtext(s.municipality_code || q.code) & 2147483647)';
  // One in fifty is not known, as in real answers.
  const kind = `case when ${hash} % 50 = 0 then 'dont_know' else 'level' end`;
  const level = `case when ${hash} % 50 = 0 then null else 1 + ${hash} / 50 % 5 end`;

  await database.query(
    `insert into regions (region_id, slug, name, kind, edition_policy)
     select uuidv7(), 'regio-' || r, 'Regio ' || r, 'vrij', 'immediate'
       from generate_series($1::int, $2::int) as r`,
    [first, last],
  );
  await database.query(
    `insert into memberships (region_id, id, municipality_code, member_from)
     select r.region_id, uuidv7(),
            'GM' || lpad(((r.number * $1 + m) % $2)::text, 4, '0'), '2015-01-01'
       from ${added} r, generate_series(0, $1::int - 1) as m`,
    [members, municipalities],
  );
  await database.query(
    `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
       reference_date, opens_at, opened_at, closes_at, is_baseline)
     select region_id, uuidv7(), $1, 'Meting', $2, $3, current_date, now() - interval '30 days',
            now() - interval '30 days', now() + interval '30 days', true
       from ${added} r`,
    [campaignSlug, instrument.code, instrument.version],
  );
  await database.query(
    `insert into scans (region_id, id, campaign_id, municipality_code, status, revision, answered,
       asked, submission_revision, submitted_at, submitted_by_name, openness)
     select c.region_id, uuidv7(), c.id, m.municipality_code, 'submitted', $1 + 1, $1, $1, 1, now(),
            'Bench', 'region'
       from campaigns c join ${added} r using (region_id) join memberships m using (region_id)`,
    [codes.length],
  );
  await database.query(
    `insert into answers (region_id, scan_id, question_code, municipality_code, kind, level,
       revision, answered_by, answered_by_name)
     select s.region_id, s.id, q.code, s.municipality_code, ${kind}, ${level}, 1,
            '00000000-0000-7000-8000-000000000000', 'Bench'
       from ${scansOfAdded}, unnest($1::text[]) as q(code)`,
    [codes],
  );
  await database.query(
    `insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
       openness, submitted_by, submitted_by_name, snapshot)
     select s.region_id, uuidv7(), s.campaign_id, s.id, s.municipality_code, 1, 'region',
            '00000000-0000-7000-8000-000000000000', 'Bench',
            jsonb_build_object('instrument', $2::jsonb, 'answers', (
              select jsonb_agg(jsonb_build_object('code', q.code, 'kind', ${kind},
                       'level', ${level}, 'note', null) order by q.place)
                from unnest($1::text[]) with ordinality as q(code, place)))
       from ${scansOfAdded}`,
    [codes, JSON.stringify({ code: instrument.code, version: instrument.version })],
  );
  await database.query(
    `insert into campaign_results (region_id, campaign_id, wanted_version, computed_version,
       reported_version, archived_version, computed_at)
     select c.region_id, c.id, $1, $1, $1, $1, now() from campaigns c join ${added} r using (region_id)`,
    [members],
  );
  await database.query('analyze');
}

export interface SyntheticCampaign {
  readonly regionId: string;
  readonly region: string;
  readonly campaignId: string;
  /** Slugs and codes of the municipalities, by code. */
  readonly members: readonly { readonly slug: string; readonly code: string }[];
}

export async function campaignOf(
  database: TestDatabase,
  number: number,
): Promise<SyntheticCampaign> {
  const region = `regio-${number}`;
  const [found] = await database.query<{ region_id: string; id: string }>(
    'select c.region_id, c.id from campaigns c join regions r using (region_id) where r.slug = $1',
    [region],
  );
  if (!found) throw new Error(`no ${region}`);
  const members = await database.query<{ slug: string; code: string }>(
    `select m.slug, m.code from memberships ms join municipalities m on m.code = ms.municipality_code
      where ms.region_id = $1 order by m.code`,
    [found.region_id],
  );
  return { regionId: found.region_id, region, campaignId: found.id, members };
}

/** Publishes the first edition of a campaign, so that later rounds find what a year leaves. */
export async function publishFirstEdition(
  database: TestDatabase,
  { regionId, campaignId }: SyntheticCampaign,
): Promise<void> {
  const worker = await connectAs(database.urls.ijk_worker);
  const of = `region_id = '${regionId}' and campaign_id = '${campaignId}'`;
  try {
    await database.query(`update campaign_results set computed_version = 0 where ${of}`);
    const recompute = new RecomputeResults(worker);
    await recompute.run({ regionId, campaignId, traceId: 'bench' });
    await database.query(
      `update campaign_results
          set reported_version = computed_version, archived_version = computed_version
        where ${of}`,
    );
    await database.query('update events set done_at = now() where done_at is null');
  } finally {
    await worker.close();
  }
}
