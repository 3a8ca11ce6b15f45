import { setTimeout as sleep } from 'node:timers/promises';
import { OpenAndCloseCampaigns } from '@ijkpunt/scans';
import { connectAs, type TestDatabase } from '@ijkpunt/testing';
import type { Bench, Measure } from '../measure.js';
import { pssMb } from '../processes.js';
import { startWorker } from '../server-process.js';
import { shortMinuteS } from '../short-minute.js';
import { prepareReference } from '../synthetic-regions.js';

const regions = 500;
/** Of each region: together more municipalities than there are. */
const members = 40;
const patienceMs = 120_000;

/**
 * The campaigns of hundreds of regions open in the same minute: until everybody can be told of the
 * last of them. By a worker with its clock, queue and relay; and in one process without these.
 */
export const campaigns: Measure = {
  gives: ['campaigns'],
  async run(bench) {
    const database = await (await bench.cluster()).empty();
    await prepareReference(database);
    await addPlanned(database);
    bench.put('campaigns.open500InProcessS', await openInProcess(bench, database));
    await database.query('delete from events');
    bench.put('campaigns.open500S', await openByWorker(bench, database));
  },
};

async function addPlanned(database: TestDatabase): Promise<void> {
  await database.query(
    `insert into regions (region_id, slug, name, kind, edition_policy)
     select uuidv7(), 'regio-' || n, 'Regio ' || n, 'vrij', 'batched'
       from generate_series(1, $1::int) as n`,
    [regions],
  );
  await database.query(
    `insert into memberships (region_id, id, municipality_code, member_from)
     select r.region_id, uuidv7(),
            'GM' || lpad(((substr(r.slug, 7)::int * $1 + m) % 10000)::text, 4, '0'), '2015-01-01'
       from regions r, generate_series(0, $1::int - 1) as m`,
    [members],
  );
  await database.query(
    `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
       reference_date, opens_at, closes_at)
     select region_id, uuidv7(), 'meting', 'Meting', instrument_code, version, current_date,
            now(), now() + interval '42 days'
       from regions, (select * from instrument_versions limit 1) as of`,
  );
}

async function openInProcess(bench: Bench, database: TestDatabase): Promise<number> {
  const worker = await connectAs(database.urls.ijk_worker);
  const relay = await connectAs(database.urls.ijk_relay);
  for (const each of [worker, relay]) bench.cleanup.add(() => each.close());
  const since = performance.now();
  await new OpenAndCloseCampaigns(worker, relay).run();
  const seconds = (performance.now() - since) / 1_000;
  const [told] = await database.query<{ n: number }>(
    `select count(*)::int as n from events where kind = 'campaign.opened.v1'`,
  );
  if (told?.n !== regions) throw new Error(`${told?.n} of ${regions} campaigns opened`);
  return seconds;
}

/** From the moment at which they open until the relay has told of the last. */
async function openByWorker(bench: Bench, database: TestDatabase): Promise<number> {
  const { pid } = await startWorker(bench, database, {
    program: 'with-short-minutes',
    queueUrl: database.urls.ijk_queue,
  });
  const before = pssMb(pid);
  // Not the first to come: by then every process has begun.
  await database.query(
    `update campaigns set opened_at = null,
       opens_at = date_bin($1 * interval '1 second', now(), '2000-01-01') + 3 * $1 * interval '1 second'`,
    [shortMinuteS],
  );
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const [row] = await database.query<{ told: number; seconds: number }>(
      `select count(*)::int as told,
              extract(epoch from max(e.done_at) - min(c.opens_at))::float8 as seconds
         from events e join campaigns c on c.region_id = e.region_id and c.id = e.entity_id
        where e.kind = 'campaign.opened.v1' and e.done_at is not null`,
    );
    if (row?.told === regions) {
      bench.put('campaigns.openGrowthMb', pssMb(pid) - before);
      return row.seconds;
    }
    if (Date.now() > deadline) throw new Error(`${row?.told} of ${regions} campaigns were told of`);
    await sleep(200);
  }
}
