import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@ijkpunt/contracts';
import { madeFormats, plannedReports } from '@ijkpunt/reports';
import type { TestDatabase } from '@ijkpunt/testing';
import type { Measure } from '../measure.js';
import { cookiesOfNewPeople } from '../people.js';
import { startGateway, startServer, untilReady } from '../server-process.js';
import {
  addRegions,
  campaignOf,
  campaignSlug,
  prepareReference,
  type SyntheticCampaign,
} from '../synthetic-regions.js';

const members = 40;
const patienceMs = 180_000;

/**
 * The last municipality of a region of forty submits: how long until every PDF is there, by one
 * worker, and until everybody also has each other file. Then one submits again.
 */
export const regionOfForty: Measure = {
  gives: ['region40'],
  async run(bench) {
    const database = await (await bench.cluster()).empty();
    await prepareReference(database);
    await addRegions(database, { first: 1, last: 1, members });
    const campaign = await campaignOf(database, 1);
    const gateway = await startGateway(bench, database);
    const cookies = await cookiesOfNewPeople(database, [
      { role: 'regional_coordinator', region: campaign.region, municipality: null },
      ...campaign.members.map(({ slug }) => ({
        role: 'municipality_coordinator' as const,
        region: campaign.region,
        municipality: slug,
      })),
    ]);
    const worker = await startServer(bench, 'worker/dist/main.js', (port) => ({
      WORKER_DATABASE_URL: database.urls.ijk_worker,
      RELAY_DATABASE_URL: database.urls.ijk_relay,
      QUEUE_URL: database.urls.ijk_queue,
      PUBLIC_URL: `http://localhost:${gateway.port}`,
      WORKER_PORT: String(port),
      LOG_LEVEL: 'warn',
    }));
    await untilReady(worker);

    const since = performance.now();
    await submitAgain(database, campaign);
    await untilMade(database, campaign, { form: 'pdf-ua', edition: 1 });
    bench.put('region40.pdfsS', (performance.now() - since) / 1_000);
    await untilMade(database, campaign, { form: 'pdf-a', edition: 1 });
    await fetchEach(gateway.port, campaign, cookies);
    bench.put('region40.allFilesS', (performance.now() - since) / 1_000);

    const correctedAt = performance.now();
    await submitAgain(database, campaign);
    await untilMade(database, campaign, { form: 'pdf-ua', edition: 2 });
    bench.put('region40.correctionS', (performance.now() - correctedAt) / 1_000);
    await bench.cleanup.run();
  },
};

/** The next submission of the last municipality, with everything that the front door writes. */
async function submitAgain(database: TestDatabase, campaign: SyntheticCampaign): Promise<void> {
  await database.query(
    `insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
       openness, submitted_by, submitted_by_name, snapshot)
     select region_id, uuidv7(), campaign_id, scan_id, municipality_code, revision + 1, openness,
            submitted_by, submitted_by_name, snapshot
       from submissions where campaign_id = $1 and municipality_code = $2
      order by revision desc limit 1`,
    [campaign.campaignId, campaign.members.at(-1)?.code],
  );
  await database.query(
    `with wanted as (
       update campaign_results set wanted_version = wanted_version + 1 where campaign_id = $1
       returning region_id, campaign_id, wanted_version)
     insert into events (region_id, id, kind, entity_id, version, trace_id)
     select region_id, $2, 'scan.submitted.v1', campaign_id, wanted_version, 'bench' from wanted`,
    [campaign.campaignId, newId()],
  );
}

async function untilMade(
  database: TestDatabase,
  { campaignId }: SyntheticCampaign,
  { form, edition }: { readonly form: string; readonly edition: number },
): Promise<void> {
  const kinds = plannedReports.filter((planned) => planned.form === form);
  const ofRegion = kinds.filter(({ kind }) => kind === 'region').length;
  const wanted = ofRegion + (kinds.length - ofRegion) * members;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const [row] = await database.query<{ made: number }>(
      `select count(*)::int as made from reports r
         join editions e on e.region_id = r.region_id and e.id = r.edition_id
        where r.campaign_id = $1 and r.form = $2 and e.number = $3`,
      [campaignId, form, edition],
    );
    if ((row?.made ?? 0) >= wanted) return;
    if (Date.now() > deadline) throw new Error(`${row?.made ?? 0} of ${wanted} were made`);
    await sleep(50);
  }
}

/** Everybody takes each file of their own, one after the other; the first is who leads the region. */
async function fetchEach(
  port: number,
  { region, members: municipalities }: SyntheticCampaign,
  cookies: readonly string[],
): Promise<void> {
  const own = ['', ...municipalities.map(({ slug }) => `/${slug}`)];
  for (const [index, cookie] of cookies.entries()) {
    for (const format of madeFormats) {
      const path = `/downloads/${region}/gegevens/${campaignSlug}${own[index] ?? ''}.${format}`;
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      await answer.arrayBuffer();
    }
  }
}
