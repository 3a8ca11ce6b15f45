import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@ijkpunt/contracts';
import type { TestDatabase } from '@ijkpunt/testing';
import { arrivals } from '../arrivals.js';
import { CampaignWatcher, type Arrival } from '../campaign-watcher.js';
import { post } from '../http-client.js';
import type { Bench, Measure } from '../measure.js';
import { cookiesOfNewPeople } from '../people.js';
import { startGateway, startWorkerWithoutReports } from '../server-process.js';
import { median, percentile } from '../statistics.js';
import {
  addRegions,
  campaignOf,
  campaignSlug,
  prepareReference,
  publishFirstEdition,
} from '../synthetic-regions.js';

/** All municipalities of the country, nearly; each submits once. */
const regions = 26;
const members = 13;
/** Six weeks. */
const compressedMs = 60_000;
const patienceMs = 60_000;
const listeningMs = 2_000;
/** One in so many is sent twice at once, as by a double click or an answer that was lost. */
const twiceIn = 5;

interface Scan {
  readonly id: string;
  readonly region: string;
  readonly municipality: string;
  readonly revision: number;
  readonly cookie: string;
}

interface World {
  readonly database: TestDatabase;
  readonly port: number;
  readonly agent: Agent;
  readonly scans: readonly Scan[];
  /** Somebody else's open screen in each region. */
  readonly watchers: ReadonlyMap<string, CampaignWatcher>;
}

interface Tally {
  /** When each that was acknowledged was sent, on the clock of this machine. */
  readonly sentAt: Map<string, number>;
  readonly times: number[];
  again: number;
}

/**
 * The days before a deadline, in a minute: who submitted and was told so must be in the database,
 * once, and the regional edition must be on the screens of others.
 */
export const deadline: Measure = {
  gives: ['deadline'],
  async run(bench) {
    const world = await open(bench);
    const tally: Tally = { sentAt: new Map(), times: [], again: 0 };
    const begin = performance.now();
    const moments = arrivals(world.scans.length, compressedMs);
    await Promise.all(
      mixed(world.scans).map(async (scan, index) => {
        await sleep(Math.max(0, begin + (moments[index] ?? 0) - performance.now()));
        const senders = index % twiceIn === 0 ? 2 : 1;
        const key = newId();
        await Promise.all(
          Array.from({ length: senders }, () => submit(world, scan, { key, tally })),
        );
      }),
    );
    await untilComputed(world);
    await report(bench, world, tally);
  },
};

async function open(bench: Bench): Promise<World> {
  const database = await (await bench.cluster()).empty();
  await prepareReference(database);
  await addRegions(database, { first: 1, last: regions, members });
  for (let number = 1; number <= regions; number += 1) {
    await publishFirstEdition(database, await campaignOf(database, number));
  }
  await database.query(`update scans set status = 'reopened'`);
  const { port } = await startGateway(bench, database);
  await startWorkerWithoutReports(bench, database, database.urls.ijk_queue);
  const found = await database.query<Omit<Scan, 'cookie'>>(
    `select s.id, r.slug as region, m.slug as municipality, s.revision
       from scans s join regions r using (region_id)
       join municipalities m on m.code = s.municipality_code order by r.slug, m.code`,
  );
  const slugs = [...new Set(found.map(({ region }) => region))];
  const cookies = await cookiesOfNewPeople(database, [
    ...found.map((scan) => ({ role: 'municipality_coordinator', ...scan }) as const),
    ...slugs.map(
      (region) => ({ role: 'regional_coordinator', region, municipality: null }) as const,
    ),
  ]);
  const watchers = new Map(
    slugs.map((region, index) => {
      const cookie = cookies[found.length + index] ?? '';
      return [region, new CampaignWatcher({ port, cookie }, { region, campaign: campaignSlug })];
    }),
  );
  const agent = new Agent({ keepAlive: true });
  bench.cleanup.add(() => {
    for (const watcher of watchers.values()) watcher.close();
    agent.destroy();
  });
  const scans = found.map((scan, index) => ({ ...scan, cookie: cookies[index] ?? '' }));
  // Nothing tells that a line listens; one that does not by then counts as unheard.
  await sleep(listeningMs);
  return { database, port, agent, scans, watchers };
}

