import { Agent } from 'node:http';
import { loadShippedInstruments } from '@ijkpunt/instruments';
import { newId } from '@ijkpunt/contracts';
import type { TestDatabase } from '@ijkpunt/testing';
import {
  addFiller,
  openFreshCampaign,
  saveAnswerMutation,
  type Filler,
  type FreshCampaign,
} from '../fresh-campaign.js';
import { graphql } from '../http-client.js';
import type { Measure } from '../measure.js';
import { cpuSeconds, familyOf } from '../processes.js';
import { startGateway, startWorkerWithoutReports, type ServerProcess } from '../server-process.js';
import { median, percentile } from '../statistics.js';
import { addRegions, campaignOf, prepareReference } from '../synthetic-regions.js';

const clients = 8;
const fillings = 6;
const region = 'regio-1';

interface World {
  readonly database: TestDatabase;
  readonly gateway: ServerProcess;
  readonly campaign: FreshCampaign;
  readonly slugs: readonly string[];
  readonly agent: Agent;
  /** Everything that works for the product: gateway, worker and Postgres. */
  readonly pids: () => readonly number[];
}

/**
 * Saving one answer while seven others do the same, and the processor time of a whole filling:
 * opening the scan, 53 answers one by one, and submitting, until the results are computed.
 */
export const fillingIn: Measure = {
  gives: ['saveAnswer', 'filling'],
  async run(bench) {
    const cluster = await bench.cluster();
    const database = await cluster.empty();
    await prepareReference(database);
    await addRegions(database, { first: 1, last: 1, members: clients + fillings });
    const [instrument] = await loadShippedInstruments();
    if (!instrument) throw new Error('no instrument is shipped');
    const gateway = await startGateway(bench, database);
    const worker = await startWorkerWithoutReports(bench, database, database.urls.ijk_queue);
    const agent = new Agent({ keepAlive: true });
    bench.cleanup.add(() => agent.destroy());
    const { members } = await campaignOf(database, 1);
    const world: World = {
      database,
      gateway,
      agent,
      campaign: await openFreshCampaign(database, region, instrument),
      slugs: members.map(({ slug }) => slug),
      pids: () => [
        gateway.pid,
        worker.pid,
        ...familyOf(cluster.postgresPid()).map(({ pid }) => pid),
      ],
    };

    await fillOne(world, world.slugs[clients] ?? '');
    const cpu: number[] = [];
    for (const slug of world.slugs.slice(clients + 1)) cpu.push(await fillOne(world, slug));
    bench.put('filling.cpuS', median(cpu));

    const times = await saveTogether(world);
    bench.put('saveAnswer.c8.p50Ms', median(times));
    bench.put('saveAnswer.c8.p95Ms', percentile(times, 0.95));
  },
};

async function save(
  world: World,
  { cookie, scan }: Filler,
  answer: { readonly questionCode: string; readonly level: number; readonly revision: number },
): Promise<{ revision: number }> {
  const { questionCode, level, revision: expectedRevision } = answer;
  const note = 'Zie de steekproef van dit voorjaar.';
  const input = { scan, questionCode, kind: 'level', level, note, expectedRevision };
  const { saveAnswer } = await graphql<{ saveAnswer: { revision: number } }>(
    world.agent,
    { port: world.gateway.port, cookie },
    { query: saveAnswerMutation, variables: { input } },
  );
  return saveAnswer;
}

/** Seconds of processor time. */
async function fillOne(world: World, municipality: string): Promise<number> {
  const filler = await addFiller(world.database, world.campaign, municipality);
  const { cookie, scan } = filler;
  const to = { port: world.gateway.port, cookie };
  const used = (): number => world.pids().reduce((sum, pid) => sum + cpuSeconds(pid), 0);
  const before = used();
  await graphql(world.agent, to, {
    query: `query ($scan: ScanRef!) { scan(scan: $scan) { revision status
      instrument { title themes { code title questions { code statement levels { text } } } } } }`,
    variables: { scan },
  });
  let revision = 0;
  for (const questionCode of world.campaign.questions) {
    ({ revision } = await save(world, filler, { questionCode, level: 3, revision: 0 }));
  }
  const input = { scan, expectedRevision: revision, openness: 'region', idempotencyKey: newId() };
  await graphql(world.agent, to, {
    query: 'mutation ($input: SubmitScanInput!) { submitScan(input: $input) { status } }',
    variables: { input },
  });
  await untilComputed(world);
  return used() - before;
}

async function untilComputed({ database, campaign }: World): Promise<void> {
  for (;;) {
    const [behind] = await database.query(
      `select 1 from campaign_results r join campaigns c
          on c.region_id = r.region_id and c.id = r.campaign_id
        where c.slug = $1 and r.wanted_version <> r.computed_version`,
      [campaign.slug],
    );
    if (!behind) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Milliseconds per answer, of eight people at eight municipalities who each fill in a scan. */
async function saveTogether(world: World): Promise<number[]> {
  const fillers = await Promise.all(
    world.slugs.slice(0, clients).map((slug) => addFiller(world.database, world.campaign, slug)),
  );
  const times: number[] = [];
  const fill = async (filler: Filler): Promise<void> => {
    // The second round changes what the first one answered.
    for (const round of [0, 1]) {
      for (const questionCode of world.campaign.questions) {
        const since = performance.now();
        await save(world, filler, { questionCode, level: 2 + round, revision: round });
        times.push(performance.now() - since);
      }
    }
  };
  await Promise.all(fillers.map(fill));
  return times.slice(clients);
}
