import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDemo, type Demo } from '@ijkpunt/testing';
import { ReadResults } from './read-results.js';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

describe('the results page of a municipality that was given longer', () => {
  it('names its own last day, and that of the region to its neighbour', async () => {
    const [round] = await demo.database.query<{ closes_at: Date; until: Date }>(
      `with round as (
         update campaigns set extended_until = closes_at + interval '14 days'
          where region_id = $1 and slug = 'zelfscan-2026' returning *),
       longer as (
         insert into campaign_extensions (region_id, campaign_id, municipality_code, until, reason,
           extended_by)
         select region_id, id, 'GM0606', extended_until, 'Nieuwe wethouder', gen_random_uuid()
           from round)
       select closes_at, extended_until as until from round`,
      [demo.robin.context.regionId],
    );
    const read = new ReadResults(demo.app);
    const shownTo = async (access: Demo['sam'], municipality: string): Promise<Date> =>
      (await read.run(access, { campaign: 'zelfscan-2026', municipality })).results.campaign
        .closesAt;
    expect(await shownTo(demo.sam, 'schiedam')).toEqual(round?.until);
    expect(await shownTo(demo.vera, 'vlaardingen')).toEqual(round?.closes_at);
  });
});