/** Neighbours in the list, which are of one region, apart in time. */
function mixed(scans: readonly Scan[]): Scan[] {
  const places = [...scans.keys()].sort((a, b) => (a % members) - (b % members) || a - b);
  return places.flatMap((place) => scans[place] ?? []);
}

interface Reply {
  readonly data: { readonly submitScan: { readonly status: string } } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** As the web does: what could not be done now is sent again, the very same. */
async function submit(
  { agent, port }: World,
  scan: Scan,
  { key, tally }: { readonly key: string; readonly tally: Tally },
): Promise<void> {
  const { region, municipality, revision: expectedRevision, cookie } = scan;
  const input = {
    scan: { region, campaign: campaignSlug, municipality },
    ...{ expectedRevision, openness: 'region', idempotencyKey: key },
  };
  const query = 'mutation ($input: SubmitScanInput!) { submitScan(input: $input) { status } }';
  const body = JSON.stringify({ query, variables: { input } });
  const sentAt = Date.now();
  const since = performance.now();
  for (;;) {
    const answer = await post(agent, { port, path: '/graphql', headers: { cookie }, body });
    const { data, errors } = JSON.parse(answer.toString()) as Reply;
    if (data) break;
    if (errors?.[0]?.extensions.code !== 'UNAVAILABLE') {
      throw new Error(`refused: ${JSON.stringify(errors)}`);
    }
    tally.again += 1;
    await sleep(200);
  }
  tally.times.push(performance.now() - since);
  tally.sentAt.set(scan.id, Math.min(sentAt, tally.sentAt.get(scan.id) ?? Infinity));
}

async function untilComputed({ database }: World): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const behind = await database.query(
      'select 1 from campaign_results where wanted_version <> computed_version',
    );
    if (behind.length === 0) break;
    if (Date.now() > until) throw new Error(`${behind.length} regions stay behind`);
    await sleep(100);
  }
  // The last message is on its way then.
  await sleep(1_000);
}

interface Submitted {
  readonly scanId: string;
  readonly region: string;
  /** Of the results that it asks for: one more than the submission before it. */
  readonly version: number;
}

interface Published {
  readonly region: string;
  readonly version: number;
  readonly at: number;
}

async function report(bench: Bench, world: World, tally: Tally): Promise<void> {
  const { database, watchers } = world;
  const submitted = await database.query<Submitted>(
    `select s.scan_id as "scanId", r.slug as region,
            ($1 + row_number() over (partition by s.region_id
               order by pg_xact_commit_timestamp(s.xmin)))::int as version
       from submissions s join regions r using (region_id) where s.revision > 1`,
    [members],
  );
  const published = await database.query<Published>(
    `select r.slug as region, e.version,
            (extract(epoch from pg_xact_commit_timestamp(e.xmin)) * 1000)::float8 as at
       from editions e join regions r using (region_id) order by e.version`,
  );
  const kept = new Set(submitted.map(({ scanId }) => scanId));
  const waits = submitted.map((each) => {
    const edition = published.find((e) => e.region === each.region && e.version >= each.version);
    const arrival = edition && shownBy(watchers.get(each.region)?.heard ?? [], edition);
    return (arrival?.at ?? Infinity) - (tally.sentAt.get(each.scanId) ?? Number.NaN);
  });
  bench.put('deadline.acknowledged', tally.sentAt.size);
  bench.put('deadline.lost', [...tally.sentAt.keys()].filter((id) => !kept.has(id)).length);
  bench.put('deadline.twice', submitted.length - kept.size);
  bench.put('deadline.sentAgain', tally.again);
  bench.put('deadline.unheard', waits.filter((wait) => wait === Infinity).length);
  bench.put('deadline.submitP95Ms', percentile(tally.times, 0.95));
  bench.put('deadline.editionP50Ms', median(waits));
  bench.put('deadline.editionP95Ms', percentile(waits, 0.95));
}

/** The first message after which a screen that reads again finds the edition. */
const shownBy = (heard: readonly Arrival[], { version, at }: Published): Arrival | undefined =>
  // The clock of arrivals counts whole milliseconds.
  heard.find((arrival) => arrival.version >= version && arrival.at + 1 >= at);
