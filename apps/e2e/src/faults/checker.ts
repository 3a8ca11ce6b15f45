import type { Admin } from './admin.js';
import type { History, SentSubmit } from './history.js';
import { questionCode } from './author.js';
import type { RegionUnderTest } from './regions.js';
import { countWrites } from './stale-writes.js';
import { distanceToTruth } from './truth.js';

/** How many versions and submissions each campaign had before anybody was let loose. */
export type Before = ReadonlyMap<string, { readonly wanted: number; readonly submissions: number }>;

export interface Findings {
  readonly sent: number;
  readonly acknowledged: number;
  readonly unknown: number;
  /** Acknowledged, and not there under the revision that the client was told. */
  readonly lost: readonly string[];
  /** There, though refused or never sent. */
  readonly phantom: number;
  /** Submissions of the run, each scan and revision once. */
  readonly effects: number;
  readonly doubleEffects: number;
  /** What a key that was used before led to, other than the first result or a refusal. */
  readonly keyBreaches: readonly string[];
  /** Keys that were used again, and did what they should. */
  readonly keysReused: number;
  readonly staleOverwrites: number;
  readonly recomputations: number;
  readonly editions: number;
  /** Greatest distance of the stored means to plain SQL; NaN when one is missing. */
  readonly distance: number;
  /** What is left open, in words; nothing when all is well. */
  readonly leftOpen: readonly string[];
}

interface Stored {
  readonly campaignId: string;
  readonly slug: string;
  readonly revision: number;
  readonly mark: string;
}

const idsOf = (regions: readonly RegionUnderTest[]): string[] =>
  regions.map(({ campaignId }) => campaignId);

