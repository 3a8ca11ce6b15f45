import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@ijkpunt/contracts';
import type { TestDatabase } from '@ijkpunt/testing';
import { CampaignWatcher } from '../campaign-watcher.js';
import { graphql } from '../http-client.js';
import type { Bench, Engine, Measure } from '../measure.js';
import { cookieOfNewPerson } from '../people.js';
import { queueUrlOn } from '../queue-url.js';
import { startGateway, startWorkerWithoutReports } from '../server-process.js';
import { percentile } from '../statistics.js';
import {
  addRegions,
  campaignOf,
  campaignSlug,
  prepareReference,
  publishFirstEdition,
  type SyntheticCampaign,
} from '../synthetic-regions.js';

const sizes = [1, 30, 1_000] as const;
/** About as many regions as the country has: the figure without a size in its key. */
const usualSize = 30;
const members = 13;
const warmUps = 8;
const rounds = 60;
const patienceMs = 5_000;

/** One installation with so many regions in it, and two people looking at the first of them. */
interface World {
  readonly size: number;
  readonly database: TestDatabase;
  readonly campaign: SyntheticCampaign;
  readonly submitter: { readonly port: number; readonly cookie: string };
  readonly watcher: CampaignWatcher;
  readonly agent: Agent;
  revision: number;
  version: number;
}

/** Milliseconds from the sending of the mutation. */
interface Round {
  readonly submitted: number;
  readonly computed: number;
  readonly shown: number;
}

/**
 * From the sending of a submit to the message on somebody else's socket that finds the new edition
 * there. Installations of all sizes run side by side and take turns: what else the machine does
 * meets them alike.
 */
export const submitToEdition: Measure = {
  gives: ['submitToEdition'],
  async run(bench) {
    const databases = new Map<number, TestDatabase>();
    for (const size of sizes) databases.set(size, await fill(bench, size));
    for (const engine of bench.engines) {
      const worlds: World[] = [];
      for (const [size, database] of databases) {
        worlds.push(await open(bench, engine, size, database));
      }
      const measured = new Map(worlds.map(({ size }) => [size, [] as Round[]]));
      for (let round = 0; round < warmUps + rounds; round += 1) {
        for (const world of worlds) {
          const times = await submitOnce(world);
          if (round >= warmUps) measured.get(world.size)?.push(times);
        }
      }
      putFigures(bench, engine, measured);
      await bench.cleanup.run();
    }
  },
};

function putFigures(bench: Bench, engine: Engine, measured: ReadonlyMap<number, Round[]>): void {
  const of = (size: number, share: number, part: keyof Round = 'shown'): number =>
    percentile(measured.get(size)?.map((round) => round[part]) ?? [], share);
  const key = `submitToEdition.${engine}`;
  bench.put(`${key}.p50Ms`, of(usualSize, 0.5));
  bench.put(`${key}.p95Ms`, of(usualSize, 0.95));
  bench.put(`${key}.submittedP50Ms`, of(usualSize, 0.5, 'submitted'));
  bench.put(`${key}.computedP50Ms`, of(usualSize, 0.5, 'computed'));
  for (const size of sizes) {
    bench.put(`${key}.regions${size}.p50Ms`, of(size, 0.5));
    bench.put(`${key}.regions${size}.p95Ms`, of(size, 0.95));
  }
  const growth = (share: number): number => of(1_000, share) / of(1, share);
  bench.put(`${key}.growthRatio`, growth(0.95));
  bench.put(`${key}.growthRatioP50`, growth(0.5));
}

async function fill(bench: Bench, size: number): Promise<TestDatabase> {
  const database = await (await bench.cluster()).empty();
  await prepareReference(database);
  await addRegions(database, { first: 1, last: size, members });
  await publishFirstEdition(database, await campaignOf(database, 1));
  return database;
}

