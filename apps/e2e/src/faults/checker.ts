import { regionMeansBySql } from '@ijkpunt/testing';
import type { Admin } from './admin.js';
import type { History } from './history.js';
import { countWrites } from './stale-writes.js';

/** How many editions, submissions and versions there were before anybody was let loose. */
export interface Before {
  readonly wanted: number;
  readonly submissions: number;
}

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
  readonly staleOverwrites: number;
  readonly recomputations: number;
  readonly editions: number;
  /** Distance of the stored means to plain SQL; NaN when one is missing. */
  readonly distance: number;
  /** What is left open, in words; nothing when all is well. */
  readonly leftOpen: readonly string[];
}

interface Stored {
  readonly slug: string;
  readonly revision: number;
  readonly mark: string;
}

export async function lookBefore(admin: Admin, campaignId: string): Promise<Before> {
  const [row] = await admin.query<Before>(
    `select wanted_version as wanted,
            (select count(*)::int from submissions s where s.campaign_id = c.campaign_id)
              as submissions
       from campaign_results c where campaign_id = $1`,
    [campaignId],
  );
  return row ?? { wanted: 0, submissions: 0 };
}

/** Compares what the clients were told with what the database holds when all is quiet again. */
export async function check(
  admin: Admin,
  campaignId: string,
  history: History,
  asked: { readonly questionCode: string; readonly before: Before },
): Promise<Findings> {
  const submits = history.submits();
  const stored = await readMarked(admin, campaignId, asked.questionCode);
  const byMark = new Map<string, Stored[]>();
  for (const each of stored) byMark.set(each.mark, [...(byMark.get(each.mark) ?? []), each]);

  const known = new Map(submits.map((submit) => [submit.mark, submit]));
  const lost = submits.filter(
    ({ outcome, mark, revision }) =>
      outcome === 'ok' && !byMark.get(mark)?.some((each) => each.revision === revision),
  );
  const phantom = stored.filter(({ mark }) => (known.get(mark)?.outcome ?? 'fail') === 'fail');
  const { stale, recomputations } = await countWrites(admin);
  const doubles = await countDoubles(admin, campaignId);
  return {
    sent: submits.length,
    acknowledged: submits.filter(({ outcome }) => outcome === 'ok').length,
    unknown: submits.filter(({ outcome }) => outcome === 'unknown').length,
    lost: lost.map(({ mark, revision }) => `${mark} (revision ${revision})`),
    phantom: phantom.length,
    effects: new Set(stored.map(({ slug, revision }) => `${slug} ${revision}`)).size,
    doubleEffects: stored.length - byMark.size + doubles.twice,
    staleOverwrites: stale,
    recomputations,
    editions: doubles.editions,
    distance: await distanceToTruth(admin, campaignId),
    leftOpen: await findLeftOpen(admin, campaignId, {
      versions: asked.before.wanted + stored.length,
      submissions: asked.before.submissions + stored.length,
    }),
  };
}

/** The submissions of this run: those that hold an author's mark. */
async function readMarked(
  admin: Admin,
  campaignId: string,
  questionCode: string,
): Promise<Stored[]> {
  return admin.query<Stored>(
    `select m.slug, s.revision, answer->>'note' as mark
       from submissions s join municipalities m on m.code = s.municipality_code,
            jsonb_array_elements(s.snapshot->'answers') as answer
      where s.campaign_id = $1 and answer->>'code' = $2 and s.revision > 1`,
    [campaignId, questionCode],
  );
}

/** Keys in the database forbid some of these; the promise does not lean on that. */
async function countDoubles(
  admin: Admin,
  campaignId: string,
): Promise<{ twice: number; editions: number }> {
  const [row] = await admin.query<{ twice: number; editions: number }>(
    `with bases as (
       select e.id, e.version, string_agg(s.submission_id::text, ' ' order by s.submission_id) as base
         from editions e join edition_submissions s on s.edition_id = e.id
        where e.campaign_id = $1 group by e.id, e.version),
     made as (
       select count(*) as n, count(distinct (municipality_code, submission_id, edition_id)) as apart
         from reports where campaign_id = $1)
     select ((select count(*) - count(distinct version) + count(*) - count(distinct base) from bases)
             + (select n - apart from made))::int as twice,
            (select count(*)::int from bases) as editions`,
    [campaignId],
  );
  return row ?? { twice: 0, editions: 0 };
}

async function findLeftOpen(
  admin: Admin,
  campaignId: string,
  expected: { readonly versions: number; readonly submissions: number },
): Promise<string[]> {
  const [row] = await admin.query<Record<string, number>>(
    `with last as (
       select distinct on (municipality_code) municipality_code, id from submissions
        where campaign_id = $1 order by municipality_code, revision desc),
     edition as (select id from editions where campaign_id = $1 order by number desc limit 1)
     select (select abs(wanted_version - $2) from campaign_results where campaign_id = $1)
              as "versions without a submission, or the reverse",
            (select abs(count(*)::int - $3) from submissions where campaign_id = $1)
              as "submissions without a mark",
            (select count(*)::int from campaign_results where wanted_version <> computed_version)
              as "campaigns not computed",
            (select count(*)::int from campaign_results where computed_version <> reported_version)
              as "campaigns not reported",
            (select count(*)::int from events where done_at is null)
              as "open events",
            (select count(*)::int from last left join municipal_results r
                on r.campaign_id = $1 and r.submission_id = last.id where r.submission_id is null)
              as "municipalities with older results",
            (select count(*)::int from last, edition
              where not exists (select 1 from reports p
                where p.submission_id = last.id and p.edition_id = edition.id))
              as "municipalities without the present report"`,
    [campaignId, expected.versions, expected.submissions],
  );
  return Object.entries(row ?? { 'no campaign': 1 })
    .filter(([, count]) => count !== 0)
    .map(([what, count]) => `${count} ${what}`);
}

/** How far the published means are from the truth of plain SQL. */
async function distanceToTruth(admin: Admin, campaignId: string): Promise<number> {
  type Mean = { code: string; mean: { numerator: number; denominator: number } | null; n: number };
  const [edition] = await admin.query<{
    means: { total: Omit<Mean, 'code'>; themes: Mean[]; questions: Mean[] };
  }>('select means from editions where campaign_id = $1 order by number desc limit 1', [
    campaignId,
  ]);
  if (!edition) return Number.NaN;
  const { total, themes, questions } = edition.means;
  const published = new Map(
    [{ code: '*', ...total }, ...themes, ...questions].map((each) => [each.code, each]),
  );
  const truth = await regionMeansBySql(admin, campaignId);
  const distances = truth.map(({ code, mean, n }) => {
    const own = published.get(code);
    if (own?.n !== n || (own.mean === null) !== (mean === null)) return Number.NaN;
    return own.mean ? Math.abs(own.mean.numerator / own.mean.denominator - (mean ?? 0)) : 0;
  });
  return truth.length === published.size ? Math.max(...distances) : Number.NaN;
}