export async function lookBefore(
  admin: Admin,
  regions: readonly RegionUnderTest[],
): Promise<Before> {
  await admin.query('delete from faults.writes');
  const rows = await admin.query<{ id: string; wanted: number; submissions: number }>(
    `select campaign_id as id, wanted_version as wanted,
            (select count(*)::int from submissions s where s.campaign_id = c.campaign_id)
              as submissions
       from campaign_results c where campaign_id = any($1)`,
    [idsOf(regions)],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Compares what the clients were told with what the database holds when all is quiet again. */
export async function check(
  admin: Admin,
  regions: readonly RegionUnderTest[],
  history: History,
  before: Before,
): Promise<Findings> {
  const submits = history.submits();
  const stored = await readMarked(admin, idsOf(regions));
  const byMark = new Map<string, Stored[]>();
  for (const each of stored) byMark.set(each.mark, [...(byMark.get(each.mark) ?? []), each]);

  const known = new Map(submits.map((submit) => [submit.mark, submit]));
  const lost = submits.filter(
    ({ outcome, mark, revision }) =>
      outcome === 'ok' && !byMark.get(mark)?.some((each) => each.revision === revision),
  );
  const phantom = stored.filter(({ mark }) => (known.get(mark)?.outcome ?? 'fail') === 'fail');
  const { stale, recomputations } = await countWrites(admin);
  const doubles = await countDoubles(admin, idsOf(regions));
  const openOf = async (region: RegionUnderTest): Promise<string[]> => {
    const marked = stored.filter(({ campaignId }) => campaignId === region.campaignId).length;
    const { wanted, submissions } = before.get(region.campaignId) ?? { wanted: 0, submissions: 0 };
    return findLeftOpen(admin, region, wanted + marked, submissions + marked);
  };
  const leftOpen = await Promise.all(regions.map(openOf));
  const distances = await Promise.all(
    regions.filter(({ isOpen }) => isOpen).map((each) => distanceToTruth(admin, each.campaignId)),
  );
  return {
    sent: submits.length,
    acknowledged: submits.filter(({ outcome }) => outcome === 'ok').length,
    unknown: submits.filter(({ outcome }) => outcome === 'unknown').length,
    lost: lost.map(({ mark, revision }) => `${mark} (revision ${revision})`),
    phantom: phantom.length,
    effects: new Set(stored.map(({ slug, revision }) => `${slug} ${revision}`)).size,
    doubleEffects: stored.length - byMark.size + doubles.twice,
    ...judgeKeys(history, known),
    staleOverwrites: stale,
    recomputations,
    editions: doubles.editions,
    distance: Math.max(...distances),
    leftOpen: [...leftOpen.flat(), ...(await findOpenEvents(admin))],
  };
}

/** A key that is used again gives the first result, and with another content a refusal. */
function judgeKeys(
  history: History,
  submits: ReadonlyMap<string, SentSubmit>,
): Pick<Findings, 'keyBreaches' | 'keysReused'> {
  const repeats = history.calls.filter(({ kind }) => kind === 'repeat');
  const mismatches = history.calls.filter(({ kind }) => kind === 'mismatch');
  const wrong = repeats.filter(
    ({ outcome, code, mark, revision }) =>
      (outcome === 'ok' && revision !== submits.get(mark)?.revision) ||
      (outcome === 'fail' && code !== 'ECONNREFUSED'),
  );
  const taken = mismatches.filter(
    ({ outcome, code }) =>
      outcome === 'ok' ||
      (outcome === 'fail' && code !== 'IDEMPOTENCY_MISMATCH' && code !== 'ECONNREFUSED'),
  );
  return {
    keyBreaches: [
      ...wrong.map(({ mark, code }) => `${mark} sent twice gave ${code ?? 'another revision'}`),
      ...taken.map(({ mark, code }) => `${mark} with another content gave ${code ?? 'a result'}`),
    ],
    keysReused: repeats.length + mismatches.length,
  };
}

/** The submissions of this run: those that hold an author's mark. */
async function readMarked(admin: Admin, campaignIds: readonly string[]): Promise<Stored[]> {
  return admin.query<Stored>(
    `select s.campaign_id as "campaignId", m.slug, s.revision, answer->>'note' as mark
       from submissions s join municipalities m on m.code = s.municipality_code,
            jsonb_array_elements(s.snapshot->'answers') as answer
      where s.campaign_id = any($1) and answer->>'code' = $2 and s.revision > 1`,
    [campaignIds, questionCode],
  );
}

/** Keys in the database forbid some of these; the promise does not lean on that. */
async function countDoubles(
  admin: Admin,
  campaignIds: readonly string[],
): Promise<{ twice: number; editions: number }> {
  const [row] = await admin.query<{ twice: number; editions: number }>(
    `with bases as (
       select e.campaign_id, e.id, e.version,
              string_agg(s.submission_id::text, ' ' order by s.submission_id) as base
         from editions e join edition_submissions s on s.edition_id = e.id
        where e.campaign_id = any($1) group by 1, 2, 3),
     made as (
       select count(*) as n,
              count(distinct (campaign_id, kind, form, municipality_code, submission_id, edition_id,
                case when kind = 'region' then version end)) as apart
         from reports where campaign_id = any($1))
     select ((select 2 * count(*) - count(distinct (campaign_id, version))
                - count(distinct (campaign_id, base)) from bases)
             + (select n - apart from made))::int as twice,
            (select count(*)::int from bases) as editions`,
    [campaignIds],
  );
  return row ?? { twice: 0, editions: 0 };
}

async function findLeftOpen(
  admin: Admin,
  { slug, campaignId, isOpen }: RegionUnderTest,
  versions: number,
  submissions: number,
): Promise<string[]> {
  const [row] = await admin.query<Record<string, number>>(
    `with last as (
       select distinct on (municipality_code) municipality_code, id from submissions
        where campaign_id = $1 order by municipality_code, revision desc),
     edition as (select id from editions where campaign_id = $1 order by number desc limit 1),
     state as (select * from campaign_results where campaign_id = $1)
     select (select abs(wanted_version - $2) from state)
              as "versions without a submission, or the reverse",
            (select abs(count(*)::int - $3) from submissions where campaign_id = $1)
              as "submissions without a mark",
            (select abs(wanted_version - computed_version) from state) as "versions not computed",
            (select abs(computed_version - reported_version) from state) as "versions not reported",
            (select abs(count(*)::int - $4) from edition) as "editions too many or too few",
            (select count(*)::int from last left join municipal_results r
                on r.campaign_id = $1 and r.submission_id = last.id where r.submission_id is null)
              as "municipalities with older results",
            (select count(*)::int from last left join edition on true
              where not exists (select 1 from reports p where p.submission_id = last.id
                and p.edition_id is not distinct from edition.id and p.kind = 'municipality'))
              as "municipalities without the present report"`,
    [campaignId, versions, submissions, isOpen ? 1 : 0],
  );
  return Object.entries(row ?? { 'no campaign': 1 })
    .filter(([, count]) => count !== 0)
    .map(([what, count]) => `${count} ${what} in ${slug}`);
}

async function findOpenEvents(admin: Admin): Promise<string[]> {
  const rows = await admin.query('select 1 from events where done_at is null');
  return rows.length > 0 ? [`${rows.length} open events`] : [];
}