async function open(
  bench: Bench,
  engine: Engine,
  size: number,
  database: TestDatabase,
): Promise<World> {
  const campaign = await campaignOf(database, 1);
  const { region } = campaign;
  const [own] = campaign.members;
  if (!own) throw new Error(`${region} is empty`);
  const queueUrl = await queueUrlOn(bench, engine, database);
  const { port } = await startGateway(bench, database, queueUrl);
  await startWorkerWithoutReports(bench, database, queueUrl);
  const submitter = await cookieOfNewPerson(database, {
    role: 'municipality_coordinator',
    region,
    municipality: own.slug,
  });
  const coordinator = await cookieOfNewPerson(database, {
    role: 'regional_coordinator',
    region,
    municipality: null,
  });
  const watcher = new CampaignWatcher(
    { port, cookie: coordinator },
    { region, campaign: campaignSlug },
  );
  const agent = new Agent({ keepAlive: true });
  bench.cleanup.add(() => {
    watcher.close();
    agent.destroy();
  });
  const [state] = await database.query<{ revision: number; version: number }>(
    `select s.revision, r.wanted_version as version
       from scans s join campaign_results r using (region_id, campaign_id)
      where s.region_id = $1 and s.municipality_code = $2`,
    [campaign.regionId, own.code],
  );
  if (!state) throw new Error(`${own.slug} has no scan`);
  return {
    ...{ size, database, campaign, watcher, agent },
    submitter: { port, cookie: submitter },
    ...state,
  };
}

async function submitOnce(world: World): Promise<Round> {
  const { watcher, campaign } = world;
  const [own] = campaign.members;
  const scan = { region: campaign.region, campaign: campaignSlug, municipality: own?.slug };
  const change = async (mutation: string, input: object): Promise<void> => {
    const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${name}) { changed: ${mutation}(input: $input) { revision } }`;
    const common = { scan, expectedRevision: world.revision, idempotencyKey: newId() };
    const variables = { input: { ...common, ...input } };
    const { changed } = await graphql<{ changed: { revision: number } }>(
      world.agent,
      world.submitter,
      { query, variables },
    );
    world.revision = changed.revision;
  };

  await change('reopenScan', { reason: 'Nog eens' });
  await sleep(60);
  watcher.clear();
  world.version += 1;
  const sentAt = Date.now();
  const sentTick = performance.now();
  const submitting = change('submitScan', { openness: 'region' });
  const shown = await shownTick(world);
  await submitting;
  const commits = await commitsOf(world);
  return {
    submitted: (commits?.submitted ?? Number.NaN) - sentAt,
    computed: (commits?.computed ?? Number.NaN) - sentAt,
    shown: shown - sentTick,
  };
}

/**
 * When the first message came after which a screen that reads again finds the edition. The submit
 * itself gives a message with the same version, before anything is computed.
 */
async function shownTick(world: World): Promise<number> {
  for (;;) {
    const arrival = await world.watcher.next(world.version, patienceMs);
    const commits = await commitsOf(world);
    // The clock of arrivals counts whole milliseconds.
    if (commits && commits.computed <= arrival.at + 1) return arrival.tick;
  }
}

/** The moments at which submission and edition became visible to others; null before the latter. */
async function commitsOf({ database, campaign, version }: World): Promise<{
  submitted: number;
  computed: number;
} | null> {
  const moment = (column: string): string =>
    `(extract(epoch from pg_xact_commit_timestamp(${column}.xmin)) * 1000)::float8`;
  const [row] = await database.query<{ submitted: number; computed: number }>(
    `select ${moment('e')} as computed,
            (select ${moment('s')} from submissions s
              where s.region_id = e.region_id and s.campaign_id = e.campaign_id
              order by s.submitted_at desc limit 1) as submitted
       from editions e where e.region_id = $1 and e.campaign_id = $2 and e.version = $3`,
    [campaign.regionId, campaign.campaignId, version],
  );
  return row ?? null;
}
