import { RecomputeResults } from '@ijkpunt/results';
import { connectAs, regionMeansBySql, type TestDatabase } from '@ijkpunt/testing';
import type { Database } from '@ijkpunt/platform';
import type { Bench, Measure } from '../measure.js';
import { median } from '../statistics.js';
import {
  addRegions,
  campaignOf,
  prepareReference,
  publishFirstEdition,
  type SyntheticCampaign,
} from '../synthetic-regions.js';

/** A region of today, the country, and thirty times the country. */
const sizes = [
  { members: 13, rounds: 30 },
  { members: 342, rounds: 15 },
  { members: 10_000, rounds: 3 },
] as const;
const tolerance = 1e-9;

/**
 * A municipality submits again, and the region is computed from its submissions and gets its next
 * edition; beside it one SQL statement that gives the same means and stores nothing.
 */
export const recompute: Measure = {
  gives: ['recompute'],
  async run(bench) {
    const database = await (await bench.cluster()).empty();
    await prepareReference(database);
    const worker = await connectAs(database.urls.ijk_worker);
    bench.cleanup.add(() => worker.close());
    for (const [index, { members, rounds }] of sizes.entries()) {
      const number = index + 1;
      await addRegions(database, { first: number, last: number, members });
      const campaign = await campaignOf(database, number);
      await publishFirstEdition(database, campaign);
      await measureOne(bench, { database, worker, campaign, rounds });
    }
  },
};

interface Subject {
  readonly database: TestDatabase;
  readonly worker: Database;
  readonly campaign: SyntheticCampaign;
  readonly rounds: number;
}

async function measureOne(bench: Bench, subject: Subject): Promise<void> {
  const { database, worker, campaign, rounds } = subject;
  const use = new RecomputeResults(worker);
  const own: number[] = [];
  const sql: number[] = [];
  // The first round warms both up.
  for (let round = 0; round <= rounds; round += 1) {
    await submitAgain(subject, round);
    const ownSince = performance.now();
    const { regionId, campaignId } = campaign;
    const version = await use.run({ regionId, campaignId, traceId: 'bench' });
    const sqlSince = performance.now();
    const truth = await regionMeansBySql(database, campaignId);
    const sqlUntil = performance.now();
    if (version === null) throw new Error('there was nothing to compute');
    if (round === 0) {
      await assertSame(subject, truth);
      continue;
    }
    own.push(sqlSince - ownSince);
    sql.push(sqlUntil - sqlSince);
  }
  const key = `recompute.n${campaign.members.length}`;
  bench.put(`${key}.ms`, median(own));
  bench.put(`${key}.sqlMs`, median(sql));
  bench.put(`${key}.ratioToSql`, median(own) / median(sql));
}

/** The next submission of one municipality, as the worker finds it. */
async function submitAgain({ database, campaign }: Subject, round: number): Promise<void> {
  const { code } = campaign.members[round % campaign.members.length] ?? {};
  await database.query(
    `insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
       openness, submitted_by, submitted_by_name, snapshot)
     select region_id, uuidv7(), campaign_id, scan_id, municipality_code, revision + 1, openness,
            submitted_by, submitted_by_name, snapshot
       from submissions where campaign_id = $1 and municipality_code = $2
      order by revision desc limit 1`,
    [campaign.campaignId, code],
  );
  await database.query(
    'update campaign_results set wanted_version = wanted_version + 1 where campaign_id = $1',
    [campaign.campaignId],
  );
}

/** A faster way to other figures would be no comparison. */
async function assertSame(
  { database, campaign }: Subject,
  truth: Awaited<ReturnType<typeof regionMeansBySql>>,
): Promise<void> {
  type Mean = { code: string; mean: { numerator: number; denominator: number } | null };
  const [edition] = await database.query<{
    means: { total: Omit<Mean, 'code'>; themes: Mean[]; questions: Mean[] };
  }>('select means from editions where campaign_id = $1 order by number desc limit 1', [
    campaign.campaignId,
  ]);
  const { total, themes = [], questions = [] } = edition?.means ?? {};
  const published = new Map(
    [{ code: '*', mean: total?.mean ?? null }, ...themes, ...questions].map(({ code, mean }) => [
      code,
      mean && mean.numerator / mean.denominator,
    ]),
  );
  const differing = truth.filter(({ code, mean }) => {
    const own = published.get(code) ?? null;
    return (own === null) !== (mean === null) || Math.abs((own ?? 0) - (mean ?? 0)) > tolerance;
  });
  if (differing.length > 0) throw new Error(`SQL differs on ${differing[0]?.code}`);
}
