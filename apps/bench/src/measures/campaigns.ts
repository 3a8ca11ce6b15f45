import { OpenAndCloseCampaigns } from '@ijkpunt/scans';
import { connectAs } from '@ijkpunt/testing';
import type { Measure } from '../measure.js';
import { prepareReference } from '../synthetic-regions.js';

const regions = 500;

/** How long one worker takes when the campaigns of hundreds of regions open in the same minute. */
export const campaigns: Measure = {
  gives: ['campaigns'],
  async run(bench) {
    const database = await (await bench.cluster()).empty();
    await prepareReference(database);
    await database.query(
      `insert into regions (region_id, slug, name, kind, edition_policy)
       select uuidv7(), 'regio-' || n, 'Regio ' || n, 'vrij', 'batched'
         from generate_series(1, $1::int) as n`,
      [regions],
    );
    await database.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at)
       select region_id, uuidv7(), 'meting', 'Meting', instrument_code, version, current_date,
              now(), now() + interval '42 days'
         from regions, (select * from instrument_versions limit 1) as of`,
    );
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
    bench.put('campaigns.open500S', seconds);
  },
};
